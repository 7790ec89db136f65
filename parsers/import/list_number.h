#pragma once

#include <string>

namespace parsers {

// How the numbers of a list are written: the names of WordprocessingML (ST_NumberFormat) that
// office files of our kind use.
enum class NumberFormat {
  decimal,       // 1, 2, 3
  decimal_zero,  // 01, 02, ... 10
  upper_roman,   // I, II
  lower_roman,   // i, ii
  upper_letter,  // A, ..., Z, AA, BB
  lower_letter,  // a, ..., z, aa, bb
  vietnamese,    // một, hai
  none,
};

// `number` (at least 0) in that form; beyond what a form has (Roman numerals to 3999, letters to
// 780, words to 99) in figures.
std::string list_number(int number, NumberFormat format);

}  // namespace parsers
