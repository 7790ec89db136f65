#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// Makes what stands beside the text, in the left or right margin, a region of kind note behind the
// text that it stands beside; words of a margin that were read into a line of the text are parted
// from it. Markers of lists that hang out into the margin are no notes, nor is anything on a page
// with too few long lines to tell where its text begins and ends. Keeps every word.
void mark_marginal_notes(std::vector<Region>& regions, int width, double x_height_px);

}  // namespace ocr::layout
