// Where white letters stand on black, as on a negative copy or in a printed bar, black is turned
// white: a whole page of which most is dark, and marks that are wider than words, mostly ink, and
// have holes the size of letters.
#include <algorithm>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

constexpr double kDarkPage = 0.6;  // of the page's area
constexpr int kDark = 128;

// In heights of small letters.
constexpr double kLeastBarWidth = 8, kLeastBarHeight = 1.8;
constexpr double kLeastXHeight_px = 8;

constexpr double kSolid = 0.55;  // of a bar's box is ink
constexpr int kLeastHoles = 4;

double dark_share(const Image& black_and_white) {
  l_int32 dark = 0;
  pixCountPixels(black_and_white.pix(), &dark, nullptr);
  return static_cast<double>(dark) / black_and_white.width() / black_and_white.height();
}

Image part_of(const Image& picture, const Box& box) {
  ::Box* at = boxCreate(box.x0, box.y0, box.width(), box.height());
  Image part(pixClipRectangle(picture.pix(), at, nullptr));
  boxDestroy(&at);
  return part;
}

// Whether white letters stand in the mark.
bool is_bar(const Box& mark, const Ink& ink) {
  const double unit = ink.x_height_px;
  const Image& picture = ink.black_and_white;
  const bool at_edge =
      mark.x0 == 0 || mark.y0 == 0 || mark.x1 == picture.width() || mark.y1 == picture.height();
  if (at_edge || mark.width() < kLeastBarWidth * unit || mark.height() < kLeastBarHeight * unit)
    return false;
  const Image part = part_of(picture, mark);
  if (part.empty() || dark_share(part) < kSolid) return false;
  const Image holes(pixInvert(nullptr, part.pix()));
  const std::vector<Box> letters = marks_of(holes);
  return std::count_if(letters.begin(), letters.end(), [&](const Box& hole) {
           return hole.height() >= 0.5 * unit && hole.height() <= 3 * unit &&
                  hole.width() <= 4 * unit && hole.width() >= 0.1 * unit;
         }) >= kLeastHoles;
}

}  // namespace

bool turn_dark_page_light(Sheet& sheet) {
  const Image dark = threshold(sheet.grey, kDark);
  if (dark.empty()) return false;
  const double share = dark_share(dark);
  if (share < kDarkPage) return false;
  Image light(pixInvert(nullptr, sheet.grey.pix()));
  if (light.empty() || find_ink(light).x_height_px < kLeastXHeight_px) return false;
  sheet.apply(std::move(light), "negative " + two_decimals(share));
  return true;
}

bool turn_dark_bars_light(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px < kLeastXHeight_px) return false;
  std::vector<Box> bars = ink.marks;
  std::erase_if(bars, [&](const Box& mark) { return !is_bar(mark, ink); });
  if (bars.empty()) return false;
  Image light = sheet.grey.clone();
  for (const Box& bar : bars)
    pixRasterop(
        light.pix(), bar.x0, bar.y0, bar.width(), bar.height(), PIX_NOT(PIX_DST), nullptr, 0, 0);
  sheet.apply(std::move(light), "bars " + std::to_string(bars.size()));
  return true;
}

}  // namespace ocr::cleanup
