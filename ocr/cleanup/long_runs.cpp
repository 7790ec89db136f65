// A pixel begins a run of 2n when it and the pixel n further each begin one of n, so that runs of
// any length are found in a logarithm of steps, on words of 32 pixels at a time; the way back, from
// beginnings to whole runs, is the same. Leptonica's opening takes a step for every pixel of the
// brick, which for rulings are a hundred.
#include "ocr/cleanup/long_runs.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <leptonica/allheaders.h>

namespace ocr::cleanup {
namespace {

constexpr int kWordBits = 32;

// The distances by which a run of one pixel doubles to `length`.
std::vector<std::size_t> steps_to(int length) {
  std::vector<std::size_t> steps;
  for (int reached = 1; reached < length;) {
    const int step = std::min(reached, length - reached);
    steps.push_back(static_cast<std::size_t>(step));
    reached += step;
  }
  return steps;
}

Image copy_for(const Image& black_and_white, int length_px) {
  if (black_and_white.empty() || black_and_white.depth() != 1 || length_px < 1) return {};
  Image copy = black_and_white.clone();
  if (!copy.empty()) pixSetPadBits(copy.pix(), 0);
  return copy;
}

// The pixels of a row, the first in the highest bit of the first word.
struct Row {
  l_uint32* words;
  std::size_t count;

  l_uint32 word(std::size_t index) const { return index < count ? words[index] : 0; }

  void and_what_follows_by(std::size_t distance) const {
    const std::size_t skip = distance / kWordBits;
    const auto bits = static_cast<unsigned>(distance % kWordBits);
    for (std::size_t i = 0; i < count; ++i) {
      l_uint32 shifted = word(i + skip) << bits;
      if (bits > 0) shifted |= word(i + skip + 1) >> (kWordBits - bits);
      words[i] &= shifted;
    }
  }

  void or_what_precedes_by(std::size_t distance) const {
    const std::size_t skip = distance / kWordBits;
    const auto bits = static_cast<unsigned>(distance % kWordBits);
    for (std::size_t i = count; i-- > skip;) {
      l_uint32 shifted = words[i - skip] >> bits;
      if (bits > 0 && i > skip) shifted |= words[i - skip - 1] << (kWordBits - bits);
      words[i] |= shifted;
    }
  }
};

}  // namespace

Image level_runs(const Image& black_and_white, int length_px) {
  Image runs = copy_for(black_and_white, length_px);
  if (runs.empty()) return {};
  const std::vector<std::size_t> steps = steps_to(length_px);
  const auto count = static_cast<std::size_t>(pixGetWpl(runs.pix()));
  for (std::size_t y = 0; y < static_cast<std::size_t>(runs.height()); ++y) {
    const Row row{pixGetData(runs.pix()) + y * count, count};
    for (const std::size_t step : steps)
      row.and_what_follows_by(step);
    for (const std::size_t step : steps)
      row.or_what_precedes_by(step);
  }
  return runs;
}

Image upright_runs(const Image& black_and_white, int length_px) {
  Image runs = copy_for(black_and_white, length_px);
  if (runs.empty()) return {};
  const auto count = static_cast<std::size_t>(pixGetWpl(runs.pix()));
  const auto height = static_cast<std::size_t>(runs.height());
  l_uint32* const data = pixGetData(runs.pix());
  if (static_cast<std::size_t>(length_px) > height) {
    std::fill_n(data, count * height, 0U);
    return runs;
  }
  const std::vector<std::size_t> steps = steps_to(length_px);
  for (const std::size_t step : steps) {
    const std::size_t kept = (height - step) * count;
    for (std::size_t i = 0; i < kept; ++i)
      data[i] &= data[i + step * count];
    std::fill_n(data + kept, step * count, 0U);
  }
  for (const std::size_t step : steps) {
    for (std::size_t i = height * count; i-- > step * count;)
      data[i] |= data[i - step * count];
  }
  return runs;
}

}  // namespace ocr::cleanup
