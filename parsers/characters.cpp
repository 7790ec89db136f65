#include "parsers/characters.h"

#include <unicode/uchar.h>

namespace parsers {
namespace {

constexpr bool is_ascii(char32_t c) {
  return c < 0x80;
}

bool is_continuation_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// The first letter or digit among the first characters, past quotes and brackets.
char32_t first_of_word(std::string_view text) {
  constexpr int kMaxOpeners = 4;
  std::size_t at = 0;
  for (int i = 0; i < kMaxOpeners && at < text.size(); ++i) {
    const char32_t c = base::next_char(text, at);
    if (is_letter(c) || is_digit(c)) return c;
    if (c != '(' && c != '[' && c != '"' && c != '\'' && c != U'“' && c != U'‘' && c != U'«') break;
  }
  return 0;
}

bool is_closer(char32_t c) {
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == U'”' || c == U'’' || c == U'»';
}

}  // namespace

bool is_upper(char32_t c) {
  if (is_ascii(c)) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_lower(char32_t c) {
  if (is_ascii(c)) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c)) != 0;
}

char32_t first_char(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : base::next_char(text, at);
}

char32_t last_char(std::string_view text) {
  if (text.empty()) return 0;
  constexpr std::size_t kMaxBytes = 4;
  std::size_t at = text.size() - 1;
  while (at > 0 && text.size() - at < kMaxBytes && is_continuation_byte(text[at]))
    --at;
  return base::next_char(text, at);
}

bool is_all_digits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return !text.empty();
}

int to_number(std::string_view digits) {
  constexpr std::size_t kMaxDigits = 9;
  int value = 0;
  for (const char c : digits.substr(0, kMaxDigits))
    value = 10 * value + (c - '0');
  return value;
}

std::size_t length_in_characters(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text)
    length += is_continuation_byte(c) ? 0 : 1;
  return length;
}

bool starts_lower(std::string_view text) {
  return is_lower(first_of_word(text));
}

bool starts_upper(std::string_view text) {
  return is_upper(first_of_word(text));
}

bool ends_sentence(std::string_view text) {
  constexpr int kMaxClosers = 3;
  char32_t c = last_char(text);
  for (int i = 0; i < kMaxClosers && is_closer(c); ++i) {
    while (!text.empty() && is_continuation_byte(text.back()))
      text.remove_suffix(1);
    if (!text.empty()) text.remove_suffix(1);
    c = last_char(text);
  }
  return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == U'…';
}

bool is_mostly_capitals(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    capitals += is_upper(c) ? 1 : 0;
    small += is_lower(c) ? 1 : 0;
  }
  return capitals > 0 && capitals >= 4 * small;
}

std::string_view first_word(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\f\v\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_first_of(" \t\f\v\r", begin) - begin);
}

std::string_view last_word(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t\f\v\r");
  if (end == std::string_view::npos) return {};
  const std::size_t before = text.find_last_of(" \t\f\v\r", end);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, end + 1 - begin);
}

}  // namespace parsers
