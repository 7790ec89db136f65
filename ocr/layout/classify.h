#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// Gives the regions of a page (in reading order, boxes level) the kinds that their text and place
// show: page numbers, titles, recipients and signature; splits regions where the kind changes
// inside one. A letterhead or foot found by its shape alone becomes body when its words do not
// bear it out. Keeps all words and their order.
void classify(std::vector<Region>& regions, int width, int height);

}  // namespace ocr::layout
