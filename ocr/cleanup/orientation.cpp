#include "ocr/cleanup/orientation.h"

#include <cmath>

#include <leptonica/allheaders.h>

namespace ocr::cleanup {

namespace {

// How much the ink changes from one row (or column) to the next, for one pixel of ink.
double roughness(Numa* counts) {
  double changes = 0, sum = 0;
  l_float32 before = 0;
  for (int i = 0; i < numaGetCount(counts); ++i) {
    l_float32 count = 0;
    numaGetFValue(counts, i, &count);
    changes += std::abs(static_cast<double>(count) - static_cast<double>(before));
    sum += static_cast<double>(count);
    before = count;
  }
  numaDestroy(&counts);
  return sum > 0 ? changes / sum : 0;
}

}  // namespace

std::vector<int> turns_to_try(const Image& image) {
  const Image grey(pixConvertTo8(image.pix(), 0));
  if (grey.empty()) return {};
  const Image black_and_white(pixThresholdToBinary(grey.pix(), 128));
  if (black_and_white.empty()) return {};
  const double by_row = roughness(pixCountPixelsByRow(black_and_white.pix(), nullptr));
  const double by_column = roughness(pixCountPixelsByColumn(black_and_white.pix()));
  if (by_row == 0 && by_column == 0) return {};
  return by_row >= by_column ? std::vector{2} : std::vector{1, 3};
}

Image turned(const Image& image, int quarter_turns) {
  return Image(pixRotateOrth(image.pix(), quarter_turns));
}

Affine undo_turns(int quarter_turns, int width, int height) {
  const double w = width, h = height;
  switch (quarter_turns) {
    case 1:
      return {0, -1, 1, 0, 0, h};
    case 2:
      return {-1, 0, 0, -1, w, h};
    case 3:
      return {0, 1, -1, 0, w, 0};
    default:
      return {};
  }
}

}  // namespace ocr::cleanup
