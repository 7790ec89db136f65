#include "parsers/import/list_number.h"

#include <cstddef>
#include <string_view>

#include "base/text.h"

namespace parsers {
namespace {

std::string roman(int number) {
  struct Figure {
    int value;
    std::string_view letters;
  };
  static constexpr Figure kFigures[] = {{1000, "M"},
                                        {900, "CM"},
                                        {500, "D"},
                                        {400, "CD"},
                                        {100, "C"},
                                        {90, "XC"},
                                        {50, "L"},
                                        {40, "XL"},
                                        {10, "X"},
                                        {9, "IX"},
                                        {5, "V"},
                                        {4, "IV"},
                                        {1, "I"}};
  std::string text;
  for (const Figure& figure : kFigures) {
    for (; number >= figure.value; number -= figure.value)
      text += figure.letters;
  }
  return text;
}

// 27 is AA, 28 BB: letters are repeated, as word processors do.
std::string letters(int number, char first) {
  const auto times = static_cast<std::size_t>((number - 1) / 26 + 1);
  return std::string(times, static_cast<char>(first + (number - 1) % 26));
}

std::string vietnamese(int number) {
  static constexpr std::string_view kOnes[] = {
      "", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
  const int tens = number / 10, ones = number % 10;
  std::string text;
  if (tens == 1) text = "mười";
  if (tens > 1) text = std::string(kOnes[tens]) + " mươi";
  if (ones == 0) return text;
  if (tens > 0) text += ' ';
  if (tens > 0 && ones == 5) return text + "lăm";
  if (tens > 1 && ones == 1) return text + "mốt";
  return text + std::string(kOnes[ones]);
}

}  // namespace

std::string list_number(int number, NumberFormat format) {
  const bool in_figures = number <= 0;
  switch (format) {
    case NumberFormat::none:
      return "";
    case NumberFormat::decimal_zero:
      return (number < 10 ? "0" : "") + std::to_string(number);
    case NumberFormat::upper_roman:
    case NumberFormat::lower_roman: {
      if (in_figures || number > 3999) break;
      const std::string text = roman(number);
      return format == NumberFormat::upper_roman ? text : base::to_lower(text);
    }
    case NumberFormat::upper_letter:
    case NumberFormat::lower_letter:
      if (in_figures || number > 780) break;
      return letters(number, format == NumberFormat::upper_letter ? 'A' : 'a');
    case NumberFormat::vietnamese:
      if (in_figures || number > 99) break;
      return vietnamese(number);
    case NumberFormat::decimal:
      break;
  }
  return std::to_string(number);
}

}  // namespace parsers
