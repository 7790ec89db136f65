// Salt and pepper all over a page, as of a bad line or a broken sensor, makes tens of thousands of
// marks, among which the letters' height cannot be found. A median brings the letters out; it is
// taken only where it does, as it costs clean print its accents.
#include <algorithm>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

constexpr std::size_t kManyMarks = 8'000;  // a page of small print has 5,000
constexpr double kMostlyGrains = 0.5;      // of the marks; 0.04 to 0.3 on print of any size
constexpr double kPrintHeight_px = 10;
constexpr std::size_t kBlankMarks = 200;
constexpr int kMostPasses = 2;
constexpr int kSide_px = 3;

}  // namespace

bool remove_grain(Sheet& sheet, Ink& ink) {
  if (ink.x_height_px >= kPrintHeight_px || ink.marks.size() < kManyMarks ||
      share_of_grains(ink) < kMostlyGrains)
    return false;
  Image clean = sheet.grey.clone();
  for (int pass = 1; pass <= kMostPasses; ++pass) {
    clean = Image(pixRankFilterGray(clean.pix(), kSide_px, kSide_px, 0.5F));
    if (clean.empty()) return false;
    Ink found = find_ink(clean);
    if (found.x_height_px < kPrintHeight_px && found.marks.size() > kBlankMarks) continue;
    const double grains = share_of_grains(ink);
    ink = std::move(found);
    sheet.apply(std::move(clean), "grain " + std::to_string(pass) + " " + two_decimals(grains));
    return true;
  }
  return false;
}

}  // namespace ocr::cleanup
