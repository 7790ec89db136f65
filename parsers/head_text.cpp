#include "parsers/head_text.h"

#include "base/regex.h"
#include "base/text.h"
#include "parsers/text_folding.h"

namespace parsers {
namespace {

// A speck before the first word, read as a quotation mark that nothing closes.
std::string_view without_speck(std::string_view subject) {
  while (!subject.empty() && std::string_view("'`~|_*^").find(subject.front()) != subject.npos) {
    if (subject.find(subject.front(), 1) != std::string_view::npos) break;
    subject = base::trim(subject.substr(1));
  }
  return subject;
}

// "V/v" and a colon at the start are no part of the subject.
std::string_view without_about(std::string_view subject) {
  for (const std::string_view label : {"V/v", "V/V", "v/v"})
    if (subject.starts_with(label)) return trim_all(subject.substr(label.size()), ":.");
  return subject;
}

}  // namespace

std::string subject_text(std::span<const Line> lines) {
  std::string text;
  for (const Line& line : lines) {
    if (!text.empty()) text += ' ';
    text += base::collapse_space(line.text);
  }
  return std::string(without_about(without_speck(text)));
}

std::string_view mark_of(std::string_view stamp) {
  const std::size_t colon = stamp.find(':');
  if (colon != std::string_view::npos) stamp = stamp.substr(colon + 1);
  return trim_all(stamp, "()[]\"");
}

std::string without_misread_day(const std::string& date) {
  static const base::Regex day(R"(^ng[àaá]y\s{0,4}(\S{1,12})\s{1,4}(th[áaà]ng.*)$)",
                               base::Regex::Case::insensitive);
  const auto match = day.match(date);
  if (!match || (*match)[1].find_first_not_of("0123456789._") == std::string_view::npos)
    return date;
  return (*match)[1].starts_with("…") ? date : std::string((*match)[2]);
}

}  // namespace parsers
