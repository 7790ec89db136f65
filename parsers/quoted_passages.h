#pragma once

#include <vector>

#include "parsers/lines.h"

namespace parsers {

// Finds the passages of other documents that a text quotes with their numbers, as a letter quotes
// an article of a law and a decree the points that it amends:
//
//   … như sau:
//   “Điều 5. Nguồn lực
//   1. Nguồn nhân lực bao gồm:
//   a) …;
//   2. ….”
//
// and sets Line::quoted on their lines, whose numbers are none of the document's own. A quotation
// that nothing closes is left alone. Linear.
void mark_quoted_passages(std::vector<Line>& lines);

}  // namespace parsers
