// On a speckled page the sizes of the marks have two humps: specks of one or two pixels, and from
// about a fifth of the letters' height on the dots and accents of the print. The cut goes through
// the valley between them; where there is no valley, or too few specks to matter, nothing is
// removed.
#include <algorithm>
#include <array>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

constexpr double kWorthIt = 0.03;  // specks for one letter-size mark
constexpr double kDotOfXHeight =
    0.2;                             // a full stop is a fifth to a quarter as tall as small letters
constexpr int kLargestSpeck_px = 6;  // beyond, at any resolution, a speck looks like a dot
constexpr double kLeastXHeight_px = 10;  // below, dots themselves are one or two pixels

int size_of(const Box& mark) {
  return std::max(mark.width(), mark.height());
}

// The largest size that is noise, 0 for none.
int speck_size(const Ink& ink, double& specks_per_letter) {
  std::array<double, kLargestSpeck_px + 2> count{};
  double letters = 0;
  for (const Box& mark : ink.marks) {
    if (size_of(mark) <= kLargestSpeck_px + 1) ++count[static_cast<std::size_t>(size_of(mark))];
    letters += is_letter_size(mark, ink.x_height_px);
  }
  const int most =
      std::clamp(static_cast<int>(kDotOfXHeight * ink.x_height_px), 1, kLargestSpeck_px);
  int cut = 1;
  for (int size = 1; size <= most; ++size) {
    if (count[static_cast<std::size_t>(size) + 1] <= count[static_cast<std::size_t>(cut) + 1])
      cut = size;
  }
  double specks = 0;
  for (int size = 1; size <= cut; ++size)
    specks += count[static_cast<std::size_t>(size)];
  specks_per_letter = specks / std::max(letters, 1.0);
  return cut;
}

}  // namespace

bool remove_specks(Sheet& sheet, Ink& ink) {
  if (ink.x_height_px < kLeastXHeight_px) return false;
  double specks_per_letter = 0;
  const int cut = speck_size(ink, specks_per_letter);
  if (specks_per_letter <= kWorthIt) return false;
  Image clean = sheet.grey.clone();
  std::vector<Box> kept;
  kept.reserve(ink.marks.size());
  for (const Box& mark : ink.marks) {
    if (size_of(mark) > cut) {
      kept.push_back(mark);
      continue;
    }
    pixRasterop(clean.pix(), mark.x0, mark.y0, mark.width(), mark.height(), PIX_SET, nullptr, 0, 0);
    pixRasterop(ink.black_and_white.pix(),
                mark.x0,
                mark.y0,
                mark.width(),
                mark.height(),
                PIX_CLR,
                nullptr,
                0,
                0);
  }
  ink.marks = std::move(kept);
  sheet.apply(std::move(clean),
              "specks " + std::to_string(cut) + " " + two_decimals(specks_per_letter));
  return true;
}

}  // namespace ocr::cleanup
