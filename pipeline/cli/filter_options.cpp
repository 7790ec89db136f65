#include "pipeline/cli/filter_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "corpus/due_window.h"
#include "corpus/tokenizer.h"
#include "parsers/due_date.h"
#include "parsers/enum_names.h"

namespace cli {
namespace {

using base::tr;

const std::vector<std::string> kLevels{"central", "province", "commune"};
const std::vector<std::string> kSections{
    "purpose", "tasks", "implementation", "funding", "context", "other"};
const std::vector<std::string> kKinds{"task", "assignment", "requirement", "report"};

// The first or the last day of what the user wrote, ISO 8601; "" for "".
std::string first_day(const std::string& option, const std::string& text) {
  const std::optional<parsers::Date> day = day_option(option, text);
  return day ? parsers::to_iso(parsers::first_day_of(*day)) : "";
}

std::string last_day(const std::string& option, const std::string& text) {
  const std::optional<parsers::Date> day = day_option(option, text);
  return day ? parsers::to_iso(parsers::last_day_of(*day)) : "";
}

[[noreturn]] void refuse(std::string_view name, const std::string& value) {
  throw base::Error(std::string(name),
                    std::string(tr("không nhận giá trị này: ", "does not take this: ")) + value,
                    base::ErrorCode::usage);
}

template <class Number>
Number number_of(std::string_view name, const std::string& value) {
  Number number{};
  const char* end = value.data() + value.size();
  const auto [last, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc() || last != end) refuse(name, value);
  return number;
}

// From 0 to 1.
double share_of(std::string_view name, const std::string& value) {
  const auto share = number_of<double>(name, value);
  if (!(share >= 0 && share <= 1)) refuse(name, value);
  return share;
}

const std::string& one_of(const std::vector<std::string>& names,
                          std::string_view name,
                          const std::string& value) {
  if (!value.empty() && std::find(names.begin(), names.end(), value) == names.end())
    refuse(name, value);
  return value;
}

}  // namespace

namespace {

void add_issuer_filter(Command& command, FilterOptions& filter) {
  command
      .add("--issuer",
           filter.issuer,
           tr("Chỉ văn bản của cơ quan có tên gồm các từ này", "Only documents of this body"))
      .shown_as(tr("TỪ", "WORDS"));
}

void add_route_filters(Command& command, FilterOptions& filter) {
  const std::string_view words = tr("TỪ", "WORDS");
  command
      .add("--actor",
           filter.actor,
           tr("Chỉ nhiệm vụ của cơ quan, người này; từ không dấu khớp mọi cách viết có dấu",
              "Only duties of this body or person; words without marks stand for any spelling"))
      .shown_as(words);
  command
      .add("--report-to",
           filter.report_to,
           tr("Chỉ nhiệm vụ báo cáo về (hoặc qua) nơi này",
              "Only duties that report to (or via) it"))
      .shown_as(words);
  command.add("--kind", filter.kind, tr("Chỉ loại nhiệm vụ này", "Only this kind of duty"))
      .one_of(kKinds);
}

}  // namespace

void add_store_option(Command& command, std::string& store) {
  command
      .add("--store",
           store,
           tr("Kho văn bản do vanban index lập: tệp, hoặc postgresql://người@máy/cơ_sở_dữ_liệu",
              "Store that vanban index made: file, or postgresql://user@host/database"))
      .required()
      .shown_as(tr("KHO", "STORE"));
}

void add_document_filters(Command& command, FilterOptions& filter) {
  const std::string_view words = tr("TỪ", "WORDS"), day = tr("NGÀY", "DAY");
  const std::string_view number = tr("SỐ", "NUMBER");
  command
      .add("--type",
           filter.types,
           tr("Chỉ loại văn bản này: \"Kế hoạch\" hoặc KH; cho nhiều loại: KH,CT",
              "Only this type: \"Kế hoạch\" or KH; several: KH,CT"))
      .comma_separated()
      .shown_as(tr("LOẠI", "TYPE"));
  add_issuer_filter(command, filter);
  command
      .add("--level",
           filter.level,
           tr("Chỉ cấp ban hành này", "Only documents of this level of administration"))
      .one_of(kLevels);
  command
      .add("--province",
           filter.province,
           tr("Chỉ văn bản của tỉnh, thành phố này; tên cũ hoặc mới",
              "Only documents of this province; old or new name"))
      .shown_as(words);
  command.add("--number", filter.number, tr("Chỉ văn bản có số này", "Only this document number"))
      .shown_as(number);
  command
      .add("--cites",
           filter.cites,
           tr("Chỉ văn bản có dẫn văn bản số này", "Only documents that name this number"))
      .shown_as(number);
  command
      .add("--from",
           filter.from,
           tr("Chỉ văn bản ban hành từ ngày này (31/12/2026, 2026-12-31 hoặc 12/2026)",
              "Only documents issued on this day or later (31/12/2026, 2026-12-31 or 12/2026)"))
      .shown_as(day);
  command
      .add("--until",
           filter.until,
           tr("Chỉ văn bản ban hành đến hết ngày này",
              "Only documents issued on this day or earlier"))
      .shown_as(day);
}

void add_party_filters(Command& command, FilterOptions& filter) {
  add_issuer_filter(command, filter);
  add_route_filters(command, filter);
}

void add_obligation_filters(Command& command, FilterOptions& filter) {
  const std::string_view words = tr("TỪ", "WORDS"), day = tr("NGÀY", "DAY");
  add_route_filters(command, filter);
  command
      .add("--section",
           filter.section,
           tr("Chỉ trong phần loại này của văn bản", "Only in sections of this kind"))
      .one_of(kSections);
  command
      .add("--deadline",
           filter.deadline,
           tr("Chỉ thời hạn có in các từ này, như \"hằng tháng\"",
              "Only deadlines printed with these words, such as \"hằng tháng\""))
      .shown_as(words);
  command
      .add("--due-after",
           filter.due_after,
           tr("Chỉ nhiệm vụ có hạn từ ngày này; nhiệm vụ định kỳ được tính theo từng kỳ",
              "Only what is due on this day or later; recurring duties count each time"))
      .shown_as(day);
  command
      .add("--due-before",
           filter.due_before,
           tr("Chỉ nhiệm vụ có hạn đến hết ngày này", "Only what is due on this day or earlier"))
      .shown_as(day);
  command
      .add("--min-confidence",
           filter.min_confidence,
           tr("Chỉ nhiệm vụ chắc chắn ít nhất từng này", "Only duties at least so certain"))
      .between(0.0, 1.0);
}

namespace {

// Signs alone would let everything pass.
const std::string& words_of(std::string_view name, const std::string& value) {
  if (!value.empty() && corpus::tokenize(value).empty()) refuse(name, value);
  return value;
}

}  // namespace

corpus::SearchRequest request_of(const FilterOptions& filter, std::string_view query) {
  corpus::SearchRequest request;
  request.query = filter.expression ? corpus::parse_expression(query) : corpus::plain_query(query);
  request.documents.types = filter.types;
  request.documents.issuer = words_of("--issuer", filter.issuer);
  request.documents.level = filter.level;
  request.documents.province = words_of("--province", filter.province);
  request.documents.number = words_of("--number", filter.number);
  request.documents.cites = words_of("--cites", filter.cites);
  request.documents.date_from = first_day("--from", filter.from);
  request.documents.date_until = last_day("--until", filter.until);
  request.section_kind = filter.section;
  request.shared_by = filter.shared_by;
  corpus::ObligationFilter& obligations = request.obligations;
  obligations.actor = words_of("--actor", filter.actor);
  obligations.report_to = words_of("--report-to", filter.report_to);
  obligations.deadline = words_of("--deadline", filter.deadline);
  obligations.due_from = first_day("--due-after", filter.due_after);
  obligations.due_until = last_day("--due-before", filter.due_before);
  if (!filter.kind.empty())
    obligations.kind = parsers::from_name<parsers::ObligationKind>(filter.kind);
  obligations.min_confidence = filter.min_confidence;
  request.limit = filter.limit;
  request.offset = filter.offset;
  return request;
}

bool set_filter(FilterOptions& filter, std::string_view name, const std::string& value) {
  const std::array<std::pair<std::string_view, std::string FilterOptions::*>, 11> texts{{
      {"issuer", &FilterOptions::issuer},
      {"province", &FilterOptions::province},
      {"number", &FilterOptions::number},
      {"cites", &FilterOptions::cites},
      {"from", &FilterOptions::from},
      {"until", &FilterOptions::until},
      {"actor", &FilterOptions::actor},
      {"report-to", &FilterOptions::report_to},
      {"deadline", &FilterOptions::deadline},
      {"due-after", &FilterOptions::due_after},
      {"due-before", &FilterOptions::due_before},
  }};
  for (const auto& [option, member] : texts) {
    if (name != option) continue;
    filter.*member = value;
    return true;
  }
  if (name == "type") {
    filter.types.clear();
    for (std::size_t at = 0; at < value.size();) {
      const std::size_t end = std::min(value.find(',', at), value.size());
      filter.types.push_back(value.substr(at, end - at));
      at = end + 1;
    }
  } else if (name == "level") {
    filter.level = one_of(kLevels, name, value);
  } else if (name == "section") {
    filter.section = one_of(kSections, name, value);
  } else if (name == "kind") {
    filter.kind = one_of(kKinds, name, value);
  } else if (name == "limit") {
    if (!value.empty()) filter.limit = number_of<std::uint64_t>(name, value);
  } else if (name == "min-confidence") {
    if (!value.empty()) filter.min_confidence = share_of(name, value);
  } else {
    return false;
  }
  return true;
}

std::optional<parsers::Date> day_option(const std::string& option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::optional<parsers::Date> day = corpus::day_of(text);
  if (day) return day;
  throw base::Error(
      option,
      std::string(tr("không phải ngày: ", "no date: ")) + text + " (31/12/2026, 2026-12-31)",
      base::ErrorCode::usage);
}

}  // namespace cli
