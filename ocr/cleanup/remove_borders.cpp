// What is dark at the very edge of the picture for a stretch longer than any rule is thick, and
// what hangs together with it inside the outer strip of the page, is the scanner's lid or the
// copier's shadow. Rules and tables that run out to the edge meet it in a few pixels only and stay.
#include <algorithm>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/long_runs.h"
#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

constexpr double kStrip = 0.04;          // of the page's side
constexpr int kLongerThanARule_px = 12;  // along the edge
constexpr double kWorthIt = 0.002;       // of the page's area

// Everything but a frame of the given widths is cleared.
Image frame_of(const Image& picture, int side_px, int top_px) {
  Image frame = picture.clone();
  const int width = picture.width() - 2 * side_px, height = picture.height() - 2 * top_px;
  if (width > 0 && height > 0)
    pixRasterop(frame.pix(), side_px, top_px, width, height, PIX_CLR, nullptr, 0, 0);
  return frame;
}

}  // namespace

bool remove_borders(Sheet& sheet, const Ink& ink) {
  const int width = sheet.grey.width(), height = sheet.grey.height();
  if (std::min(width, height) < 8 * kLongerThanARule_px) return false;
  const Image edge = frame_of(ink.black_and_white, 2, 2);
  const Image along_sides = upright_runs(edge, kLongerThanARule_px);
  const Image along_top = level_runs(edge, kLongerThanARule_px);
  const Image seed(pixOr(nullptr, along_sides.pix(), along_top.pix()));
  const Image strip = frame_of(
      ink.black_and_white, static_cast<int>(kStrip * width), static_cast<int>(kStrip * height));
  const Image border(pixSeedfillBinary(nullptr, seed.pix(), strip.pix(), 8));
  l_int32 area = 0;
  pixCountPixels(border.pix(), &area, nullptr);
  const double share = static_cast<double>(area) / (static_cast<double>(width) * height);
  if (share < kWorthIt) return false;
  const Image with_fringe(pixDilateBrick(nullptr, border.pix(), 5, 5));
  Image clean = sheet.grey.clone();
  pixSetMasked(clean.pix(), with_fringe.pix(), 255);
  sheet.apply(std::move(clean), "borders " + two_decimals(100 * share));
  return true;
}

}  // namespace ocr::cleanup
