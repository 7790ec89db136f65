#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// Blocks of letters that stand in no line of the regions: what page segmentation has passed over,
// such as headings in the margin. `marks` are those of letter size. Nothing where there are so many
// that they are scrawl rather than print.
std::vector<Box> unread_blocks(const std::vector<Box>& marks,
                               const std::vector<Region>& regions,
                               double x_height_px);

}  // namespace ocr::layout
