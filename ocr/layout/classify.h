#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// Whether the words of two columns found by their shape alone are those of a letterhead (motto of
// state or Party, or place and date, on the right) or of a foot (recipients on the left, or the
// authority and position of a signer on the right). Marks and case do not count, and one wrong
// letter does no harm where a phrase has two.
bool is_letterhead(const std::vector<Line>& left, const std::vector<Line>& right);
bool is_foot(const std::vector<Line>& left, const std::vector<Line>& right);

// Splits the regions of a page (in reading order, lines level) where the kind changes inside one:
// page numbers, the title under a letterhead, body lines above the recipients. Lines of a
// letterhead or signature read with hardly any confidence become notes behind their region. Keeps
// all words and, notes aside, their order.
std::vector<Region> classify(std::vector<Region> regions, int width, int height);

}  // namespace ocr::layout
