#pragma once

#include <string_view>
#include <vector>

#include "base/text.h"

namespace diacritics {

struct StraySign {
  base::TextSpan span;    // into the line, with the blank behind a sign that stands alone
  bool is_blank = false;  // it stands for the blank between two words

  friend bool operator==(const StraySign&, const StraySign&) = default;
};

// The signs of a misread line that nobody prints there: what specks, the rules of tables and the
// hooks of letters leave. In text order.
//
//   giữa các | bộ, 'ngành về~ việc       | between words, ' without its partner, ~ behind a letter
//   Thơ'khóa                             ' between two words: a blank
//
// Brackets, stops, dashes, digits and signs of arithmetic are never stray; nor are signs next to
// numbers, quotation marks that have a partner in the line, and rows of the same sign.
std::vector<StraySign> stray_signs(std::string_view line);

}  // namespace diacritics
