// A streak is a row of thin level runs of ink, each longer than any bar of a letter, that goes
// through the letters of a line: dirt on a scanner's glass, a fold, a copier's scratch. Rules and
// the lines of tables have letters above or below them, not across. Where a letter's stroke crosses
// the streak it stays; elsewhere the run is whitened.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/long_runs.h"
#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

// All in heights of small letters.
constexpr double kShortestRun = 1.2;  // the bar of a T
constexpr double kLongRun = 2.2;      // longer than any bar of a letter, or two that touch
constexpr double kNoBar = 4;          // longer than the bars of three letters that touch
constexpr double kThickest = 0.3;     // the stems of bold print are thicker
constexpr double kOneLevel = 0.2;
constexpr double kScrap = 0.6;          // between the letters on a streak's way
constexpr double kOnItsWay = 0.12;      // off the line through its runs
constexpr double kEnoughForSlope = 10;  // how far a row reaches whose runs tell its slope
constexpr double kSlope = 0.012;  // of the distance; a streak follows the scanner, not the sheet
constexpr double kWidestGap = 20;
constexpr double kWorthIt = 8;
constexpr double kTallestWord = 6;  // what hangs together and is taller is a table or a frame
constexpr double kBundle = 4;       // streaks come in bundles
constexpr double kLeastXHeight_px = 10;
constexpr int kLeastStrokes = 2;          // of letters across a run
constexpr std::size_t kMostRuns = 2'000;  // more are a picture's hatching

class Bits {
 public:
  explicit Bits(const Image& image)
      : data_(pixGetData(image.pix())),
        words_per_row_(pixGetWpl(image.pix())),
        width_(image.width()),
        height_(image.height()) {}

  bool at(int x, int y) const {
    return x >= 0 && y >= 0 && x < width_ && y < height_ && GET_DATA_BIT(row(y), x) != 0;
  }

 private:
  const l_uint32* row(int y) const {
    return data_ + static_cast<std::ptrdiff_t>(y) * words_per_row_;
  }

  l_uint32* data_;
  int words_per_row_, width_, height_;
};

struct Span {
  int begin = 0, end = 0;
};

// The ink above and below (x, y), as far as `limit` either way.
Span upright_run(const Bits& ink, int x, int y, int limit) {
  Span run{y, y + 1};
  while (y - run.begin < limit && ink.at(x, run.begin - 1))
    --run.begin;
  while (run.end - y < limit && ink.at(x, run.end))
    ++run.end;
  return run;
}

// The strokes that go across a run from above to below.
int strokes_across(const Bits& ink, const Box& run, int reach_px) {
  int strokes = 0;
  bool inside = false;
  for (int x = run.x0; x < run.x1; ++x) {
    const int y = (run.y0 + run.y1) / 2;
    bool crosses = false;
    if (ink.at(x, y)) {
      const Span span = upright_run(ink, x, y, 4 * reach_px);
      crosses = span.begin <= run.y0 - reach_px && span.end >= run.y1 + reach_px;
    }
    strokes += crosses && !inside;
    inside = crosses;
  }
  return strokes;
}

// Thin level runs that are not part of something tall.
std::vector<Box> thin_runs(const Ink& ink) {
  const double unit = ink.x_height_px;
  const auto length = static_cast<int>(std::lround(kShortestRun * unit));
  const Image level = level_runs(ink.black_and_white, length);
  std::vector<Box> runs = marks_of(level);
  if (runs.size() > kMostRuns) return {};
  std::vector<Box> tall = ink.marks;
  std::erase_if(tall, [&](const Box& mark) { return mark.height() <= kTallestWord * unit; });
  std::erase_if(runs, [&](const Box& run) {
    return run.height() > kThickest * unit + kSlope * run.width() ||
           std::any_of(tall.begin(), tall.end(), [&](const Box& mark) {
             return mark.x0 <= run.x0 && mark.x1 >= run.x1 && mark.y0 <= run.y0 &&
                    mark.y1 >= run.y1;
           });
  });
  return runs;
}

bool on_one_level(const Box& a, const Box& b, double unit) {
  const double gap = std::max({a.x0 - b.x1, b.x0 - a.x1, 0});
  const double rise = std::abs(a.y0 + a.y1 - b.y0 - b.y1) / 2.0;
  const double apart = std::abs(a.x0 + a.x1 - b.x0 - b.x1) / 2.0;
  return gap <= kWidestGap * unit && rise <= kOneLevel * unit + kSlope * apart;
}

// Runs that lie on one level with a long one, together with that one.
std::vector<std::vector<Box>> rows_of_runs(std::vector<Box> runs, double unit) {
  std::sort(
      runs.begin(), runs.end(), [](const Box& a, const Box& b) { return a.width() > b.width(); });
  std::vector<std::vector<Box>> rows;
  for (const Box& run : runs) {
    bool placed = false;
    for (std::vector<Box>& row : rows) {
      if (std::none_of(row.begin(), row.end(), [&](const Box& other) {
            return on_one_level(run, other, unit);
          }))
        continue;
      row.push_back(run);
      placed = true;
      break;
    }
    if (!placed && run.width() >= kLongRun * unit) rows.push_back({run});
  }
  return rows;
}

bool has_run_of(const std::vector<Box>& row, double length_px) {
  return std::any_of(
      row.begin(), row.end(), [&](const Box& run) { return run.width() >= length_px; });
}

// One run does, or several do between them where one is too long for a letter's bar.
bool goes_through_letters(const std::vector<Box>& row, const Bits& ink, double unit) {
  const int reach_px = std::max(2, static_cast<int>(kOneLevel * unit));
  int most = 0, all = 0;
  for (const Box& run : row) {
    if (run.width() < kLongRun * unit) continue;
    const int strokes = strokes_across(ink, run, reach_px);
    most = std::max(most, strokes);
    all += strokes;
  }
  return most >= kLeastStrokes || (all >= kLeastStrokes && has_run_of(row, kNoBar * unit));
}

bool is_near(const std::vector<Box>& row, const std::vector<Box>& other, double unit) {
  return std::any_of(row.begin(), row.end(), [&](const Box& a) {
    return std::any_of(other.begin(), other.end(), [&](const Box& b) {
      return std::max({a.x0 - b.x1, b.x0 - a.x1, 0}) <= kWidestGap * unit &&
             std::abs(a.y0 - b.y0) <= kBundle * unit;
    });
  });
}

// The rows through letters that are long, and the rest of their bundles: shorter rows through
// letters, and runs that are no bars, wherever they go.
std::vector<std::vector<Box>> streaks_of(const Ink& ink, const Bits& bits) {
  const double unit = ink.x_height_px;
  std::vector<std::vector<Box>> rows = rows_of_runs(thin_runs(ink), unit), streaks, others;
  for (std::vector<Box>& row : rows) {
    const int length = std::accumulate(
        row.begin(), row.end(), 0, [](int sum, const Box& run) { return sum + run.width(); });
    const bool crosses = goes_through_letters(row, bits, unit);
    if (crosses && length >= kWorthIt * unit) {
      streaks.push_back(std::move(row));
    } else {
      others.push_back(std::move(row));
    }
  }
  const std::size_t bundles = streaks.size();
  for (std::vector<Box>& row : others) {
    if (std::any_of(streaks.begin(),
                    streaks.begin() + static_cast<std::ptrdiff_t>(bundles),
                    [&](const std::vector<Box>& streak) { return is_near(row, streak, unit); }))
      streaks.push_back(std::move(row));
  }
  return streaks;
}

// The line through the middles of a row's runs, the longer ones counting more.
struct Way {
  double level = 0, slope = 0;
  double at(const Box& run) const { return level + slope * (run.x0 + run.x1) / 2.0; }
};

Way way_of(const std::vector<Box>& row, double unit) {
  double weight = 0, x_sum = 0, y_sum = 0;
  int x0 = row.front().x0, x1 = row.front().x1;
  for (const Box& run : row) {
    weight += run.width();
    x_sum += run.width() * (run.x0 + run.x1) / 2.0;
    y_sum += run.width() * (run.y0 + run.y1) / 2.0;
    x0 = std::min(x0, run.x0);
    x1 = std::max(x1, run.x1);
  }
  const double x_mean = x_sum / weight, y_mean = y_sum / weight;
  double across = 0, along = 0;
  for (const Box& run : row) {
    const double dx = (run.x0 + run.x1) / 2.0 - x_mean, dy = (run.y0 + run.y1) / 2.0 - y_mean;
    across += run.width() * dx * dy;
    along += run.width() * dx * dx;
  }
  const double slope = x1 - x0 >= kEnoughForSlope * unit && along > 0 ? across / along : 0;
  return {y_mean - slope * x_mean, slope};
}

// What is left of streaks on their way between the letters.
void add_scraps(std::vector<std::vector<Box>>& streaks, const Ink& ink) {
  const double unit = ink.x_height_px;
  const auto length = static_cast<int>(std::lround(kScrap * unit));
  std::vector<Box> scraps = marks_of(level_runs(ink.black_and_white, length));
  std::erase_if(scraps, [unit](const Box& scrap) { return scrap.height() > kOneLevel * unit; });
  for (std::vector<Box>& row : streaks) {
    const Way way = way_of(row, unit);
    const auto [left, right] = std::minmax_element(
        row.begin(), row.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
    const double x0 = left->x0 - kWidestGap * unit, x1 = right->x1 + kWidestGap * unit;
    for (const Box& scrap : scraps) {
      if (scrap.x0 >= x0 && scrap.x1 <= x1 &&
          std::abs((scrap.y0 + scrap.y1) / 2.0 - way.at(scrap)) <= kOnItsWay * unit)
        row.push_back(scrap);
    }
  }
}

// With the fringe of grey above and below.
void whiten(Image& grey, const Bits& ink, const Box& run, int thickest_px) {
  for (int x = run.x0; x < run.x1; ++x) {
    for (int y = run.y0; y < run.y1; ++y) {
      if (!ink.at(x, y)) continue;
      const Span span = upright_run(ink, x, y, thickest_px + 1);
      if (span.end - span.begin > thickest_px) continue;
      pixRasterop(
          grey.pix(), x, span.begin - 1, 1, span.end - span.begin + 2, PIX_SET, nullptr, 0, 0);
      y = span.end;
    }
  }
}

}  // namespace

bool remove_streaks(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px < kLeastXHeight_px) return false;
  const Bits bits(ink.black_and_white);
  std::vector<std::vector<Box>> streaks = streaks_of(ink, bits);
  if (streaks.empty()) return false;
  add_scraps(streaks, ink);
  const auto thickest_px = static_cast<int>(kThickest * ink.x_height_px);
  Image clean = sheet.grey.clone();
  for (const std::vector<Box>& row : streaks) {
    for (const Box& run : row)
      whiten(clean, bits, run, thickest_px);
  }
  sheet.apply(std::move(clean), "streaks " + std::to_string(streaks.size()));
  return true;
}

}  // namespace ocr::cleanup
