#include "parsers/import/unicode_form.h"

#include <array>

#include "base/text.h"

namespace parsers {
namespace {

using enum UnicodeForm;

constexpr std::size_t kHead = 4096;
constexpr char32_t kReplacement = 0xFFFD;

std::size_t unit_size(UnicodeForm form) {
  if (form == utf8) return 1;
  return form == utf16_le || form == utf16_be ? 2 : 4;
}

char32_t unit_at(std::string_view bytes, std::size_t at, UnicodeForm form) {
  const std::size_t size = unit_size(form);
  const bool big = form == utf16_be || form == utf32_be;
  char32_t unit = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[at + (big ? i : size - 1 - i)]);
    unit = unit << 8 | byte;
  }
  return unit;
}

// What a Vietnamese text consists of.
bool is_usual(char32_t c) {
  return c == '\t' || c == '\n' || c == '\f' || c == '\r' || (c >= 0x20 && c < 0x250) ||
         (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x2100) || c == 0xFEFF;
}

// Whether nearly all units of `head` are usual ones in this form, and most of them Latin letters or
// white space.
bool reads_as(std::string_view head, UnicodeForm form) {
  const std::size_t size = unit_size(form);
  std::size_t units = 0;
  std::size_t usual = 0;
  std::size_t ascii = 0;
  for (std::size_t at = 0; at + size <= head.size(); at += size) {
    const char32_t unit = unit_at(head, at, form);
    ++units;
    usual += is_usual(unit) ? 1 : 0;
    ascii += is_usual(unit) && unit < 0x80 ? 1 : 0;
  }
  return units >= 4 && usual * 20 >= units * 19 && ascii * 3 >= units;
}

}  // namespace

std::string_view form_name(UnicodeForm form) {
  static constexpr std::array<std::string_view, 5> kNames{
      "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};
  return kNames[static_cast<std::size_t>(form)];
}

UnicodeForm form_of(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("\xFF\xFE\0\0"sv)) return utf32_le;
  if (head.starts_with("\0\0\xFE\xFF"sv)) return utf32_be;
  if (head.starts_with("\xFF\xFE"sv)) return utf16_le;
  if (head.starts_with("\xFE\xFF"sv)) return utf16_be;
  head = head.substr(0, kHead);
  if (head.find('\0') == std::string_view::npos) return utf8;
  for (const UnicodeForm form : {utf32_le, utf32_be, utf16_le, utf16_be}) {
    if (reads_as(head, form)) return form;
  }
  return utf8;
}

std::string UnicodeStream::add(std::string_view bytes) {
  if (form_ == utf8) return std::string(bytes);
  rest_ += bytes;
  const std::size_t size = unit_size(form_);
  std::string text;
  text.reserve(rest_.size());
  std::size_t at = 0;
  for (; at + size <= rest_.size(); at += size)
    add_unit(unit_at(rest_, at, form_), text);
  rest_.erase(0, at);
  return text;
}

void UnicodeStream::add_unit(char32_t unit, std::string& text) {
  const bool is_low = unit >= 0xDC00 && unit < 0xE000;
  if (high_ != 0) {
    const char32_t high = high_;
    high_ = 0;
    if (is_low) {
      add_character(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), text);
      return;
    }
    add_character(kReplacement, text);
  }
  if (unit >= 0xD800 && unit < 0xDC00 && unit_size(form_) == 2) {
    high_ = unit;
    return;
  }
  add_character(unit > 0x10FFFF || (unit >= 0xD800 && unit < 0xE000) ? kReplacement : unit, text);
}

void UnicodeStream::add_character(char32_t c, std::string& text) {
  if (!at_beginning_ || c != 0xFEFF) base::append_utf8(text, c);
  at_beginning_ = false;
}

std::string UnicodeStream::finish() {
  std::string text;
  if (high_ != 0) add_character(kReplacement, text);
  if (!rest_.empty()) add_character(kReplacement, text);
  high_ = 0;
  rest_.clear();
  return text;
}

std::string to_utf8(std::string_view bytes, UnicodeForm form) {
  UnicodeStream stream(form);
  std::string text = stream.add(bytes);
  return text + stream.finish();
}

}  // namespace parsers
