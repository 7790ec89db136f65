#pragma once

#include <string_view>

#include "base/text.h"

namespace parsers {

// Questions about single characters and about how a line begins and ends, by Unicode's rules for
// the letters that Vietnamese uses. All are constant time, or linear in a few words.

using base::is_letter;
bool is_upper(char32_t c);
bool is_lower(char32_t c);
constexpr bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// The characters at the ends of `text`; U+0000 when it is empty.
char32_t first_char(std::string_view text);
char32_t last_char(std::string_view text);

bool is_all_digits(std::string_view text);  // and at least one

// The value of at most nine decimal digits.
int to_number(std::string_view digits);

// The number of characters.
std::size_t length_in_characters(std::string_view text);

// How the first letter or digit of `text` stands: quotes and brackets before it do not count.
bool starts_lower(std::string_view text);
bool starts_upper(std::string_view text);

// True when `text` ends as a sentence or a member of a list does: with . ; : ! ? or an ellipsis,
// closing quotes and brackets aside. The stop of an abbreviation counts, too.
bool ends_sentence(std::string_view text);

// True for a title in capitals with a few small letters in it, misread or in a note: "cAc HOẠT
// ĐỘNG", "VIỆC LÀM (cấp xã)". At least four in five letters are capitals.
bool is_mostly_capitals(std::string_view text);

// The first and last run without white space; empty when there is none.
std::string_view first_word(std::string_view text);
std::string_view last_word(std::string_view text);

}  // namespace parsers
