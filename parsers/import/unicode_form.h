#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parsers {

// How Unicode text is put into bytes. Plain `utf8` also stands for everything that is not Unicode.
enum class UnicodeForm : std::uint8_t { utf8, utf16_le, utf16_be, utf32_le, utf32_be };

// "UTF-8", "UTF-16LE" ...
std::string_view form_name(UnicodeForm form);

// By its byte-order mark; without one by where the zeros stand in the beginning of a text, of which
// 64 bytes are enough: nearly all characters of a Vietnamese text lie below U+0200 or between
// U+1E00 and U+20FF.
UnicodeForm form_of(std::string_view head);

// Makes UTF-8 of a text that comes in pieces. A byte-order mark at its beginning is dropped unless
// the form is UTF-8, whose bytes pass unchanged. Half characters, and values that are none, become
// U+FFFD.
class UnicodeStream {
 public:
  explicit UnicodeStream(UnicodeForm form) : form_(form) {}

  std::string add(std::string_view bytes);
  std::string finish();  // what an unfinished character at the end becomes

 private:
  void add_unit(char32_t unit, std::string& text);
  void add_character(char32_t c, std::string& text);

  UnicodeForm form_;
  std::string rest_;   // bytes of an unfinished unit
  char32_t high_ = 0;  // the first half of a surrogate pair; 0: none
  bool at_beginning_ = true;
};

// All of a text at once.
std::string to_utf8(std::string_view bytes, UnicodeForm form);

}  // namespace parsers
