// An annex begins with its name on a line of its own, followed by its title, which is set in
// capitals and may take several lines, up to the note that ties it to the directive, a numbered
// unit, a table or running text. Where a document has several, those without a number of their own
// are numbered by their order. From the first form on an annex has no parts.
#include "parsers/annex_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/regex.h"
#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/document_number.h"
#include "parsers/document_type.h"
#include "parsers/flattened_tasks.h"
#include "parsers/form.h"
#include "parsers/heading.h"
#include "parsers/marker.h"
#include "parsers/running_text.h"
#include "parsers/section_kind.h"
#include "parsers/section_parser.h"

namespace parsers {
namespace {

// The head of an annex: its number, 0 for none, and the bytes of the line that name it.
struct Head {
  int number = 0;
  std::size_t length = 0;
};

int roman_or_arabic(std::string_view number) {
  if (is_all_digits(number)) return to_number(number);
  const auto marker = read_marker(std::string(number) + ".");
  return marker && !marker->numbers.empty() ? marker->numbers.back() : 0;
}

std::optional<Head> read_head(std::string_view line) {
  constexpr std::size_t kLongestHead = 200;
  if (line.size() > kLongestHead) return std::nullopt;
  static const base::Regex kHead(
      R"(^(PHỤ LỤC|Phụ lục|Phụ Lục|PHỤ BIỂU|Phụ biểu)(?!\w)(?: +(?:SỐ|số|Số))?(?: +([IVXl]+|\d{1,2})(?![\w/]))?([ .:\-–]*))");
  const auto match = kHead.match(line);
  if (!match) return std::nullopt;
  const std::string_view rest = line.substr((*match)[0].size());
  const bool in_capitals = base::is_all_capitals((*match)[1]);
  // A sentence goes on in small letters; a title does not.
  if (!rest.empty() && !base::is_all_capitals(rest)) {
    const bool titled = (*match)[3].find_first_of(".:-") != std::string_view::npos;
    if (!titled || !starts_upper(rest) || ends_sentence(rest)) return std::nullopt;
  }
  if (!in_capitals && rest.empty() && (*match)[3].find_first_of(".") != std::string_view::npos &&
      (*match)[2].empty()) {
    return std::nullopt;
  }
  Head head;
  head.number = (*match)[2].empty() ? 0 : roman_or_arabic((*match)[2]);
  head.length = (*match)[0].size();
  return head;
}

bool ties_to_directive(std::string_view line) {
  static const base::Regex kNote(R"(^[(\[]? ?(Ban hành )?(kèm|đính kèm|gửi kèm)( theo)?\b)",
                                 base::Regex::Case::insensitive);
  return kNote.matches(line);
}

bool has_clear_marker(std::string_view line) {
  const auto marker = read_marker(line);
  return marker && !marker->mended;
}

// "QUY CHẾ" with "Làm việc của Ban Chỉ đạo" below it, above the note that ties it to the directive:
// how many lines below a title that is but the name of a type belong to it.
std::size_t subject_lines_below_type(std::span<const Line> lines, std::size_t end) {
  constexpr std::size_t kMostLines = 4;
  if (end != 1 || !type_of_title(lines.front().text)) return 0;
  for (std::size_t i = end; i < std::min(lines.size(), end + kMostLines); ++i) {
    if (lines[i].is_rule || ties_to_directive(lines[i].text)) return i - end;
    if (has_clear_marker(lines[i].text) || lines[i].kind == LineKind::table_row) return 0;
  }
  return 0;
}

// "KẾ HOẠCH Chuyển đổi số năm 2031" above the note that ties it to the directive.
bool is_title_on_one_line(std::span<const Line> lines) {
  if (lines.size() < 2 || !ties_to_directive(lines[1].text)) return false;
  std::string type;
  for (const std::string_view word : base::split_words(lines.front().text)) {
    if (!base::is_all_capitals(word)) break;
    type += (type.empty() ? "" : " ") + std::string(word);
  }
  return type_of_title(type).has_value();
}

// The lines at the start of `lines` that are a title.
std::size_t title_end(std::span<const Line> lines) {
  std::size_t end = 0;
  while (end < lines.size()) {
    const Line& line = lines[end];
    if (line.is_rule || line.kind == LineKind::table_row || ties_to_directive(line.text)) break;
    if (has_clear_marker(line.text)) break;
    const bool capitals = base::is_all_capitals(line.text) ||
                          (end > 0 && is_mostly_capitals(line.text)) ||
                          (end == 0 && is_title_on_one_line(lines));
    if (opens_annex(line.text) || !capitals) break;
    if (heads_flattened_tasks(line.text)) break;
    ++end;
  }
  return end + subject_lines_below_type(lines, end);
}

// Without capitals a title is the lines above the note, when they are few.
std::size_t title_end_before_note(std::span<const Line> lines) {
  constexpr std::size_t kMaxLines = 4;
  for (std::size_t i = 0; i < std::min(lines.size(), kMaxLines + 1); ++i) {
    if (ties_to_directive(lines[i].text)) return i;
    if (has_clear_marker(lines[i].text)) return 0;
    if (lines[i].kind == LineKind::table_row) return 0;
  }
  return 0;
}

// A paragraph for each line as printed: the forms at the end of an annex, its letterhead.
void append_lines(std::span<const Line> lines, std::vector<Node>& nodes) {
  for (const Line& line : lines) {
    Block block;
    block.text = running_text({&line, 1});
    if (!block.text.text.empty()) nodes.emplace_back(std::move(block));
  }
}

// The lines of a letterhead of its own with which an annex opens, such as a plan that a decision
// puts in force: up to the last line of the motto, the number or the date.
std::size_t letterhead_end(std::span<const Line> lines) {
  constexpr std::size_t kMaxLines = 8;
  static const base::Regex kHead(
      R"(CỘNG HÒA XÃ HỘI CHỦ NGHĨA|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|(?:^|   )Độc lập ?[-–] ?Tự do|^Số ?:|, ngày .*tháng .*năm)");
  std::size_t end = 0;
  bool has_motto = false;
  for (std::size_t i = 0; i < std::min(lines.size(), kMaxLines); ++i) {
    const std::string_view text = lines[i].text;
    constexpr std::size_t kLongestLine = 240;  // bytes, blanks between two columns included
    const bool rule = lines[i].is_rule && end == i;
    const bool belongs = rule || (text.size() <= kLongestLine && kHead.matches(text));
    if (!belongs && !base::is_all_capitals(text)) break;
    if (!belongs) continue;
    has_motto = has_motto || text.find(" HỘI CHỦ NGHĨA") != std::string_view::npos ||
                text.find("CỘNG SẢN") != std::string_view::npos;
    end = i + 1;
  }
  return has_motto ? end : 0;
}

// Where such a letterhead, which there is, begins below the title of the annex: with who issued it.
std::size_t letterhead_begin(std::span<const Line> lines) {
  const std::size_t end = letterhead_end(lines);
  for (std::size_t i = 0; i < end; ++i)
    if (names_body(lines[i].text) || !base::is_all_capitals(lines[i].text) ||
        lines[i].text.find("HỘI CHỦ NGHĨA") != std::string_view::npos)
      return i;
  return 0;
}

// "Phụ lục số 3: Biểu mẫu báo cáo": the name and the title on one line.
bool is_title_on_line(std::string_view line, std::size_t name_bytes) {
  return !base::trim(line.substr(std::min(line.size(), name_bytes))).empty();
}

// One annex from its lines; `head` describes the first when it names the annex.
Section read_annex(std::span<const Line> lines,
                   const std::optional<Head>& head,
                   const std::string& marker,
                   std::vector<base::Finding>& findings) {
  Section annex;
  annex.marker = marker;
  annex.path = annex.marker;
  std::vector<Line> rest = content_of(lines, head ? head->length : 0);
  const std::size_t letterhead = letterhead_end(rest);
  std::size_t end = letterhead > 0 ? letterhead_begin(rest) : title_end(rest);
  if (end == 0 && letterhead == 0) end = title_end_before_note(rest);
  const std::vector<Line> title(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(end));
  if (head) {
    Line name = lines.front();
    name.text = base::trim(name.text.substr(0, head->length));
    name.span.end = name.span.begin + name.text.size();
    if (title.empty()) annex.heading = running_text({&name, 1});
    if (!title.empty()) annex.printed_marker = base::collapse_space(name.text);
  }
  if (!title.empty()) annex.heading = running_text(title);
  if (title.empty() && head && is_title_on_line(lines.front().text, head->length) &&
      !rest.empty()) {
    annex.heading = running_text({rest.data(), 1});
    annex.printed_marker =
        base::collapse_space(base::trim(lines.front().text.substr(0, head->length)));
    end = 1;
  }
  annex.kind = annex.heading ? kind_of_heading(annex.heading->text).value_or(SectionKind::other)
                             : SectionKind::other;

  rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(end));
  if (letterhead > 0) {  // and the title below it is text, for the heading stands above both
    const std::size_t text = letterhead - end;
    const std::size_t below = text + title_end(std::span(rest).subspan(text));
    append_lines({rest.data(), below}, annex.children);
    rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(below));
  }
  const auto form = std::find_if(
      rest.begin(), rest.end(), [](const Line& line) { return opens_form(line.text); });
  const std::vector<Line> forms(form, rest.end());
  rest.erase(form, rest.end());
  SectionContext context;
  context.path_prefix = annex.path;
  context.is_annex = true;
  context.default_kind = annex.kind;
  SectionTree body = parse_sections(std::move(rest), context);
  std::move(body.nodes.begin(), body.nodes.end(), std::back_inserter(annex.children));
  append_lines(forms, annex.children);
  std::move(body.findings.begin(), body.findings.end(), std::back_inserter(findings));
  return annex;
}

// The line with the number of another document's letterhead with which `lines` open; nullptr when
// they do not. What is tied to the directive by a note, annexes and forms are its own.
const Line* find_second_letterhead(std::span<const Line> lines) {
  constexpr std::size_t kMostLines = 24;
  static const base::Regex kNation(R"(C[ỘO]NG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM)");
  const Line* number = nullptr;
  bool has_nation = false;
  bool has_content = false;
  for (const Line& line : lines.first(std::min(lines.size(), kMostLines))) {
    if (opens_annex(line.text) || opens_form(line.text)) break;
    if (ties_to_directive(line.text)) return nullptr;
    if (has_content) continue;
    has_nation = has_nation || kNation.matches(line.text);
    const auto found = number == nullptr ? read_labelled_number(line.text) : std::nullopt;
    if (found && !found->number.empty()) number = &line;
    has_content = line.text.starts_with("Kính gửi") ||
                  (base::is_all_capitals(line.text) && type_of_title(line.text));
  }
  return has_content && has_nation ? number : nullptr;
}

void note_second_document(std::span<const Line> lines, std::vector<base::Finding>& findings) {
  if (const Line* line = find_second_letterhead(lines))
    findings.push_back(
        {"second-document",
         line->span,
         "Tệp có vẻ gồm hai văn bản: sau phần ký lại có một phần đầu văn bản với số \"" +
             read_labelled_number(line->text)->number + "\"."});
}

// "PL2" for the printed number 2; where annexes have no number but are several, their order.
std::vector<std::string> markers_of(const std::vector<int>& numbers) {
  const bool numbered =
      std::any_of(numbers.begin(), numbers.end(), [](int number) { return number > 0; });
  std::vector<std::string> markers;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const bool by_order = !numbered && numbers.size() > 1;
    const int number = by_order ? static_cast<int>(i) + 1 : numbers[i];
    markers.push_back(number > 0 ? "PL" + std::to_string(number) : "PL");
  }
  return markers;
}

// Text without a head is an annex when it opens with a title in capitals, perhaps below a
// letterhead, and goes on below it.
bool opens_unnamed_annex(std::span<const Line> lines, std::size_t letterhead) {
  constexpr std::size_t kMinLines = 5;
  if (lines.size() < kMinLines) return false;
  const std::size_t end = title_end(lines.subspan(letterhead));
  return end > 0 && letterhead + end < lines.size();
}

}  // namespace

bool opens_annex(std::string_view line) {
  return read_head(line).has_value();
}

bool opens_annex(std::span<const Line> lines, std::size_t index) {
  if (!opens_annex(lines[index].text)) return false;
  const bool last = index + 1 == lines.size();
  const bool goes_on = !last && starts_lower(lines[index + 1].text);
  const bool unfinished = index > 0 && !ends_sentence(lines[index - 1].text) &&
                          !base::is_all_capitals(lines[index - 1].text);
  return !(goes_on && unfinished);
}

Annexes parse_annexes(std::span<const Line> lines) {
  std::vector<std::size_t> starts;
  std::vector<int> numbers;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!opens_annex(lines, i)) continue;
    starts.push_back(i);
    numbers.push_back(read_head(lines[i].text)->number);
  }
  Annexes result;
  const std::size_t first = starts.empty() ? lines.size() : starts.front();
  const auto before = lines.first(first);
  note_second_document(before, result.findings);
  // A letterhead of its own stands above the title of an annex, where a section has its heading.
  const auto letterhead = before.first(letterhead_end(before));
  const auto below = before.subspan(letterhead.size());
  const bool has_unnamed = opens_unnamed_annex(before, letterhead.size());
  if (has_unnamed) numbers.insert(numbers.begin(), 0);
  std::vector<std::string> markers = markers_of(numbers);
  if (has_unnamed) {
    result.leftovers.assign(letterhead.begin(), letterhead.end());
    result.annexes.push_back(read_annex(below, std::nullopt, markers.front(), result.findings));
    markers.erase(markers.begin());
  } else {
    result.leftovers.assign(before.begin(), before.end());
  }
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : lines.size();
    const auto part = lines.subspan(starts[i], end - starts[i]);
    result.annexes.push_back(
        read_annex(part, read_head(part.front().text), markers[i], result.findings));
  }
  return result;
}

}  // namespace parsers
