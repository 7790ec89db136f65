// A one is an upright stem: columns that are ink for nearly the whole height of the word, which no
// column of an X, a full stop or a dash is. What is left of I and I is white but for the
// serifs at top and bottom.
#include "ocr/layout/roman_ones.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <leptonica/allheaders.h>

namespace ocr::layout {
namespace {

constexpr double kSerif = 0.2;    // of the height, at top and bottom
constexpr double kUpright = 0.9;  // part of the rows between
constexpr double kWidest = 0.3;   // stem, of the height
constexpr double kApart = 0.2;    // stems at least, of the height
constexpr double kUneven = 0.3;   // of the distance of stems
constexpr int kLeastHeight_px = 12;
constexpr std::size_t kMostOnes = 3;

struct Numeral {
  std::string before, ones, behind;  // "X", "II", "."
};

// Without ones when `text` is not such a numeral.
Numeral numeral_of(const std::string& text) {
  const std::size_t first = std::min(text.find_first_not_of("X"), text.size());
  const std::size_t end = std::min(text.find_first_not_of("IH", first), text.size());
  if (text.find_first_not_of(".,;:-)", end) != std::string::npos) return {};
  return {text.substr(0, first), text.substr(first, end - first), text.substr(end)};
}

bool is_ink(const Image& picture, int x, int y) {
  if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) return false;
  return GET_DATA_BIT(
             pixGetData(picture.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture.pix()),
             x) != 0;
}

// Columns [begin, end), or rows.
struct Span {
  int begin = 0, end = 0;
};

// The rows between the serifs.
Span rows_between_serifs(const Box& box) {
  const auto serif = static_cast<int>(kSerif * box.height());
  return {box.y0 + serif, box.y1 - serif};
}

std::vector<Span> stems_in(const Image& picture, const Box& box) {
  const auto [y0, y1] = rows_between_serifs(box);
  const double apart = kApart * box.height();
  std::vector<Span> stems;
  for (int x = box.x0; x < box.x1; ++x) {
    int rows = 0;
    for (int y = y0; y < y1; ++y)
      rows += is_ink(picture, x, y);
    if (rows < kUpright * (y1 - y0)) continue;
    if (!stems.empty() && x - stems.back().end < apart) {  // a flaw in one stem
      stems.back().end = x + 1;
    } else {
      stems.push_back({x, x + 1});
    }
  }
  return stems;
}

// Whether some row is ink all the way from one stem to the next.
bool are_joined(const Image& picture, const Box& box, const std::vector<Span>& stems) {
  const auto [y0, y1] = rows_between_serifs(box);
  for (std::size_t i = 1; i < stems.size(); ++i) {
    for (int y = y0; y < y1; ++y) {
      int x = stems[i - 1].end;
      while (x < stems[i].begin && is_ink(picture, x, y))
        ++x;
      if (x == stems[i].begin) return true;
    }
  }
  return false;
}

// Whether stems stand as those of III do.
bool are_ones(const std::vector<Span>& stems, int height) {
  if (stems.empty() || stems.size() > kMostOnes) return false;
  for (const Span& stem : stems) {
    if (stem.end - stem.begin > kWidest * height) return false;
  }
  if (stems.size() < 3) return true;
  const double first = stems[1].begin - stems[0].begin, second = stems[2].begin - stems[1].begin;
  return std::abs(first - second) <= kUneven * std::max(first, second);
}

void count_ones(Word& word, const Image& picture) {
  const Numeral numeral = numeral_of(word.text);
  if (numeral.ones.empty() || word.box.height() < kLeastHeight_px) return;
  const std::vector<Span> stems = stems_in(picture, word.box);
  if (!are_ones(stems, word.box.height()) || are_joined(picture, word.box, stems)) return;
  const std::string text = numeral.before + std::string(stems.size(), 'I') + numeral.behind;
  if (text == word.text || stems.size() < numeral.ones.size()) return;
  std::erase_if(word.alternatives, [&](const Alternative& other) { return other.text == text; });
  word.alternatives.insert(word.alternatives.begin(), {word.text, word.confidence});
  word.text = text;
}

}  // namespace

void count_roman_ones(std::vector<Region>& regions, const Image& black_and_white) {
  if (black_and_white.empty()) return;
  for (Region& region : regions) {
    for (Line& line : region.lines) {
      for (Word& word : line.words)
        count_ones(word, black_and_white);
    }
  }
}

}  // namespace ocr::layout
