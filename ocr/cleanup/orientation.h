#pragma once

#include <vector>

#include "ocr/cleanup/affine.h"
#include "ocr/image.h"

namespace ocr::cleanup {

// The quarter turns clockwise, of 1 to 3, after which the text of `image` may stand upright, given
// that it does not now: upside down where its lines run level, else one of both sides. Lines show
// as a change from dark to light from row to row, or from column to column. Empty on a blank page.
std::vector<int> turns_to_try(const Image& image);

// `image` turned clockwise by quarter turns.
Image turned(const Image& image, int quarter_turns);

// Where a point of the turned picture lies in the original of the given size.
Affine undo_turns(int quarter_turns, int width, int height);

}  // namespace ocr::cleanup
