#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace diacritics {

// Consecutive lines that read on: one paragraph of the text as it was before a printer broke it
// into lines.
struct LineRange {
  std::size_t first = 0, last = 0;  // [first, last)

  friend bool operator==(const LineRange&, const LineRange&) = default;
};

// Joins the lines of a text (as split at '\n') into paragraphs. Every line is in exactly one, in
// order; blank lines form paragraphs of their own. A line begins a paragraph when the one before is
// blank, ends a sentence or stops short of the usual width, when it opens with a bullet, a number
// or a letter in front of a stop or bracket, or when one of the two is in capitals and the other is
// not. Works without marks and on damaged text.
std::vector<LineRange> join_lines(const std::vector<std::string_view>& lines);

// The bytes of bullets, numbering and white space with which `line` opens ("- ", "2.1. ", "a) ",
// "IV. "); 0 when it opens with text.
std::size_t marker_length(std::string_view line);

}  // namespace diacritics
