#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "parsers/document.h"

namespace corpus {

// Two obligations that are one and the same duty.
struct AlignedPair {
  std::size_t left = 0;  // places in what was aligned
  std::size_t right = 0;
  double similarity = 0.0;  // 0 to 1
  bool same = false;        // word for word, but for capitals, the place of tones and signs

  friend bool operator==(const AlignedPair&, const AlignedPair&) = default;
};

// Which obligations of `left` stand in `right` again, in the same or other words; each has one
// partner at most, the most similar first. In the order of `left`. Who must do it and the numbers
// do not count, since a plan gives a duty to its own bodies by its own dates; marks do not count
// either, since machines misread them.
std::vector<AlignedPair> align(std::span<const parsers::Obligation> left,
                               std::span<const parsers::Obligation> right);

}  // namespace corpus
