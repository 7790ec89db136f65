#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// Makes the footnotes of a page a region of kind note: the lines below a short rule at the left of
// the text that ends no table, down to the foot of the page, where they are set in smaller letters
// than the text above. `marks` are the connected marks of ink (cleanup/ink.h) in the same pixels.
// Pages with recipients or a signature below the rule have none. Keeps every line.
void mark_footnotes(std::vector<Region>& regions,
                    const std::vector<Box>& marks,
                    int width,
                    double x_height_px);

}  // namespace ocr::layout
