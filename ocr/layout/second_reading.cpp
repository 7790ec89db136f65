// Lines of the two readings that overlap are links between them, and what hangs together by such
// links is one place on the page; each place is decided by the letters and confidence of both
// sides. The words of the losing side stay only where the winner read nothing.
#include "ocr/layout/second_reading.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace ocr::layout {
namespace {

constexpr double kSameRow = 0.5;   // of the height of the lower line
constexpr double kCovered = 0.25;  // of a word's area, by a word of the other reading
constexpr double kLegible = 0.75;  // mean confidence of a line
constexpr double kGuess = 0.5;     // confidence
constexpr double kClearly = 1.02;  // times more worth, as thinned letters lose their accents

int overlap(int a0, int a1, int b0, int b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}

bool same_place(const Line& a, const Line& b) {
  const int height = std::min(a.box.height(), b.box.height());
  return overlap(a.box.x0, a.box.x1, b.box.x0, b.box.x1) > 0 &&
         overlap(a.box.y0, a.box.y1, b.box.y0, b.box.y1) >= kSameRow * height;
}

std::size_t letters_of(const Word& word) {
  return static_cast<std::size_t>(
      std::count_if(word.text.begin(), word.text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// What speaks for a reading: letters read with more confidence than a guess, less those with less.
// So a reading that misses the letters under a seal loses to one that has them.
struct Weight {
  double worth = 0, confidence = 0, letters = 0;

  void add(const Line& line) {
    for (const Word& word : line.words) {
      const auto count = static_cast<double>(letters_of(word));
      worth += count * (word.confidence - kGuess);
      confidence += count * word.confidence;
      letters += count;
    }
  }
};

// Which lines hang together: places_[i] of line i, a line of `plain` or, behind those, of `print`.
class Places {
 public:
  Places(const std::vector<Line>& plain, const std::vector<Line>& print)
      : parent_(plain.size() + print.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::size_t i = 0; i < plain.size(); ++i) {
      for (std::size_t k = 0; k < print.size(); ++k) {
        if (same_place(plain[i], print[k])) parent_[find(i)] = find(plain.size() + k);
      }
    }
  }

  std::size_t find(std::size_t i) {
    while (parent_[i] != i)
      i = parent_[i] = parent_[parent_[i]];
    return i;
  }

 private:
  std::vector<std::size_t> parent_;
};

bool is_covered(const Word& word, const std::vector<Line>& by) {
  const double area = static_cast<double>(word.box.width()) * word.box.height();
  return std::any_of(by.begin(), by.end(), [&](const Line& line) {
    return std::any_of(line.words.begin(), line.words.end(), [&](const Word& other) {
      const int width = overlap(word.box.x0, word.box.x1, other.box.x0, other.box.x1);
      const int height = overlap(word.box.y0, word.box.y1, other.box.y0, other.box.y1);
      return width > 0 && height > 0 && static_cast<double>(width) * height >= kCovered * area;
    });
  });
}

// The words of `line` where `taken` has none.
void keep_uncovered(Line line, const std::vector<Line>& taken, std::vector<Line>& to) {
  std::erase_if(line.words, [&](const Word& word) { return is_covered(word, taken); });
  if (line.words.empty()) return;
  line.box = around(line.words);
  to.push_back(std::move(line));
}

bool is_legible(const Line& line) {
  Weight weight;
  weight.add(line);
  return weight.confidence >= kLegible * weight.letters;
}

}  // namespace

TwoReadings join_readings(std::vector<Line> plain, std::vector<Line> print) {
  Places places(plain, print);
  std::vector<Weight> of_plain(plain.size() + print.size()), of_print(of_plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i)
    of_plain[places.find(i)].add(plain[i]);
  for (std::size_t k = 0; k < print.size(); ++k)
    of_print[places.find(plain.size() + k)].add(print[k]);
  const auto print_is_better = [&](std::size_t place) {
    return of_plain[place].letters == 0 ||
           of_print[place].worth > std::max(0.0, kClearly * of_plain[place].worth);
  };

  TwoReadings joined;
  for (std::size_t k = 0; k < print.size(); ++k) {
    if (print_is_better(places.find(plain.size() + k))) joined.text.push_back(std::move(print[k]));
  }
  const std::vector<Line> taken = joined.text;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const std::size_t place = places.find(i);
    const bool alone = of_print[place].letters == 0;
    if (alone ? is_legible(plain[i]) : !print_is_better(place)) {
      joined.text.push_back(std::move(plain[i]));
    } else {
      keep_uncovered(std::move(plain[i]), taken, joined.other);
    }
  }
  std::stable_sort(joined.text.begin(), joined.text.end(), [](const Line& a, const Line& b) {
    return a.box.y0 + a.box.y1 < b.box.y0 + b.box.y1;
  });
  return joined;
}

namespace {

bool is_within(const Line& line, const Box& rows) {
  const int middle = (line.box.y0 + line.box.y1) / 2;
  return middle >= rows.y0 && middle < rows.y1;
}

std::vector<const Line*> body_lines(const std::vector<Region>& regions) {
  std::vector<const Line*> lines;
  for (const Region& region : regions) {
    if (region.kind != RegionKind::body) continue;
    for (const Line& line : region.lines)
      lines.push_back(&line);
  }
  return lines;
}

// The part of `region` whose lines are above (or not above) the row `y`.
Region part_of(const Region& region, int y, bool above) {
  Region part{region.kind, {}, {}, {}};
  for (const Line& line : region.lines) {
    if (((line.box.y0 + line.box.y1) / 2 < y) == above) part.lines.push_back(line);
  }
  if (!part.lines.empty()) part.box = around(part.lines);
  return part;
}

}  // namespace

std::vector<Box> rows_in_doubt(const std::vector<Region>& regions,
                               const std::function<bool(const Line&)>& in_doubt) {
  const std::vector<const Line*> lines = body_lines(regions);
  std::vector<Box> doubtful;
  for (const Line* line : lines) {
    if (in_doubt(*line)) doubtful.push_back(line->box);
  }
  std::sort(
      doubtful.begin(), doubtful.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  std::vector<Box> rows;
  for (const Box& box : doubtful) {
    if (!rows.empty() && box.y0 <= rows.back().y1 + box.height()) {
      rows.back() = around(rows.back(), box);
    } else {
      rows.push_back(box);
    }
  }
  for (Box& row : rows) {
    const Box core = row;
    for (const Line* line : lines) {
      if (is_within(*line, core)) row = around(row, line->box);
    }
  }
  for (std::size_t i = 1; i < rows.size(); ++i)
    rows[i].y0 = std::max(rows[i].y0, rows[i - 1].y1);
  std::erase_if(rows, [](const Box& row) { return row.height() <= 0; });
  return rows;
}

void read_band_again(std::vector<Region>& regions, const Box& band, std::vector<Line> print) {
  std::vector<Line> plain;
  std::vector<Region> before, after;
  for (Region& region : regions) {
    if (region.kind != RegionKind::body) {
      (region.box.y0 + region.box.y1 < band.y0 + band.y1 ? before : after)
          .push_back(std::move(region));
      continue;
    }
    Region above = part_of(region, band.y0, true), rest = part_of(region, band.y0, false);
    Region below = part_of(rest, band.y1, false);
    for (const Line& line : rest.lines) {
      if (is_within(line, band)) plain.push_back(line);
    }
    if (!above.lines.empty()) before.push_back(std::move(above));
    if (!below.lines.empty()) after.push_back(std::move(below));
  }
  TwoReadings both = join_readings(std::move(plain), std::move(print));
  regions = std::move(before);
  if (!both.text.empty())
    regions.push_back({RegionKind::body, around(both.text), std::move(both.text), {}});
  regions.insert(
      regions.end(), std::make_move_iterator(after.begin()), std::make_move_iterator(after.end()));
  if (!both.other.empty())
    regions.push_back({RegionKind::seal, around(both.other), std::move(both.other), {}});
}

}  // namespace ocr::layout
