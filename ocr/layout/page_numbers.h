#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// Whether a box lies in the upper or lower margin of a page of that height, where its number
// stands.
bool in_margin(const Box& box, int height);

// Whether a line is a page's number and nothing else: "2", "- 2 -", "3/7".
bool is_page_number(const Line& line);

// Rows of a few marks alone in a margin, in none of the regions, top first: a single digit is often
// passed over by page segmentation. `marks` are those of letter size.
std::vector<Box> lone_rows(const std::vector<Box>& marks,
                           const std::vector<Region>& regions,
                           int height,
                           double x_height_px);

}  // namespace ocr::layout
