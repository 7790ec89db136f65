// Specks are looked for at a threshold close to the paper, at which faint dots and accents of the
// print have their full size while specks, small and sharp, gain little. On a speckled page the
// sizes of the marks then have two humps, specks of up to three pixels and the print's dots from
// about a quarter of the letters' height on; the cut goes through the valley between them.
#include <algorithm>
#include <array>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

constexpr double kWorthIt = 0.03;        // specks for one mark of letter size
constexpr double kSmallestDot = 0.22;    // of the height of small letters
constexpr double kLeastXHeight_px = 12;  // below, dots are as small as specks
constexpr double kNearPaper = 0.85;      // threshold, of the paper's grey
constexpr std::size_t kLargestSpeck_px = 8;

int side_of(const Box& mark) {
  return std::max(mark.width(), mark.height());
}

int paper_grey(const Image& grey) {
  l_uint32 paper = 255;
  pixGetRankValue(grey.pix(), 4, 0.6F, &paper);
  return static_cast<int>(std::clamp<l_uint32>(paper, 128, 255));
}

// The side of the largest speck: of those below a dot's, the one with the fewest marks one pixel
// larger, which must be less than half of the specks of the most frequent size. 0 when there is no
// such valley.
int largest_speck_px(const std::vector<Box>& marks, double x_height_px) {
  std::array<int, kLargestSpeck_px + 2> count{};
  for (const Box& mark : marks) {
    const auto side = static_cast<std::size_t>(side_of(mark));
    if (side < count.size()) ++count[side];
  }
  const auto last =
      std::min(static_cast<std::size_t>(kSmallestDot * x_height_px), kLargestSpeck_px);
  std::size_t cut = 0;
  int most = 0;
  for (std::size_t side = 1; side <= last; ++side) {
    most = std::max(most, count[side]);
    if (2 * count[side + 1] < most && (cut == 0 || count[side + 1] <= count[cut + 1])) cut = side;
  }
  return static_cast<int>(cut);
}

}  // namespace

bool remove_specks(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px < kLeastXHeight_px) return false;
  double small = 0, letters = 0;
  for (const Box& mark : ink.marks) {
    small += side_of(mark) < 0.3 * ink.x_height_px;
    letters += is_letter_size(mark, ink.x_height_px);
  }
  if (small <= kWorthIt * letters) return false;
  const int paper = paper_grey(sheet.grey);
  const std::vector<Box> marks =
      marks_of(threshold(sheet.grey, static_cast<int>(kNearPaper * paper)));
  const int cut_px = largest_speck_px(marks, ink.x_height_px);
  const auto is_speck = [&](const Box& mark) { return side_of(mark) <= cut_px; };
  const double share = static_cast<double>(std::count_if(marks.begin(), marks.end(), is_speck)) /
                       std::max(letters, 1.0);
  if (share <= kWorthIt) return false;
  Image clean = sheet.grey.clone();
  for (const Box& mark : marks) {
    if (is_speck(mark))
      pixRasterop(
          clean.pix(), mark.x0, mark.y0, mark.width(), mark.height(), PIX_SET, nullptr, 0, 0);
  }
  sheet.apply(std::move(clean), "specks " + std::to_string(cut_px) + " " + two_decimals(share));
  return true;
}

}  // namespace ocr::cleanup
