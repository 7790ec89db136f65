#pragma once

#include <vector>

#include "ocr/layout/ruled_tables.h"
#include "ocr/page.h"

namespace ocr::layout {

// Regions in reading order from the words of a PDF's text layer, whatever order they come in. Uses
// the same rules as for scanned pages: letterhead left before right, recipients before signature.
// No word is dropped. Words in one of the `tables`, given in the same pixels, become its cells.
std::vector<Region> arrange_words(std::vector<Word> words,
                                  int width,
                                  int height,
                                  const std::vector<RuledTable>& tables = {});

// Whether some rows of words are broken by wide gaps, so that it pays to look for the rulings of a
// table. A letterhead or foot alone is not enough.
bool may_hold_table(const std::vector<Region>& regions);

}  // namespace ocr::layout
