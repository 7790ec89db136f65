#include <cmath>
#include <numbers>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"
#include "ocr/cleanup/skew.h"

namespace ocr::cleanup {
namespace {

// Page segmentation loses whole lines from about 1 degree on; under 0.2 the turning blurs more than
// it helps. Letters lean no more than 3 degrees on most pages that went through a feeder; sheets
// laid on the glass and photographs may lean more, and are looked for only where the narrow sweep
// finds nothing or much.
constexpr double kLevelEnough_deg = 0.2;
constexpr double kMuch_deg = 3;
constexpr float kNarrow_deg = 7, kWide_deg = 20;
constexpr float kLeastConfidence = 3;  // Leptonica's ratio of best to worst line score

Skew skew_of(const Image& black_and_white) {
  const Skew narrow = find_skew(black_and_white, {.sweep_deg = kNarrow_deg});
  if (narrow.confidence >= kLeastConfidence && std::abs(narrow.angle_deg) < kMuch_deg)
    return narrow;
  const Skew wide = find_skew(black_and_white, {.sweep_deg = kWide_deg});
  return wide.confidence > narrow.confidence ? wide : narrow;
}

}  // namespace

bool deskew(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px <= 0) return false;
  const auto [angle_deg, confidence] = skew_of(ink.black_and_white);
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
