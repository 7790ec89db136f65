// The paper's own grey is the most frequent light value of a tile. Where tiles differ, dark text in
// the shade and the lit paper cannot be told apart by one threshold.
#include <algorithm>
#include <array>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

constexpr int kTiles = 8;           // to each side
constexpr double kEvenEnough = 12;  // grey values; a flatbed scan of white paper stays below 6
constexpr int kPaperWhite = 245;    // leaves room above for what is lighter than the paper

int paper_value(const Image& grey, int x0, int y0, int width, int height) {
  std::array<int, 256> count{};
  for (int y = y0; y < y0 + height; y += 4) {
    const l_uint32* row =
        pixGetData(grey.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.pix());
    for (int x = x0; x < x0 + width; x += 4)
      ++count[GET_DATA_BYTE(row, x)];
  }
  return static_cast<int>(std::max_element(count.begin() + 64, count.end()) - count.begin());
}

// How far the paper of the darkest tenth of the tiles lies below that of the lightest tenth.
double unevenness(const Image& grey) {
  std::vector<int> values;
  const int width = grey.width() / kTiles, height = grey.height() / kTiles;
  for (int row = 0; row < kTiles; ++row) {
    for (int column = 0; column < kTiles; ++column) {
      values.push_back(paper_value(grey, column * width, row * height, width, height));
    }
  }
  std::sort(values.begin(), values.end());
  const std::size_t tenth = values.size() / 10;
  return values[values.size() - 1 - tenth] - values[tenth];
}

}  // namespace

bool level_background(Sheet& sheet) {
  if (sheet.bilevel || std::min(sheet.grey.width(), sheet.grey.height()) < 200) return false;
  const double measure = unevenness(sheet.grey);
  if (measure <= kEvenEnough) return false;
  Image level(
      pixBackgroundNorm(sheet.grey.pix(), nullptr, nullptr, 10, 15, 60, 40, kPaperWhite, 2, 1));
  if (level.empty()) return false;
  sheet.apply(std::move(level), "background " + two_decimals(measure));
  return true;
}

}  // namespace ocr::cleanup
