// The words are put into the zones that also cut scanned pages, then into lines: words whose
// middles lie within half a word's height of each other, from left to right.
#include "ocr/layout/text_layer.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ocr/layout/classify.h"
#include "ocr/layout/columns.h"

namespace ocr::layout {
namespace {

constexpr std::size_t kLeastWords = 2;  // on each side of a letterhead or foot

double middle_y(const Word& word) {
  return (word.box.y0 + word.box.y1) / 2.0;
}

double usual_height(const std::vector<Word>& words) {
  std::vector<int> heights;
  for (const Word& word : words)
    heights.push_back(word.box.height());
  std::nth_element(heights.begin(),
                   heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2),
                   heights.end());
  return heights[heights.size() / 2];
}

void close(Line& line) {
  std::stable_sort(line.words.begin(), line.words.end(), [](const Word& a, const Word& b) {
    return a.box.x0 < b.box.x0;
  });
  line.box = line.words.front().box;
  for (const Word& word : line.words) {
    line.box = {std::min(line.box.x0, word.box.x0),
                std::min(line.box.y0, word.box.y0),
                std::max(line.box.x1, word.box.x1),
                std::max(line.box.y1, word.box.y1)};
  }
}

std::vector<Line> lines_from(std::vector<Word> words, double height_px) {
  std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    return middle_y(a) < middle_y(b);
  });
  std::vector<Line> lines;
  double line_middle = 0;
  for (Word& word : words) {
    if (lines.empty() || middle_y(word) - line_middle > height_px / 2) {
      lines.emplace_back();
      line_middle = middle_y(word);
    }
    lines.back().words.push_back(std::move(word));
  }
  for (Line& line : lines)
    close(line);
  return lines;
}

// Takes the words for which `inside` holds out of `words`, as lines.
std::vector<Line> take_lines(std::vector<Word>& words,
                             double height_px,
                             const std::function<bool(const Box&)>& inside) {
  const auto outside = std::stable_partition(
      words.begin(), words.end(), [&](const Word& word) { return !inside(word.box); });
  std::vector<Word> taken(std::make_move_iterator(outside), std::make_move_iterator(words.end()));
  words.erase(outside, words.end());
  return lines_from(std::move(taken), height_px);
}

Region region_of(RegionKind kind, std::vector<Line> lines) {
  Region region;
  region.kind = kind;
  region.box = lines.front().box;
  for (const Line& line : lines) {
    region.box = {std::min(region.box.x0, line.box.x0),
                  std::min(region.box.y0, line.box.y0),
                  std::max(region.box.x1, line.box.x1),
                  std::max(region.box.y1, line.box.y1)};
  }
  region.lines = std::move(lines);
  return region;
}

// The two sides of `band`, left before right; nothing when it is no such band or its words do not
// bear it out.
template <typename Check>
std::vector<Region> take_band(std::vector<Word>& words,
                              const std::optional<ColumnBand>& band,
                              double height_px,
                              RegionKind left_kind,
                              RegionKind right_kind,
                              Check check) {
  if (!band) return {};
  std::vector<Word> rest = words;
  const auto in_band = [&](const Box& box) {
    return (box.y0 + box.y1) / 2 >= band->y0 && (box.y0 + box.y1) / 2 < band->y1;
  };
  const auto on_left = [&](const Box& box) { return (box.x0 + box.x1) / 2 < band->cut_x; };
  std::vector<Line> left =
      take_lines(rest, height_px, [&](const Box& box) { return in_band(box) && on_left(box); });
  std::vector<Line> right = take_lines(rest, height_px, in_band);
  if (left.empty() || right.empty() || !check(left, right)) return {};
  words = std::move(rest);
  std::vector<Region> regions;
  regions.push_back(region_of(left_kind, std::move(left)));
  regions.push_back(region_of(right_kind, std::move(right)));
  return regions;
}

std::vector<Box> boxes_of(const std::vector<Word>& words) {
  std::vector<Box> boxes;
  for (const Word& word : words)
    boxes.push_back(word.box);
  return boxes;
}

}  // namespace

std::vector<Region> arrange_words(std::vector<Word> words, int width, int height) {
  if (words.empty()) return {};
  const double height_px = usual_height(words), x_height_px = height_px / 2;
  std::vector<Region> regions =
      take_band(words,
                find_letterhead(boxes_of(words), width, height, x_height_px, kLeastWords),
                height_px,
                RegionKind::letterhead_left,
                RegionKind::letterhead_right,
                is_letterhead);
  std::vector<Region> foot =
      take_band(words,
                find_foot(boxes_of(words), width, height, x_height_px, kLeastWords),
                height_px,
                RegionKind::recipients,
                RegionKind::signature,
                is_foot);
  if (!words.empty())
    regions.push_back(region_of(RegionKind::body, lines_from(std::move(words), height_px)));
  regions.insert(
      regions.end(), std::make_move_iterator(foot.begin()), std::make_move_iterator(foot.end()));
  return classify(std::move(regions), width, height);
}

}  // namespace ocr::layout
