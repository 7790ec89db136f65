#include "parsers/marker_scan.h"

#include <utility>

#include "base/text.h"
#include "parsers/characters.h"

namespace parsers {

std::string_view skip_blanks(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  while (!text.empty()) {
    if (text.front() == ' ' || text.front() == '\t') {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(kNoBreakSpace.size());
    } else {
      break;
    }
  }
  return text;
}

int roman_value(std::string_view numeral) {
  constexpr std::pair<int, std::string_view> kSigns[] = {{100, "C"},
                                                         {90, "XC"},
                                                         {50, "L"},
                                                         {40, "XL"},
                                                         {10, "X"},
                                                         {9, "IX"},
                                                         {5, "V"},
                                                         {4, "IV"},
                                                         {1, "I"}};
  int value = 0;
  for (const auto& [worth, sign] : kSigns) {
    const int most = worth == 100 || worth == 10 || worth == 1 ? 3 : 1;
    for (int i = 0; i < most && numeral.starts_with(sign); ++i) {
      value += worth;
      numeral.remove_prefix(sign.size());
    }
  }
  return numeral.empty() ? value : 0;
}

std::string roman_numeral(int value) {
  constexpr std::pair<int, std::string_view> kSigns[] = {
      {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string numeral;
  for (const auto& [worth, sign] : kSigns) {
    for (; value >= worth; value -= worth)
      numeral += sign;
  }
  return numeral;
}

std::string roman_strokes(std::string_view number) {
  std::string roman;
  for (const char c : number) {
    if (c == 'H') roman += 'I';
    roman += c == 'l' || c == '1' || c == '|' || c == '!' || c == 'H' ? 'I' : c;
  }
  if (roman.size() > 1 && roman.back() == 'L' && roman_value(roman) == 0) roman.back() = 'I';
  return roman;
}

Scanned close_number(std::string_view line, std::size_t bytes) {
  Scanned scanned;
  scanned.number = line.substr(0, bytes);
  std::string_view rest = line.substr(bytes);
  const std::string_view after_blank = skip_blanks(rest);
  constexpr std::string_view kClosers = ".-)/:,";
  if (!after_blank.empty() && kClosers.find(after_blank.front()) != std::string_view::npos &&
      (after_blank.data() == rest.data() || after_blank.front() == '.' ||
       after_blank.front() == '-')) {
    scanned.closer = after_blank.front();
    rest = after_blank.substr(1);
  } else if (after_blank.starts_with("–") || after_blank.starts_with("]")) {
    const bool bracket = after_blank.front() == ']';  // OCR's reading of a dot
    scanned.closer = bracket ? '.' : '-';
    rest = after_blank.substr(bracket ? 1 : std::string_view("–").size());
  }
  // "1.-" and "I.-" are old-fashioned for "1." and "I."
  if (scanned.closer == '.' && rest.starts_with("- ")) rest.remove_prefix(1);
  const auto printed_bytes = static_cast<std::size_t>(rest.data() - line.data());
  scanned.printed = line.substr(0, printed_bytes);
  scanned.rest = skip_blanks(rest);
  scanned.tight = !scanned.rest.empty() && scanned.rest.data() == rest.data();
  return scanned;
}

Marker make_marker(MarkerShape shape,
                   std::string label,
                   std::vector<int> numbers,
                   const Scanned& scanned,
                   std::string_view line) {
  Marker marker;
  marker.shape = shape;
  marker.label = std::move(label);
  marker.numbers = std::move(numbers);
  marker.printed = std::string(base::trim(scanned.printed));
  marker.length = scanned.rest.empty()
                      ? line.size()
                      : static_cast<std::size_t>(scanned.rest.data() - line.data());
  marker.tight = scanned.tight;
  return marker;
}

}  // namespace parsers
