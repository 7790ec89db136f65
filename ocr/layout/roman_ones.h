#pragma once

#include <vector>

#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr::layout {

// The engine runs equal strokes together: III is read as II or HI, XIII as XI. In words that are a
// Roman numeral of X and I, or one with H for II, the upright stems are counted in the picture
// (1 bit, 1 is ink, boxes in its pixels) and the ones are set after them. What was read becomes the
// first alternative. Numerals of more than three ones do not exist; a bar between two stems is an
// H's. Numerals with a V stay as read, since its strokes are not told from stems on bad copies.
void count_roman_ones(std::vector<Region>& regions, const Image& black_and_white);

}  // namespace ocr::layout
