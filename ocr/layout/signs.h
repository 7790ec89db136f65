#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// Signs that the engine reads without looking at their size, in lines of a cleaned picture whose
// small letters are `x_height_px` high (0: unknown, nothing is done):
//   - a short word no larger than the dot of a letter is dirt and is taken out, but for a full stop
//     or comma that was read with confidence;
//   - an upright bar taller than any letter is a ruling and is taken out;
//   - a flat mark at the beginning of a line, read as ~ or the like, is the dash of a list. What
//     was read becomes its first alternative.
// Lines and regions that are left without words are taken out. From tables nothing is taken, since
// their cells count lines.
void tidy_signs(std::vector<Region>& regions, double x_height_px);

}  // namespace ocr::layout
