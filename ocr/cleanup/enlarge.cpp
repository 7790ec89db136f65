#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

// The recogniser scales every line to 36 pixels, of which small letters take about 16. Below 9 they
// have lost strokes that interpolation brings out; from 11 (150 dpi) on, doubling does harm.
constexpr double kTooLow_px = 10;
constexpr int kFactor = 2;
constexpr int kMaxSide_px = 6'000;

}  // namespace

bool enlarge(Sheet& sheet, const Ink& ink) {
  const bool too_low = ink.x_height_px > 0 && ink.x_height_px < kTooLow_px;
  if (!too_low || std::max(sheet.grey.width(), sheet.grey.height()) * kFactor > kMaxSide_px)
    return false;
  Image larger(pixScale(sheet.grey.pix(), kFactor, kFactor));
  if (larger.empty()) return false;
  sheet.to_original = sheet.to_original.after({1.0 / kFactor, 0, 0, 1.0 / kFactor, 0, 0});
  sheet.apply(std::move(larger), "enlarge " + two_decimals(ink.x_height_px));
  return true;
}

}  // namespace ocr::cleanup
