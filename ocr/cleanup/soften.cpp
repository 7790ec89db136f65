#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

// The recogniser brings every line to 36 pixels by picking pixels, which for letters of more than
// about 15 pixels tears thin strokes. A Gauss filter of less than a pixel takes off what is finer
// than the new grid; smaller letters have nothing to spare.
constexpr double kTallEnough_px = 16;
constexpr l_float32 kDeviation_px = 0.8F;

}  // namespace

bool soften(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px < kTallEnough_px) return false;
  L_KERNEL* gauss = makeGaussianKernel(1, 1, kDeviation_px, 1);
  Image soft(pixConvolve(sheet.grey.pix(), gauss, 8, 1));
  kernelDestroy(&gauss);
  if (soft.empty()) return false;
  sheet.apply(std::move(soft), "soften");
  return true;
}

}  // namespace ocr::cleanup
