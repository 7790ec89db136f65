#include <cmath>
#include <numbers>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

// Page segmentation loses whole lines from about 1 degree on; under 0.2 the turning blurs more than
// it helps. Letters lean no more than 7 degrees on pages that went through a feeder; sheets laid on
// the glass and photographs lean more, and are looked for only where nothing is found there.
constexpr double kLevelEnough_deg = 0.2;
constexpr float kSweeps_deg[] = {7, 20};
constexpr float kLeastConfidence = 3;  // Leptonica's ratio of best to worst line score

}  // namespace

bool deskew(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px <= 0) return false;
  l_float32 angle_deg = 0, confidence = 0;
  for (const float sweep_deg : kSweeps_deg) {
    const int failed = pixFindSkewSweepAndSearch(
        ink.black_and_white.pix(), &angle_deg, &confidence, 4, 2, sweep_deg, 1, 0.01F);
    if (failed != 0) confidence = 0;
    if (confidence >= kLeastConfidence) break;
  }
  if (confidence < kLeastConfidence || std::abs(angle_deg) < kLevelEnough_deg) return false;
  const double angle_rad = static_cast<double>(angle_deg) * std::numbers::pi / 180;
  Image level(pixRotateAMGray(sheet.grey.pix(), static_cast<l_float32>(angle_rad), 255));
  if (level.empty()) return false;
  sheet.to_original =
      sheet.to_original.after(undo_rotation(angle_rad, sheet.grey.width(), sheet.grey.height()));
  sheet.apply(std::move(level), "deskew " + two_decimals(static_cast<double>(angle_deg)));
  return true;
}

}  // namespace ocr::cleanup
