#pragma once

#include "ocr/image.h"

namespace ocr::cleanup {

// What belongs to a level (upright) run of at least `length_px` black pixels: the morphological
// opening by a brick of one pixel's thickness. Takes and gives 1 bit; outside the picture is paper.
Image level_runs(const Image& black_and_white, int length_px);
Image upright_runs(const Image& black_and_white, int length_px);

}  // namespace ocr::cleanup
