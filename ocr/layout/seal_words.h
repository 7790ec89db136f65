#pragma once

#include <vector>

#include "ocr/cleanup/seals.h"
#include "ocr/page.h"

namespace ocr::layout {

// Moves what was read of the seals themselves out of the text, into a region of kind seal behind
// the region it stood in: lines that lie all inside a seal and are hardly legible or stand in its
// middle, and scraps without two letters at the ends of lines. Tables are left alone. Boxes are in
// the pixels of the seals. Keeps every word.
void set_aside_seal_words(std::vector<Region>& regions, const std::vector<cleanup::Seal>& seals);

}  // namespace ocr::layout
