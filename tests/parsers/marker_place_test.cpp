#include "parsers/marker_place.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// Opens the units of `lines` one after the other and tells where the last one goes.
MarkerPlace place_after(const std::vector<std::string>& lines) {
  std::vector<OpenNumber> open;
  MarkerPlace place;
  for (const std::string& line : lines) {
    const auto marker = read_marker(line);
    if (!marker) return {};
    place = place_of(*marker, open, 0);
    open.resize(place.depth);
    open.push_back({marker->shape, marker->numbers});
  }
  return place;
}

TEST(MarkerPlace, FindsTheListThatAMarkerContinues) {
  struct Case {
    std::vector<std::string> lines;
    Fit fit;
    std::size_t depth;
  };
  const Case kCases[] = {
      {{"I. A"}, Fit::opens, 0},
      {{"I. A", "1. B"}, Fit::opens, 1},
      {{"I. A", "1. B", "2. C"}, Fit::continues, 1},
      {{"I. A", "1. B", "II. C"}, Fit::continues, 0},
      {{"1. A", "2. B", "2. C"}, Fit::repeats, 0},
      {{"1. A", "4. B"}, Fit::skips, 0},
      {{"2. A"}, Fit::stray, 0},
      {{"2. A", "2.1. B"}, Fit::continues, 1},
      {{"I. A", "A. B"}, Fit::opens, 1},
      {{"a) A", "1) B"}, Fit::opens, 1},
      // A step stands in whatever is open, and holds lists of any shape but those of parts.
      {{"I. A", "1. B", "Bước 1: C"}, Fit::opens, 2},
      {{"I. A", "1. B", "Bước 1: C", "Bước 2: D"}, Fit::continues, 2},
      {{"1. A", "Bước 1: B", "1. C"}, Fit::opens, 2},
      {{"1. A", "Bước 1: B", "1. C", "2. D"}, Fit::continues, 2},
      {{"1. A", "Bước 1: B", "2. C"}, Fit::continues, 0},
      {{"I. A", "Bước 1: B", "II. C"}, Fit::continues, 0},
      // The outermost steps are the parts of the document.
      {{"Bước 1: A", "A. B"}, Fit::opens, 1},
      {{"Bước 1: A", "A. B", "I. C", "Bước 2: D"}, Fit::continues, 0},
  };
  for (const Case& c : kCases) {
    const MarkerPlace place = place_after(c.lines);
    EXPECT_EQ(place.fit, c.fit) << c.lines.back();
    EXPECT_EQ(place.depth, c.depth) << c.lines.back();
  }
}

TEST(MarkerPlace, ArticlesGoOnThroughChapters) {
  const OpenNumber chapter{MarkerShape::chapter, {2}};
  const MarkerPlace place = place_of(*read_marker("Điều 8. Đối tượng"), {&chapter, 1}, 7);
  EXPECT_EQ(place.fit, Fit::resumes);
  EXPECT_EQ(place.depth, 1u);
}

}  // namespace
}  // namespace parsers
