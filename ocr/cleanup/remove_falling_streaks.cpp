// Dirt on the glass of a sheet feeder draws a line down the whole page and through its letters. It
// shows as runs of ink that are taller than any letter, stand one below the other, and are crossed
// by strokes of letters; the rulings of a table are crossed by rulings only. Where a stroke crosses
// it stays; elsewhere the line is whitened.
#include <algorithm>
#include <cmath>
#include <vector>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/long_runs.h"
#include "ocr/cleanup/passes.h"

namespace ocr::cleanup {
namespace {

// In heights of small letters.
constexpr double kShortestRun = 4;
constexpr double kThickest = 0.5;
constexpr double kLongestStroke = 4;  // across the line, of a letter or two that touch
constexpr double kOneColumn = 0.5;
constexpr double kLeastXHeight_px = 10;

constexpr double kSlope = 0.012;     // of the distance: the scanner's, not the sheet's
constexpr double kLeastShare = 0.2;  // of the page's height
constexpr int kLeastStrokes = 3;
constexpr int kFringe_px = 1;
constexpr std::size_t kMostRuns = 500;  // more are a picture's hatching

struct Span {
  int begin = 0, end = 0;
};

bool is_ink(const Image& picture, int x, int y) {
  return GET_DATA_BIT(
             pixGetData(picture.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture.pix()),
             x) != 0;
}

// The ink to the left and right of (x, y) in the same row, as far as `limit_px` either way.
Span level_run(const Image& ink, int x, int y, int limit_px) {
  const l_uint32* row =
      pixGetData(ink.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink.pix());
  Span run{x, x + 1};
  while (run.begin > 0 && x - run.begin < limit_px && GET_DATA_BIT(row, run.begin - 1) != 0)
    --run.begin;
  while (run.end < ink.width() && run.end - x < limit_px && GET_DATA_BIT(row, run.end) != 0)
    ++run.end;
  return run;
}

// A line down the page: what of it stands alone, row by row, and how many strokes go across.
struct Streak {
  Box box;  // of its topmost run, then of all
  int length_px = 0;
  int strokes = 0;
  std::vector<Box> alone;
};

class StreakFinder {
 public:
  explicit StreakFinder(const Ink& ink)
      : ink_(ink.black_and_white),
        unit_(ink.x_height_px),
        tall_(upright_runs(ink_, static_cast<int>(kShortestRun * unit_))) {}

  std::vector<Streak> find() {
    std::vector<Box> runs = marks_of(tall_);
    if (runs.size() > kMostRuns) return {};
    std::vector<Streak> streaks;
    for (const Box& run : runs) {
      if (run.width() > kThickest * unit_ + kSlope * run.height()) continue;
      follow(run, streak_of(run, streaks));
    }
    std::erase_if(streaks, [&](const Streak& streak) {
      return streak.length_px < kLeastShare * ink_.height() || streak.strokes < kLeastStrokes;
    });
    return streaks;
  }

 private:
  Streak& streak_of(const Box& run, std::vector<Streak>& streaks) const {
    for (Streak& streak : streaks) {
      const double apart = std::abs(run.x0 + run.x1 - streak.box.x0 - streak.box.x1) / 2.0;
      const double below = std::max(run.y0 - streak.box.y1, 0);
      if (apart <= kOneColumn * unit_ + kSlope * below) return streak;
    }
    streaks.push_back({run, 0, 0, {}});
    return streaks.back();
  }

  // A stroke has ink on both sides of the streak, beyond its fringe.
  void follow(const Box& run, Streak& streak) const {
    const auto stroke_px = static_cast<int>(kLongestStroke * unit_);
    bool inside = false;
    for (int y = run.y0; y < run.y1; ++y) {
      int x = run.x0;
      while (x < run.x1 && !is_ink(tall_, x, y))
        ++x;
      const int begin = x;
      while (x < run.x1 && is_ink(tall_, x, y))
        ++x;
      if (begin == x) continue;
      const Span level = level_run(ink_, begin, y, stroke_px);
      const bool crosses = level.begin < begin - kFringe_px && level.end > x + kFringe_px;
      if (!crosses) streak.alone.push_back({begin, y, x, y + 1});
      const bool is_stroke = crosses && level.end - level.begin <= stroke_px;
      streak.strokes += is_stroke && !inside;
      inside = is_stroke;
    }
    streak.length_px += run.height();
    streak.box.y1 = std::max(streak.box.y1, run.y1);
  }

  const Image& ink_;
  double unit_;
  Image tall_;  // the ink that is taller than letters
};

}  // namespace

bool remove_falling_streaks(Sheet& sheet, const Ink& ink) {
  if (ink.x_height_px < kLeastXHeight_px) return false;
  const std::vector<Streak> streaks = StreakFinder(ink).find();
  if (streaks.empty()) return false;
  Image clean = sheet.grey.clone();
  for (const Streak& streak : streaks) {
    for (const Box& piece : streak.alone) {
      pixRasterop(clean.pix(),
                  piece.x0 - kFringe_px,
                  piece.y0,
                  piece.width() + 2 * kFringe_px,
                  1,
                  PIX_SET,
                  nullptr,
                  0,
                  0);
    }
  }
  sheet.apply(std::move(clean), "falling-streaks " + std::to_string(streaks.size()));
  return true;
}

}  // namespace ocr::cleanup
