#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

// The recogniser scales every line to 36 pixels, picking pixels as it does; a page of 300 dpi loses
// the fine strokes of accents that way. Averaging it down first keeps them, and costs less time in
// all. At 200 dpi (17 to 20 pixels) it changes nothing for the better.
constexpr double kTooTall_px = 21;
constexpr double kWanted_px = 17;

}  // namespace

bool shrink(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px < kTooTall_px) return false;
  const double factor = kWanted_px / ink.x_height_px;
  const auto scale = static_cast<l_float32>(factor);
  Image smaller(factor < 0.7 ? pixScaleAreaMap(sheet.grey.pix(), scale, scale)
                             : pixScaleLI(sheet.grey.pix(), scale, scale));
  if (smaller.empty()) return false;
  sheet.to_original = sheet.to_original.after({1 / factor, 0, 0, 1 / factor, 0, 0});
  sheet.apply(std::move(smaller), "shrink " + two_decimals(factor));
  return true;
}

}  // namespace ocr::cleanup
