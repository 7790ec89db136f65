#include "parsers/unit_marker.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/marker_scan.h"

namespace parsers {
namespace {

struct UnitWord {
  MarkerShape shape;
  std::string_view key;  // lower case
};

constexpr UnitWord kUnitWords[] = {{MarkerShape::part, "phần"},
                                   {MarkerShape::chapter, "chương"},
                                   {MarkerShape::section, "mục"},
                                   {MarkerShape::subsection, "tiểu mục"},
                                   {MarkerShape::article, "điều"},
                                   {MarkerShape::step, "bước"},
                                   {MarkerShape::step, "giai đoạn"}};

constexpr std::string_view kOrdinals[] = {
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"};

int ordinal_value(std::string_view word) {
  const std::string lower = base::to_lower(word);
  for (std::size_t i = 0; i < std::size(kOrdinals); ++i) {
    if (lower == kOrdinals[i]) return static_cast<int>(i) + 1;
  }
  return lower == "một" ? 1 : 0;
}

// The number after a unit word: Arabic, Roman or an ordinal. Second: bytes used, 0 for none.
std::pair<int, std::size_t> unit_number(std::string_view text) {
  std::size_t bytes = 0;
  while (bytes < text.size() && is_digit(static_cast<unsigned char>(text[bytes])))
    ++bytes;
  if (bytes > 0 && bytes <= 3) {
    // "Điều 5a" is an article that was put in between.
    const int value = to_number(text.substr(0, bytes));
    if (bytes < text.size() && text[bytes] >= 'a' && text[bytes] <= 'e') {
      const std::string_view after = text.substr(bytes + 1);
      if (after.empty() || after.front() == '.' || after.front() == ' ') ++bytes;
    }
    return {value, bytes};
  }
  const std::string_view word = first_word(text);
  std::size_t strokes = 0;
  while (strokes < word.size() && kRomanStrokes.find(word[strokes]) != std::string_view::npos) {
    ++strokes;
  }
  const char32_t behind = first_char(word.substr(strokes));
  const bool ends = !is_letter(behind) && !is_digit(behind);
  if (strokes > 0 && strokes <= kMaxNumberBytes && ends) {
    const int value = roman_value(roman_strokes(word.substr(0, strokes)));
    if (value > 0) return {value, strokes};
  }
  std::string_view ordinal = word;
  std::size_t before = 0;
  if (base::to_lower(word) == "thứ") {
    const std::string_view rest = skip_blanks(text.substr(word.size()));
    before = static_cast<std::size_t>(rest.data() - text.data());
    ordinal = first_word(rest);
    if (rest.empty()) return {0, 0};
  }
  while (!ordinal.empty() && (ordinal.back() == '.' || ordinal.back() == ':')) {
    ordinal.remove_suffix(1);
  }
  const int value = ordinal_value(ordinal);
  return {value, value > 0 ? before + ordinal.size() : 0};
}

// True when a number without dot, as in "PHẦN I DANH MỤC" or "Điều 5", closes the unit's line or
// stands before a title in capitals or before a name for what follows.
bool stands_alone(const Scanned& scanned, MarkerShape shape) {
  if (scanned.rest.empty()) return true;
  if (shape == MarkerShape::article || scanned.tight) return false;
  if (shape == MarkerShape::step) return scanned.rest.front() == '(';  // "Bước 2 (từ tháng 3): …"
  const std::string_view word = first_word(scanned.rest);
  return word.size() > 1 && base::is_all_capitals(word);
}

// Whether `line` may begin with a unit word, by the length and the ends of its first word: cheap,
// and false for most lines.
bool may_open_unit(std::string_view line) {
  constexpr std::size_t kShortest = 4;  // bytes
  constexpr std::size_t kLongest = 8;
  const std::size_t end = line.find_first_of(" \t\xC2");
  if (end == std::string_view::npos || end < kShortest || end > kLongest) return false;
  const char last = static_cast<char>(line[end - 1] | 0x20);
  return last == 'n' || last == 'g' || last == 'c' || last == 'u' || last == 'i';
}

}  // namespace

std::optional<Marker> read_unit_marker(std::string_view line) {
  constexpr std::size_t kLongestUnitLine = 48;
  if (!may_open_unit(line)) return std::nullopt;
  const char32_t first = first_char(line);
  if (std::u32string_view(U"PpCcMmTtĐđÐDBbGg").find(first) == std::u32string_view::npos) {
    return std::nullopt;
  }
  std::size_t head_bytes = std::min(line.size(), kLongestUnitLine);
  while (head_bytes < line.size() && (static_cast<unsigned char>(line[head_bytes]) & 0xC0) == 0x80)
    --head_bytes;
  const std::string lower = base::to_lower(line.substr(0, head_bytes));
  for (const UnitWord& unit : kUnitWords) {
    if (!lower.starts_with(unit.key)) continue;
    // Vietnamese capitals take as many bytes as the small letters.
    const std::string_view word = line.substr(0, unit.key.size());
    const std::string_view after = line.substr(unit.key.size());
    const std::string_view number = skip_blanks(after);
    if (number.empty() || number.data() == after.data()) return std::nullopt;
    const auto [value, bytes] = unit_number(number);
    if (bytes == 0) return std::nullopt;
    const auto number_end = static_cast<std::size_t>(number.data() - line.data()) + bytes;
    const Scanned scanned = close_number(line, number_end);
    if (scanned.closer == '/' || scanned.closer == ')' || scanned.closer == ',') {
      return std::nullopt;
    }
    if (scanned.closer == 0 && !stands_alone(scanned, unit.shape)) return std::nullopt;
    if (!starts_upper(word)) return std::nullopt;
    return make_marker(
        unit.shape,
        base::collapse_space(std::string(word) + " " + std::string(number.substr(0, bytes))),
        {value},
        scanned,
        line);
  }
  return std::nullopt;
}

}  // namespace parsers
