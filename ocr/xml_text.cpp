#include "ocr/xml_text.h"

#include <charconv>

#include "base/text.h"

namespace ocr {
namespace {

// XML 1.0 (fifth edition), production 2, without white space but the blank.
bool is_xml_char(char32_t c) {
  return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

}  // namespace

std::string xml_escape(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    switch (c) {
      case U'&':
        escaped += "&amp;";
        break;
      case U'<':
        escaped += "&lt;";
        break;
      case U'>':
        escaped += "&gt;";
        break;
      case U'"':
        escaped += "&quot;";
        break;
      default:
        base::append_utf8(escaped, is_xml_char(c) ? c : U'\uFFFD');
    }
  }
  return escaped;
}

std::string shortest_number(double value) {
  char digits[64];
  const auto result = std::to_chars(digits, digits + sizeof digits, value);
  return {digits, result.ptr};
}

}  // namespace ocr
