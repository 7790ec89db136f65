// The height of small letters is the strongest peak among the heights of the marks that are taller
// than specks: in Vietnamese print more than half of all letters are a, c, e, i without dot, m, n,
// o, r, s, u, v, x of one height, the accents above them being marks of their own.
#include "ocr/cleanup/ink.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <leptonica/allheaders.h>

namespace ocr::cleanup {
namespace {

constexpr int kTallestLetter_px = 120;
constexpr int kLeastMarks = 20;

int threshold_of(Pix* grey) {
  l_int32 threshold = 128;
  Pix* table = nullptr;
  // One tile for the whole picture: the score fraction 0.1 makes the split fall into the valley
  // beside Otsu's value, which for text on paper lies too high.
  pixOtsuAdaptiveThreshold(
      grey, pixGetWidth(grey), pixGetHeight(grey), 0, 0, 0.1F, &table, nullptr);
  if (table != nullptr) {
    l_uint32 value = 128;
    pixGetPixel(table, 0, 0, &value);
    threshold = static_cast<l_int32>(value);
    pixDestroy(&table);
  }
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
  std::size_t best = 4;
  double best_weight = 0;
  for (std::size_t h = 5; h + 1 < count.size(); ++h) {
    // Accents are shorter than letters and may outnumber any one height: weigh by the height.
    const double weight =
        (count[h - 1] + 2.0 * count[h] + count[h + 1]) * std::sqrt(static_cast<double>(h));
    if (weight > best_weight) {
      best_weight = weight;
      best = h;
    }
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

bool is_letter_size(const Box& mark, double x_height_px) {
  return mark.height() >= 0.5 * x_height_px && mark.height() <= 3.5 * x_height_px &&
         mark.width() >= 0.1 * x_height_px && mark.width() <= 8 * x_height_px;
}

}  // namespace ocr::cleanup
