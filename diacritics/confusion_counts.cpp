#include "diacritics/confusion_counts.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"

namespace diacritics {
namespace {

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();)
    characters += base::next_char(text, at);
  return characters;
}

std::string utf8_of(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters)
    base::append_utf8(text, c);
  return text;
}

std::vector<std::string_view> split_at_tabs(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t tab = line.find('\t', begin);
    fields.push_back(line.substr(begin, tab - begin));
    if (tab == std::string_view::npos) return fields;
    begin = tab + 1;
  }
}

std::optional<double> count_of(std::string_view field) {
  std::uint32_t count = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), count);
  if (error != std::errc{} || end != field.data() + field.size()) return std::nullopt;
  return count;
}

std::optional<Printed> printed_of(std::string_view field) {
  const std::u32string letters = characters_of(field);
  if (letters.empty() || letters.size() > 2) return std::nullopt;
  const Printed printed{symbol_of(letters[0]),
                        letters.size() == 2 ? symbol_of(letters[1]) : Symbol{0}};
  const bool valid = printed.first != 0 && (letters.size() == 1 || printed.second != 0);
  return valid ? std::optional(printed) : std::nullopt;
}

std::string rounded(double count) {
  return std::to_string(static_cast<std::uint32_t>(std::lround(count)));
}

}  // namespace

void ConfusionCounts::add(Printed printed, std::u32string_view observed, double count) {
  Row& row = rows_[printed];
  row.readings[std::u32string(observed)] += count;
  if (printed.second == 0) row.occurrences += count;
}

void ConfusionCounts::add_occurrence(Printed printed, double count) {
  rows_[printed].occurrences += count;
}

void ConfusionCounts::prune(double least) {
  for (auto& [printed, row] : rows_)
    std::erase_if(row.readings, [&](const auto& reading) { return reading.second < least; });
  std::erase_if(rows_, [](const auto& row) { return row.second.readings.empty(); });
}

std::string ConfusionCounts::to_text() const {
  std::string text;
  for (const auto& [printed, row] : rows_) {
    base::append_utf8(text, letter_of(printed.first));
    if (printed.second != 0) base::append_utf8(text, letter_of(printed.second));
    text += '\t' + rounded(row.occurrences);
    for (const auto& [observed, count] : row.readings)
      text += '\t' + utf8_of(observed) + '\t' + rounded(count);
    text += '\n';
  }
  return text;
}

ConfusionCounts ConfusionCounts::from_text(std::string_view text, std::string_view where) {
  ConfusionCounts counts;
  std::size_t number = 0;
  for (const std::string_view line : base::split_lines(text)) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> fields = split_at_tabs(line);
    const auto fail = [&]() {
      throw base::Error(std::string(where) + ":" + std::to_string(number),
                        base::tr("không phải một dòng của bảng nhầm lẫn ký tự",
                                 "not a row of a table of confusions"),
                        base::ErrorCode::missing);
    };
    const std::optional<Printed> printed = printed_of(fields[0]);
    if (!printed || fields.size() % 2 != 0) fail();
    const std::optional<double> occurrences = count_of(fields[1]);
    if (!occurrences) fail();
    Row& row = counts.rows_[*printed];
    row.occurrences = *occurrences;
    for (std::size_t i = 2; i < fields.size(); i += 2) {
      const std::u32string observed = characters_of(fields[i]);
      const std::optional<double> count = count_of(fields[i + 1]);
      if (!count || observed.size() > kMaxObserved) fail();
      row.readings[observed] = *count;
    }
  }
  return counts;
}

}  // namespace diacritics
