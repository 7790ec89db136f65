#include "ocr/cleanup/orientation.h"

#include <algorithm>
#include <vector>

#include <leptonica/allheaders.h>

namespace ocr::cleanup {
namespace {

constexpr double kClose = 0.7;  // heights of small letters between two letters of a word
constexpr std::size_t kFewLetters = 30;

int overlap(int a0, int a1, int b0, int b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}

// How many letters have one close behind them. `letters` are sorted by x0.
std::size_t followed_across(const std::vector<Box>& letters, double reach_px) {
  std::size_t followed = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Box& letter = letters[i];
    for (std::size_t j = i + 1; j < letters.size() && letters[j].x0 <= letter.x1 + reach_px; ++j) {
      const Box& next = letters[j];
      const bool beside = 2 * overlap(letter.y0, letter.y1, next.y0, next.y1) >=
                          std::min(letter.height(), next.height());
      if (!beside || 2 * next.x0 < letter.x0 + letter.x1) continue;
      ++followed;
      break;
    }
  }
  return followed;
}

void sort_by_x(std::vector<Box>& letters) {
  std::sort(letters.begin(), letters.end(), [](const Box& a, const Box& b) {
    return a.x0 < b.x0 || (a.x0 == b.x0 && a.y0 < b.y0);
  });
}

}  // namespace

bool runs_down(const Ink& ink) {
  std::vector<Box> letters = ink.marks;
  std::erase_if(letters, [&](const Box& mark) { return !is_letter_size(mark, ink.x_height_px); });
  if (letters.size() < kFewLetters) return false;
  const double reach_px = kClose * ink.x_height_px;
  sort_by_x(letters);
  const std::size_t across = followed_across(letters, reach_px);
  for (Box& letter : letters)
    letter = {letter.y0, letter.x0, letter.y1, letter.x1};
  sort_by_x(letters);
  return followed_across(letters, reach_px) > across;
}

Image turned(const Image& image, int quarter_turns) {
  return Image(pixRotateOrth(image.pix(), quarter_turns));
}

Projection undo_turns(int quarter_turns, int width, int height) {
  const double w = width, h = height;
  switch (quarter_turns) {
    case 1:
      return {0, -1, 1, 0, 0, h};
    case 2:
      return {-1, 0, 0, -1, w, h};
    case 3:
      return {0, 1, -1, 0, w, 0};
    default:
      return {};
  }
}

}  // namespace ocr::cleanup
