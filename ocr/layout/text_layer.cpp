// The words are put into the zones that also cut scanned pages, then into lines: words whose
// middles lie within half a word's height of the mean of the line's, from left to right.
#include "ocr/layout/text_layer.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <optional>

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
  double middles = 0;  // the sum of those of the last line
  for (Word& word : words) {
    const double middle = middle_y(word);
    if (lines.empty() ||
        middle - middles / static_cast<double>(lines.back().words.size()) > height_px / 2) {
      lines.emplace_back();
      middles = 0;
    }
    middles += middle;
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

// Takes the words that stand in `table` out of `words`; nothing when they do not fill it.
std::optional<Region> take_table(std::vector<Word>& words,
                                 const RuledTable& table,
                                 double height_px) {
  if (!is_filled(table, boxes_of(words))) return {};
  std::vector<std::vector<Word>> in_cells(table.cells.size());
  std::vector<Word> rest;
  for (Word& word : words) {
    const auto cell = table.cell_at(word.box);
    (cell ? in_cells[*cell] : rest).push_back(std::move(word));
  }
  words = std::move(rest);
  std::vector<std::vector<Line>> lines;
  for (std::vector<Word>& in_cell : in_cells)
    lines.push_back(lines_from(std::move(in_cell), height_px));
  return table_region(table, std::move(lines));
}

// Puts `table` between the lines of the body that stand above and below it. Without a body, it
// stands before the foot.
void insert_table(std::vector<Region>& regions, Region table) {
  auto at = regions.begin();
  while (at != regions.end() && at->kind != RegionKind::recipients &&
         (at->kind != RegionKind::body || at->box.y0 < table.box.y0))
    ++at;
  if (at != regions.begin() && std::prev(at)->kind == RegionKind::body) {
    std::vector<Line>& above = std::prev(at)->lines;
    const auto below = std::find_if(above.begin(), above.end(), [&](const Line& line) {
      return line.box.y0 + line.box.y1 > table.box.y0 + table.box.y1;
    });
    if (below != above.end() && below != above.begin()) {
      Region rest = region_of(
          RegionKind::body, {std::make_move_iterator(below), std::make_move_iterator(above.end())});
      above.erase(below, above.end());
      *std::prev(at) = region_of(RegionKind::body, std::move(above));
      at = regions.insert(at, std::move(rest));
    } else if (below == above.begin()) {
      --at;
    }
  }
  regions.insert(at, std::move(table));
}

constexpr double kWideGap = 1.5;  // of a word's height
constexpr int kLeastBrokenLines = 2;

bool is_broken(const Line& line) {
  int right = line.words.front().box.x1;
  for (const Word& word : line.words) {
    if (word.box.x0 - right > kWideGap * word.box.height()) return true;
    right = std::max(right, word.box.x1);
  }
  return false;
}

}  // namespace

bool may_hold_table(const std::vector<Region>& regions) {
  int broken = 0;
  for (const Region& region : regions) {
    if (region.kind != RegionKind::body && region.kind != RegionKind::title) continue;
    for (const Line& line : region.lines)
      broken += is_broken(line);
  }
  return broken >= kLeastBrokenLines;
}

std::vector<Region> arrange_words(std::vector<Word> words,
                                  int width,
                                  int height,
                                  const std::vector<RuledTable>& tables) {
  if (words.empty()) return {};
  const double height_px = usual_height(words), x_height_px = height_px / 2;
  std::vector<Region> table_regions;
  for (const RuledTable& table : tables) {
    if (auto region = take_table(words, table, height_px))
      table_regions.push_back(std::move(*region));
  }
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
  for (Region& table : table_regions)
    insert_table(regions, std::move(table));
  return classify(std::move(regions), width, height);
}

}  // namespace ocr::layout
