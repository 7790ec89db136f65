#pragma once

#include "ocr/image.h"

namespace ocr::cleanup {

// How lines lie on a black-and-white picture, by the contrast between their rows and the gaps.
struct Skew {
  float angle_deg = 0;   // by which turning clockwise makes the lines level
  float confidence = 0;  // ratio of the best to the worst angle's score; 0 when nothing was found
};

// How far and how finely to look. Reductions are 1, 2, 4 or 8.
struct SkewSearch {
  int sweep_reduction = 4, search_reduction = 2;
  float sweep_deg = 7;
  float finest_deg = 0.01F;
};

Skew find_skew(const Image& black_and_white, const SkewSearch& search);

}  // namespace ocr::cleanup
