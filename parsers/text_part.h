#pragma once

#include <cstddef>

#include "base/text.h"
#include "parsers/document.h"

namespace parsers {

// The part of `whole` that `span` covers, with its pieces of the input. Where a piece was changed
// when it was joined (a run of blanks, a healed hyphen) it is kept whole.
Text part_of(const Text& whole, base::TextSpan span);

// Whether byte `at` of the text was the first of a line of the input other than the first.
bool starts_line(const Text& text, std::size_t at);

}  // namespace parsers
