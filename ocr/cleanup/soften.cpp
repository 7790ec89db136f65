// The Gauss filter is the same along columns and along rows, so that three rows are weighed into
// one and then three pixels of it into one: two passes over bytes that lie in the order of the
// picture, which the compiler turns into wide instructions.
#include <cstdint>
#include <utility>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

// The recogniser brings every line to 36 pixels by picking pixels, which for letters of more than
// about 15 pixels tears thin strokes. A Gauss filter of less than a pixel takes off what is finer
// than the new grid; smaller letters have nothing to spare.
constexpr double kTallEnough_px = 16;

// exp(-x^2 / (2 * 0.8^2)) of those beside a pixel and of the pixel itself, as shares of the sum.
constexpr float kOneAside = 0.4578334F;
constexpr float kBeside = kOneAside / (1 + 2 * kOneAside), kMiddle = 1 / (1 + 2 * kOneAside);

float weigh(float before, float middle, float after) {
  return kMiddle * middle + kBeside * (before + after);
}

// Pixels beyond the edge are as those at the edge. 8 bits, the bytes in the order of the picture.
void filter(Pix* from, Pix* to) {
  const int width = pixGetWidth(from), height = pixGetHeight(from);
  const std::ptrdiff_t row_bytes = std::ptrdiff_t{4} * pixGetWpl(from);
  const auto* in = reinterpret_cast<const std::uint8_t*>(pixGetData(from));
  auto* out = reinterpret_cast<std::uint8_t*>(pixGetData(to));
  std::vector<float> column_sums(static_cast<std::size_t>(width) + 2);
  float* const sums = column_sums.data() + 1;
  for (int y = 0; y < height; ++y, out += row_bytes) {
    const std::uint8_t* row = in + y * row_bytes;
    const std::uint8_t* above = y > 0 ? row - row_bytes : row;
    const std::uint8_t* below = y + 1 < height ? row + row_bytes : row;
    for (int x = 0; x < width; ++x)
      sums[x] = weigh(above[x], row[x], below[x]);
    sums[-1] = sums[0];
    sums[width] = sums[width - 1];
    // Never negative; a call of lround() would be no wide instruction.
    for (int x = 0; x < width; ++x)  // NOLINTNEXTLINE(bugprone-incorrect-roundings)
      out[x] = static_cast<std::uint8_t>(weigh(sums[x - 1], sums[x], sums[x + 1]) + 0.5F);
  }
}

}  // namespace

bool soften(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px < kTallEnough_px) return false;
  const Image in_order(pixEndianByteSwapNew(sheet.grey.pix()));
  Image soft(in_order.empty() ? nullptr : pixCreateTemplate(in_order.pix()));
  if (soft.empty()) return false;
  filter(in_order.pix(), soft.pix());
  pixEndianByteSwap(soft.pix());
  sheet.apply(std::move(soft), "soften");
  return true;
}

}  // namespace ocr::cleanup
