#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diacritics {

// What stands around a token of damaged text.
struct TokenContext {
  std::string_view word_before;  // "" at the beginning of a paragraph
  std::string_view sign_after;   // the signs behind the token, up to the blank
  bool begins_line = false;
};

// A token as it was printed, by a rule that is sure of it.
struct MendedToken {
  std::string text;
  std::string_view rule;  // its name: in ledgers, and explained in docs/restoration.md

  friend bool operator==(const MendedToken&, const MendedToken&) = default;
};

// The rules by which numbers, dates, document codes and Roman numerals are mended; nothing else
// ever changes one. nullopt when `token` (without the signs at its ends) is right, or when no rule
// or more than one reading fits.
//
//   date-slash     27/1112018 -> 27/11/2018   a slash read as 1, l or I; the calendar must allow
//                                             exactly one place for it
//   date-digit     l5/O1/2024 -> 15/01/2024   letters that look like digits
//   year-digit     2O24 -> 2024               the same in a year, behind "năm"
//   code-mark      10-QD/TW -> 10-QĐ/TW       abbreviations that are always written with Đ
//   code-slash     HDIBTGTW -> HD/BTGTW       behind a document type
//   roman-digit    I1. -> II.  XlV -> XIV     1 and l in a Roman numeral
std::optional<MendedToken> mend_token(std::string_view token, const TokenContext& context);

}  // namespace diacritics
