#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "parsers/marker.h"

namespace parsers {

// How a marker fits the lists that are open, best last.
enum class Fit { none, stray, skips, repeats, opens, resumes, continues };

// The number of a unit that is still open, the last of the list of its siblings.
struct OpenNumber {
  MarkerShape shape = MarkerShape::roman;
  std::vector<int> numbers;
};

// Where a marker goes: the units open[0, depth) stay open, the new one stands below them.
struct MarkerPlace {
  Fit fit = Fit::none;
  std::size_t depth = 0;
};

// The place of `marker` among the units that are open, outermost first. `last_article` is the
// number of the last article, 0 for none: articles are numbered through all chapters.
MarkerPlace place_of(const Marker& marker, std::span<const OpenNumber> open, int last_article);

}  // namespace parsers
