#pragma once

#include <vector>

#include "ocr/page.h"

namespace ocr::layout {

// Regions in reading order from the words of a PDF's text layer, whatever order they come in. Uses
// the same rules as for scanned pages: letterhead left before right, recipients before signature.
// No word is dropped.
std::vector<Region> arrange_words(std::vector<Word> words, int width, int height);

}  // namespace ocr::layout
