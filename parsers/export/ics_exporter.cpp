#include "parsers/export/ics_exporter.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/sha256.h"
#include "base/text.h"
#include "parsers/due_date.h"
#include "parsers/enum_names.h"
#include "parsers/export/obligation_table.h"

namespace parsers {
namespace {

constexpr std::size_t kMaxLineBytes = 75;  // RFC 5545, 3.1, without the line break

// A content line, folded where it is too long and never within a character.
void append_line(std::string& ics, std::string_view line) {
  std::size_t room = kMaxLineBytes;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
      --end;
    if (end == 0) end = room;  // not UTF-8
    ics += line.substr(0, end);
    ics += "\r\n ";
    line.remove_prefix(end);
    room = kMaxLineBytes - 1;  // the blank counts
  }
  ics += line;
  ics += "\r\n";
}

// RFC 5545, 3.3.11 TEXT. Other control characters have no place in a content line.
std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      result += '\\';
      result += static_cast<char>(c);
    } else if (c == '\t' || (c >= 0x20 && c != 0x7F)) {
      base::append_utf8(result, c);
    } else if (c != '\r') {
      result += "\uFFFD";
    }
  }
  return result;
}

std::string compact(const Date& day) {
  std::string digits = to_iso(day);
  digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
  return digits;
}

// What is the same in every scan and export of a document.
std::string identity(const Document& document) {
  const Metadata& metadata = document.metadata;
  if (!metadata.number.empty()) {
    return base::comparison_key(metadata.number + '|' + metadata.issuer + '|' + metadata.date_iso);
  }
  return document.source.sha256.empty() ? document.source.href : document.source.sha256;
}

std::string uid(const Document& document, const Obligation& obligation, std::size_t deadline) {
  const std::string name =
      identity(document) + '|' + obligation.id + '|' + std::to_string(deadline);
  return base::sha256_hex(name).substr(0, 32) + "@vanban";
}

// One line of the description, left out when there is nothing to say.
void append_fact(std::string& description, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  if (!description.empty()) description += '\n';
  description += name;
  description += value;
}

std::string description(const Document& document, const ObligationRow& row) {
  std::string text;
  append_fact(text, "", row.text);
  append_fact(text, "Thời hạn: ", row.deadline);
  append_fact(text, "Thực hiện: ", row.actors);
  append_fact(text, "Giao: ", row.delegates);
  append_fact(text, "Phối hợp: ", row.coordinators);
  append_fact(text, "Sản phẩm: ", row.products);
  append_fact(text, "Báo cáo: ", row.report_to);
  append_fact(text, "Qua: ", row.via);
  append_fact(text, "Văn bản: ", short_title(document));
  append_fact(text, "Cơ quan ban hành: ", document.metadata.issuer);
  append_fact(text, "Mục: ", row.section);
  if (row.page != 0) append_fact(text, "Trang: ", std::to_string(row.page));
  return text;
}

// The first sixty characters or so, at a word's end.
std::string beginning(const std::string& text) {
  constexpr std::size_t kMaxCharacters = 60;
  std::string result;
  std::size_t characters = 0;
  for (const std::string_view word : base::split_words(text)) {
    for (std::size_t at = 0; at < word.size(); ++characters)
      base::next_char(word, at);
    if (characters > kMaxCharacters && !result.empty()) return result + "…";
    if (!result.empty()) result += ' ';
    result += word;
    ++characters;
  }
  return result;
}

struct Event {
  Date day;
  std::string rule;  // "" for one day
};

std::optional<Event> event_of(const Deadline& deadline, const std::optional<Date>& issued) {
  if (deadline.kind != DeadlineKind::recurring) {
    const std::optional<Date> day = last_day(deadline);
    if (!day) return std::nullopt;
    return Event{*day, ""};
  }
  const std::string rule = calendar_rule(deadline);
  if (rule.empty() || !issued) return std::nullopt;
  const std::optional<Date> day = first_occurrence(rule, *issued);
  if (!day) return std::nullopt;
  return Event{*day, rule};
}

void append_event(std::string& ics,
                  const Document& document,
                  const Obligation& obligation,
                  const std::string& uid,
                  const Event& event) {
  const ObligationRow row = table_row(obligation);
  const std::optional<Date> issued = day_of_issue(document);
  const std::string actors = row.actors.empty() ? "" : row.actors + ": ";
  append_line(ics, "BEGIN:VEVENT");
  append_line(ics, "UID:" + uid);
  append_line(ics, "DTSTAMP:" + (issued ? compact(*issued) : "19700101") + "T000000Z");
  append_line(ics, "DTSTART;VALUE=DATE:" + compact(event.day));
  if (!event.rule.empty()) append_line(ics, "RRULE:" + event.rule);
  append_line(ics, "SUMMARY:" + escaped(actors + beginning(row.text)));
  append_line(ics, "DESCRIPTION:" + escaped(description(document, row)));
  append_line(ics, "CATEGORIES:" + escaped(row.kind));
  append_line(ics, "TRANSP:TRANSPARENT");
  append_line(ics, "END:VEVENT");
}

}  // namespace

std::string write_ics(std::span<const Document> documents) {
  std::set<std::string> uids;  // a document may be given twice
  std::string ics;
  append_line(ics, "BEGIN:VCALENDAR");
  append_line(ics, "VERSION:2.0");
  append_line(ics, "PRODID:-//vanban//obligations//VI");
  append_line(ics, "CALSCALE:GREGORIAN");
  for (const Document& document : documents) {
    const std::optional<Date> issued = day_of_issue(document);
    for (const Obligation& obligation : document.obligations) {
      for (std::size_t i = 0; i < obligation.deadlines.size(); ++i) {
        const std::optional<Event> event = event_of(obligation.deadlines[i], issued);
        if (!event) continue;
        const auto [name, is_new] = uids.insert(uid(document, obligation, i));
        if (is_new) append_event(ics, document, obligation, *name, *event);
      }
    }
  }
  append_line(ics, "END:VCALENDAR");
  return ics;
}

}  // namespace parsers
