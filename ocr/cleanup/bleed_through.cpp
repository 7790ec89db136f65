// The insides of strokes, where no edge makes them paler, have one grey on a page of one print.
// Where their histogram has a second peak, parted from that of the print by a valley, and strokes
// of both are found all over the page, the paler ones have come through the paper. They are made
// paper, but for a rim around the print, which is its own edge.
#include "ocr/cleanup/bleed_through.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/ink.h"
#include "ocr/cleanup/passes.h"
#include "ocr/cleanup/sheet.h"

namespace ocr::cleanup {
namespace {

constexpr int kGreys = 256;
constexpr int kSmooth = 6;       // to each side
constexpr double kInk = 0.9;     // of the paper's grey: what is darker is ink
constexpr int kInside_px = 3;    // ink all around makes a pixel inside a stroke
constexpr double kApart = 0.25;  // of the paper's grey, between the two peaks
constexpr double kValley = 0.6;  // of the lower peak
constexpr double kLeastShare = 0.08, kMostShare = 0.6;  // of the insides; no other side has more
constexpr int kTiles = 8;                               // to each side
constexpr double kAllOver = 0.3;                        // of the tiles with print
constexpr int kLeastInside_px = 12;                     // for a tile to count
constexpr int kRim_px = 5;

using Counts = std::array<long, kGreys>;

const l_uint32* row_of(const Image& image, int y) {
  return pixGetData(image.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image.pix());
}

// Calls visit(x, y, grey) for every pixel inside a stroke.
template <class Visit>
void for_each_inside(const Image& grey, const Image& inside, Visit visit) {
  for (int y = 0; y < grey.height(); ++y) {
    const l_uint32 *values = row_of(grey, y), *mask = row_of(inside, y);
    for (int x = 0; x < grey.width(); ++x) {
      if (mask[x / 32] == 0) {
        x |= 31;  // to the last pixel of a word without ink
      } else if (GET_DATA_BIT(mask, x) != 0) {
        visit(x, y, static_cast<int>(GET_DATA_BYTE(values, x)));
      }
    }
  }
}

int paper_of(const Image& grey) {
  Counts count{};
  for (int y = 0; y < grey.height(); y += 4) {
    const l_uint32* row = row_of(grey, y);
    for (int x = 0; x < grey.width(); x += 4)
      ++count[static_cast<std::size_t>(GET_DATA_BYTE(row, x))];
  }
  return static_cast<int>(std::max_element(count.begin() + kGreys / 2, count.end()) -
                          count.begin());
}

Counts smooth(const Counts& counts) {
  Counts result{};
  for (int value = 0; value < kGreys; ++value) {
    for (int near = std::max(value - kSmooth, 0); near <= std::min(value + kSmooth, kGreys - 1);
         ++near)
      result[static_cast<std::size_t>(value)] += counts[static_cast<std::size_t>(near)];
  }
  return result;
}

// The grey of the valley between the print's peak and a paler one; nothing without two peaks.
std::optional<int> valley_of(const Counts& counts, int paper) {
  const auto apart = static_cast<std::ptrdiff_t>(kApart * paper);
  const auto begin = counts.begin(), end = begin + paper;
  if (end - begin <= 2 * apart) return {};
  const auto print = std::max_element(begin, begin + paper / 2);
  if (end - print <= apart) return {};
  const auto pale = std::max_element(print + apart, end);
  const auto valley = std::min_element(print, pale);
  if (static_cast<double>(*valley) > kValley * static_cast<double>(std::min(*print, *pale)))
    return {};
  return static_cast<int>(valley - begin);
}

// Whether a third of the tiles in which something is printed have pale strokes as well.
bool is_all_over(const Image& grey, const Image& inside, int valley) {
  std::array<int, static_cast<std::size_t>(kTiles * kTiles)> dark{}, pale{};
  for_each_inside(grey, inside, [&](int x, int y, int value) {
    const int tile = y * kTiles / grey.height() * kTiles + x * kTiles / grey.width();
    ++(value < valley ? dark : pale)[static_cast<std::size_t>(tile)];
  });
  int printed = 0, both = 0;
  for (std::size_t i = 0; i < dark.size(); ++i) {
    if (dark[i] < kLeastInside_px) continue;
    ++printed;
    both += pale[i] >= kLeastInside_px;
  }
  return printed > 0 && both >= kAllOver * printed;
}

}  // namespace

std::optional<WithoutBleedThrough> without_bleed_through(const Image& image) {
  Sheet sheet = sheet_of(image);
  if (sheet.bilevel) return {};
  level_background(sheet);
  const Image& grey = sheet.grey;
  const int paper = paper_of(grey);
  const Image ink = threshold(grey, static_cast<int>(kInk * paper));
  const Image inside(pixErodeBrick(nullptr, ink.pix(), kInside_px, kInside_px));
  if (inside.empty()) return {};
  Counts counts{};
  long all = 0;
  for_each_inside(grey, inside, [&](int, int, int value) {
    ++counts[static_cast<std::size_t>(value)];
    ++all;
  });
  const std::optional<int> valley = valley_of(smooth(counts), paper);
  if (!valley) return {};
  long pale = 0;
  for (int value = *valley; value < kGreys; ++value)
    pale += counts[static_cast<std::size_t>(value)];
  WithoutBleedThrough result;
  result.share = static_cast<double>(pale) / static_cast<double>(all);
  if (result.share < kLeastShare || result.share > kMostShare ||
      !is_all_over(grey, inside, *valley))
    return {};
  const Image dark = threshold(grey, *valley);
  const Image print(pixDilateBrick(nullptr, dark.pix(), kRim_px, kRim_px));
  Image paper_mask(pixInvert(nullptr, print.pix()));
  result.grey = grey.clone();
  pixSetMasked(result.grey.pix(), paper_mask.pix(), static_cast<l_uint32>(paper));
  result.grey.set_dpi(image.dpi());
  return result;
}

}  // namespace ocr::cleanup
