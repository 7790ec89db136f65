// Between two columns runs a white river. For every place across the middle of the page we look how
// far down from the top (or up from the bottom) a strip stays free of letters; the longest strip is
// the river, unless text stands on one side of it only. Lines that are centred on the page rather
// than on the right column, such as the title, end a letterhead.
#include "ocr/layout/columns.h"

#include <algorithm>
#include <cmath>

namespace ocr::layout {
namespace {

constexpr double kRiver = 0.02;  // of the page's width; word gaps are 0.01
constexpr double kNarrowRiver = 0.01;
constexpr double kFirst = 0.22, kLast = 0.70;  // where across the page it may run
constexpr int kSteps = 240;                    // places tried
constexpr double kTallestLetterhead = 0.42, kTallestFoot = 0.97;  // of the page's height
constexpr double kChanceLines = 4;   // heights of letters that a gap between words may add
constexpr double kOffCentre = 0.08;  // of the page's width
constexpr double kMarksAbove = 1.5;  // heights of letters that marks stand above capitals
constexpr double kWordGap = 6;       // heights of letters; wider than between words of a set line

struct River {
  int x = 0;
  int end = 0;  // the strip is free as far as this
};

struct Run {
  std::size_t begin = 0, length = 0;
};

// The longest run of places within `in` that are free nearly as far as the best of them.
Run longest_run(const std::vector<int>& blocked, Run in, double slack_px) {
  const auto first = blocked.begin() + static_cast<std::ptrdiff_t>(in.begin);
  const int best = *std::max_element(first, first + static_cast<std::ptrdiff_t>(in.length));
  Run longest;
  std::size_t begin = in.begin;
  for (std::size_t i = in.begin; i <= in.begin + in.length; ++i) {
    if (i < in.begin + in.length && blocked[i] >= best - slack_px) continue;
    if (i - begin > longest.length) longest = {begin, i - begin};
    begin = i + 1;
  }
  return longest;
}

// `blocked[i]` is where the strip at place i meets its first letter, counted away from the edge.
// The middle of the widest river; a part of it that reaches further counts alone unless it is
// narrow, which chance gaps are.
River longest_river(const std::vector<int>& blocked,
                    double slack_px,
                    double line_px,
                    double step_px,
                    double first_x) {
  Run run = longest_run(blocked, {0, blocked.size()}, slack_px);
  const Run deeper = longest_run(blocked, run, line_px);
  if (3 * deeper.length >= run.length) run = deeper;
  const double middle = static_cast<double>(run.begin) + static_cast<double>(run.length - 1) / 2;
  const auto first = blocked.begin() + static_cast<std::ptrdiff_t>(run.begin);
  const int end = *std::min_element(first, first + static_cast<std::ptrdiff_t>(run.length));
  return {static_cast<int>(std::lround(first_x + middle * step_px)), end};
}

// Distances are counted from the top, or from the bottom when `from_bottom`.
River find_river(const std::vector<Box>& marks,
                 int width,
                 int height,
                 double river_width,
                 double slack_px,
                 double line_px,
                 bool from_bottom) {
  const double first_x = kFirst * width, step_px = (kLast - kFirst) * width / (kSteps - 1);
  const double half_strip = river_width * width / 2;
  std::vector<int> blocked(kSteps, height);
  for (const Box& mark : marks) {
    const int distance = from_bottom ? height - mark.y1 : mark.y0;
    const auto first = static_cast<int>(std::floor((mark.x0 - half_strip - first_x) / step_px)) + 1;
    const auto last = static_cast<int>(std::ceil((mark.x1 + half_strip - first_x) / step_px)) - 1;
    for (int i = std::max(first, 0); i <= std::min(last, kSteps - 1); ++i) {
      auto& place = blocked[static_cast<std::size_t>(i)];
      place = std::min(place, distance);
    }
  }
  return longest_river(blocked, slack_px, line_px, step_px, first_x);
}

struct Sides {
  std::vector<Box> left, right;
};

Sides split(const std::vector<Box>& marks, int cut_x, int y0, int y1) {
  Sides sides;
  for (const Box& mark : marks) {
    if (mark.y0 < y0 || mark.y1 > y1) continue;
    ((mark.x0 + mark.x1) / 2 < cut_x ? sides.left : sides.right).push_back(mark);
  }
  return sides;
}

int middle_x(const Box& box);

// The motto is the widest line of the right column; the first line below it that is not centred as
// it is (the title, or the body) ends the letterhead.
int end_of_column(const std::vector<Box>& rows, int lowest, int width) {
  const auto motto = std::max_element(
      rows.begin(), rows.end(), [](const Box& a, const Box& b) { return a.width() < b.width(); });
  for (auto row = motto; row != rows.end(); ++row) {
    if (std::abs(middle_x(*row) - middle_x(*motto)) > kOffCentre * width)
      return std::min(lowest, row->y0);
  }
  return lowest;
}

// Some line of the left begins within a few lines of some line of the right.
bool stand_side_by_side(const std::vector<Box>& left,
                        const std::vector<Box>& right,
                        double x_height_px) {
  for (const Box& a : left) {
    for (const Box& b : right) {
      if (std::abs(a.y0 - b.y0) < 2 * x_height_px) return true;
    }
  }
  return false;
}

int middle_x(const Box& box) {
  return (box.x0 + box.x1) / 2;
}

// A page number at the foot stands in the middle and would block the river.
std::vector<Box> without_page_number(const std::vector<Box>& marks, int width) {
  const std::vector<Box> rows = rows_of(marks);
  if (rows.empty()) return marks;
  const Box last = rows.back();
  if (last.width() > 0.08 * width || std::abs(middle_x(last) - width / 2) > 0.2 * width)
    return marks;
  std::vector<Box> kept;
  for (const Box& mark : marks) {
    if (mark.y0 < last.y0) kept.push_back(mark);
  }
  return kept;
}

// The last lines of the body, through which the river of the foot runs between words. They stand
// on both sides with no more than such a gap between; the first row without is recipients or
// signature. Returns where they end, or `begin`.
int end_of_body(const Sides& sides, int begin, double x_height_px) {
  const std::vector<Box> right_rows = rows_of(sides.right);
  int end = begin;
  for (const Box& left : rows_of(sides.left)) {
    const int middle = (left.y0 + left.y1) / 2;
    const auto right = std::find_if(right_rows.begin(), right_rows.end(), [&](const Box& row) {
      return row.y0 <= middle && middle < row.y1;
    });
    if (right == right_rows.end()) continue;
    if (right->x0 - left.x1 > kWordGap * x_height_px) break;
    end = std::max(left.y1, right->y1);
  }
  return end;
}

std::optional<ColumnBand> letterhead_beside(const River& river,
                                            const std::vector<Box>& marks,
                                            int width,
                                            int height,
                                            double x_height_px,
                                            std::size_t least_marks) {
  const int lowest = std::min(river.end, static_cast<int>(kTallestLetterhead * height));
  Sides sides = split(marks, river.x, 0, lowest);
  if (sides.left.size() < least_marks || sides.right.size() < least_marks) return {};
  const std::vector<Box> right_rows = rows_of(sides.right);
  const int end = end_of_column(right_rows, lowest, width);
  sides = split(marks, river.x, 0, end);
  if (sides.left.size() < least_marks || sides.right.size() < least_marks) return {};
  if (!stand_side_by_side(rows_of(sides.left), rows_of(sides.right), x_height_px)) return {};
  return ColumnBand{0, end, river.x};
}

}  // namespace

std::vector<Box> rows_of(std::vector<Box> marks) {
  std::sort(marks.begin(), marks.end(), [](const Box& a, const Box& b) {
    return a.y0 + a.y1 < b.y0 + b.y1;
  });
  std::vector<Box> rows;
  for (const Box& mark : marks) {
    const int middle = (mark.y0 + mark.y1) / 2;
    if (rows.empty() || middle >= rows.back().y1) {
      rows.push_back(mark);
      continue;
    }
    Box& row = rows.back();
    row = {std::min(row.x0, mark.x0),
           std::min(row.y0, mark.y0),
           std::max(row.x1, mark.x1),
           std::max(row.y1, mark.y1)};
  }
  return rows;
}

std::optional<ColumnBand> find_letterhead(const std::vector<Box>& marks,
                                          int width,
                                          int height,
                                          double x_height_px,
                                          std::size_t least_marks) {
  // A straight river may be hemmed in by a long name, a long number or a handwritten day; a
  // narrower one is better where it reaches further down by more than a line, as the words have to
  // bear the letterhead out anyway.
  std::optional<ColumnBand> best;
  for (const double river_width : {kRiver, kNarrowRiver}) {
    const River river =
        find_river(marks, width, height, river_width, x_height_px, x_height_px, false);
    const auto band = letterhead_beside(river, marks, width, height, x_height_px, least_marks);
    if (band && (!best || band->y1 > best->y1 + kChanceLines * x_height_px)) best = band;
  }
  return best;
}

std::optional<ColumnBand> find_foot(const std::vector<Box>& all_marks,
                                    int width,
                                    int height,
                                    double x_height_px,
                                    std::size_t least_marks) {
  const std::vector<Box> marks = without_page_number(all_marks, width);
  if (marks.empty()) return {};
  River river =
      find_river(marks, width, height, kRiver, kChanceLines * x_height_px, x_height_px, true);
  int begin = std::max(height - river.end, static_cast<int>((1 - kTallestFoot) * height));
  Sides sides = split(marks, river.x, begin, height);
  const int body_end = end_of_body(sides, begin, x_height_px);
  if (body_end > begin) {
    // Below the chance gaps the river is wider, and its middle elsewhere.
    begin = body_end;
    std::vector<Box> below = marks;
    std::erase_if(below, [&](const Box& mark) { return mark.y0 < begin; });
    river = find_river(below, width, height, kRiver, kChanceLines * x_height_px, x_height_px, true);
    begin = std::max(begin, height - river.end);
    sides = split(marks, river.x, begin, height);
  }
  if (sides.left.size() < least_marks || sides.right.size() < least_marks) return {};
  const std::vector<Box> left_rows = rows_of(sides.left), right_rows = rows_of(sides.right);
  // What stands on the left above the first line of the right is the end of the body.
  int top = right_rows.front().y0;
  int above = begin;
  std::size_t left_beside = 0;
  for (const Box& row : left_rows) {
    if (row.y1 <= top) {
      above = row.y1;
      continue;
    }
    top = std::min(top, row.y0);
    ++left_beside;
  }
  if (left_beside == 0) return {};
  // Capitals carry two marks, one above the other.
  const int marks_above = std::max(top - static_cast<int>(kMarksAbove * x_height_px), above);
  const int y0 = std::min(top - static_cast<int>(x_height_px / 2), marks_above);
  return ColumnBand{std::max(y0, begin), height, river.x};
}

}  // namespace ocr::layout
