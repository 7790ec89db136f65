// Small letters (a, c, e, m, n, o, ...) all have one height, and capitals and letters with
// ascenders one that is about 1.45 times as much: the height of small letters is the one where the
// histogram of heights has a peak with a companion there. Accents, which may be as many, have no
// companion, and capitals have none above them.
#include "ocr/cleanup/ink.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <leptonica/allheaders.h>

namespace ocr::cleanup {
namespace {

constexpr int kTallestLetter_px = 120;
constexpr int kLeastMarks = 20;
constexpr double kReadable_px = 10;        // height of small letters
constexpr double kCoveredByTexture = 0.2;  // of the page; pages of print have 0.03 to 0.15
constexpr std::size_t kManyMarks = 5'000, kFewestOfTexture = 1'000;
constexpr int kGrain_px = 2;

// How many pixels have each grey. Neighbours often have the same, and are counted in tables of
// their own, since a counter that was just written is slow to read.
std::array<std::uint32_t, 256> histogram(Pix* grey) {
  std::array<std::array<std::uint32_t, 256>, 4> counts{};
  const int width = pixGetWidth(grey), words = width / 4;
  for (int y = 0; y < pixGetHeight(grey); ++y) {
    const l_uint32* row = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    for (int i = 0; i < words; ++i) {
      for (std::size_t k = 0; k < 4; ++k)
        ++counts[k][(row[i] >> (8 * k)) & 0xFF];
    }
    for (int x = 4 * words; x < width; ++x)
      ++counts[0][GET_DATA_BYTE(row, x)];
  }
  for (std::size_t value = 0; value < 256; ++value)
    counts[0][value] += counts[1][value] + counts[2][value] + counts[3][value];
  return counts[0];
}

// The score fraction 0.1 makes the split fall into the valley beside Otsu's value, which for text
// on paper lies too high.
int threshold_of(Pix* grey) {
  l_int32 threshold = 128;
  if (std::min(pixGetWidth(grey), pixGetHeight(grey)) < 16) return threshold;  // says too little
  Numa* counts = numaCreate(256);
  for (const std::uint32_t count : histogram(grey))
    numaAddNumber(counts, static_cast<l_float32>(count));
  numaSplitDistribution(counts, 0.1F, &threshold, nullptr, nullptr, nullptr, nullptr, nullptr);
  numaDestroy(&counts);
  return std::clamp(threshold, 40, 230);
}

// A letter is not much wider than tall; a mark of one or two pixels is a speck or a dot.
double peak_height(const std::vector<Box>& marks) {
  std::array<int, kTallestLetter_px + 2> count{};
  int total = 0;
  for (const Box& mark : marks) {
    if (mark.height() < 4 || mark.height() > kTallestLetter_px ||
        mark.width() > 4 * mark.height() || mark.height() > 6 * mark.width()) {
      continue;
    }
    ++count[static_cast<std::size_t>(mark.height())];
    ++total;
  }
  if (total < kLeastMarks) return 0;
  const auto smooth = [&](std::size_t h) { return count[h - 1] + 2 * count[h] + count[h + 1]; };
  std::size_t best = 0;
  int best_score = 0;
  for (std::size_t h = 5; h + 1 < count.size(); ++h) {
    int companion = 0;
    for (std::size_t tall = (13 * h + 9) / 10; 100 * tall <= 165 * h && tall + 1 < count.size();
         ++tall) {
      companion = std::max(companion, smooth(tall));
    }
    if (smooth(h) + companion <= best_score) continue;
    best_score = smooth(h) + companion;
    best = h;
  }
  return static_cast<double>(best);
}

}  // namespace

Image threshold(const Image& grey, int value) {
  return Image(pixThresholdToBinary(grey.pix(), value));
}

std::vector<Box> marks_of(const Image& black_and_white) {
  Boxa* boxes = pixConnCompBB(black_and_white.pix(), 8);
  const int count = boxes == nullptr ? 0 : boxaGetCount(boxes);
  std::vector<Box> marks;
  marks.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    marks.push_back({x, y, x + w, y + h});
  }
  boxaDestroy(&boxes);
  return marks;
}

Ink find_ink(const Image& grey) {
  Ink ink;
  ink.black_and_white = threshold(grey, threshold_of(grey.pix()));
  ink.marks = marks_of(ink.black_and_white);
  ink.x_height_px = peak_height(ink.marks);
  return ink;
}

bool is_one_colour(const Image& image) {
  if (image.empty() || image.depth() < 8) return false;
  const l_uint32* first = pixGetData(image.pix());
  const std::ptrdiff_t words = pixGetWpl(image.pix());
  l_uint32 corner = 0, here = 0;
  pixGetPixel(image.pix(), 0, 0, &corner);
  for (int x = 1; x < image.width(); ++x) {
    pixGetPixel(image.pix(), x, 0, &here);
    if (here != corner) return false;
  }
  for (std::ptrdiff_t y = 1; y < image.height(); ++y) {
    if (!std::equal(first, first + words, first + y * words)) return false;
  }
  return true;
}

double share_of_grains(const Ink& ink) {
  if (ink.marks.empty()) return 0;
  const auto grains = std::count_if(ink.marks.begin(), ink.marks.end(), [](const Box& mark) {
    return std::max(mark.width(), mark.height()) <= kGrain_px;
  });
  return static_cast<double>(grains) / static_cast<double>(ink.marks.size());
}

bool is_texture(const Ink& ink) {
  if (ink.x_height_px >= kReadable_px || ink.marks.size() < kFewestOfTexture) return false;
  l_int32 black = 0;
  pixCountPixels(ink.black_and_white.pix(), &black, nullptr);
  const double covered =
      static_cast<double>(black) / ink.black_and_white.width() / ink.black_and_white.height();
  return covered >= kCoveredByTexture ||
         (ink.marks.size() >= kManyMarks && 2 * share_of_grains(ink) >= 1);
}

bool is_letter_size(const Box& mark, double x_height_px) {
  return mark.height() >= 0.5 * x_height_px && mark.height() <= 3.5 * x_height_px &&
         mark.width() >= 0.1 * x_height_px && mark.width() <= 8 * x_height_px;
}

}  // namespace ocr::cleanup
