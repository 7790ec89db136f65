#include "pipeline/confidence.h"

#include <algorithm>
#include <array>
#include <cstddef>

// The engine's confidence orders words well, but says 0.97 at most, of words that are right nearly
// always, and too much of doubtful ones. A monotone map through a few points, straight between
// them, makes it the share of right words among those read with that confidence on pages drawn and
// damaged by scripts/calibrate-confidence.py. What the language model chose is as probable as it
// says only among the readings that competed; now and then the right one was not among them.

namespace pipeline {
namespace {

struct Knot {
  double confidence, right;
};

constexpr std::array<Knot, 11> kKnots = {{{0, 0.025},
                                          {0.2, 0.143},
                                          {0.4, 0.247},
                                          {0.6, 0.501},
                                          {0.7, 0.542},
                                          {0.8, 0.693},
                                          {0.9, 0.846},
                                          {0.95, 0.957},
                                          {0.965, 0.991},
                                          {0.98, 0.995},
                                          {1, 0.995}}};
constexpr double kChosenRight = 0.9;

}  // namespace

double calibrated(double confidence) {
  const double x = std::clamp(confidence, 0.0, 1.0);
  std::size_t i = 1;
  while (i + 1 < kKnots.size() && kKnots[i].confidence < x)
    ++i;
  const Knot &low = kKnots[i - 1], &high = kKnots[i];
  const double part = (x - low.confidence) / (high.confidence - low.confidence);
  return low.right + part * (high.right - low.right);
}

void calibrate(ocr::Page& page, const std::vector<RecordedChange>& changes) {
  if (page.calibrated) return;
  page.calibrated = true;
  const auto is_chosen = [&changes](const ocr::Word& word) {
    return std::any_of(changes.begin(), changes.end(), [&word](const RecordedChange& change) {
      return change.box == word.box && change.after == word.text;
    });
  };
  for (ocr::Region& region : page.regions) {
    for (ocr::Line& line : region.lines) {
      for (ocr::Word& word : line.words) {
        word.confidence =
            is_chosen(word) ? kChosenRight * word.confidence : calibrated(word.confidence);
      }
    }
  }
}

}  // namespace pipeline
