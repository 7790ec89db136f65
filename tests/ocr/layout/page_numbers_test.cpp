#include "ocr/layout/page_numbers.h"

#include <gtest/gtest.h>

namespace ocr::layout {
namespace {

Line line(const std::string& text, Box box = {}) {
  return {box, {{text, box, 1, {}}}};
}

TEST(PageNumbers, AreNumbersAndNothingElse) {
  for (const char* number : {"2", "-2-", "12", "3/7", "123."})
    EXPECT_TRUE(is_page_number(line(number))) << number;
  for (const char* other : {"2026", "I", "2a", "Trang", ""})
    EXPECT_FALSE(is_page_number(line(other))) << other;
}

TEST(PageNumbers, StandAloneInTheMargin) {
  const Box number{820, 2250, 834, 2272}, beside{900, 2250, 914, 2272};
  const Region body{RegionKind::body, {}, {line("chữ", {200, 300, 1500, 330})}, {}};
  const Region foot{RegionKind::body, {}, {line("chữ", {200, 2240, 600, 2275})}, {}};
  const struct {
    std::vector<Box> marks;
    std::vector<Region> regions;
    std::size_t rows;
  } kCases[] = {
      {{number}, {body}, 1},
      {{number, beside}, {body}, 1},
      {{number}, {body, foot}, 0},                      // in a line of the foot
      {{{820, 1200, 834, 1222}}, {body}, 0},            // in the middle of the page
      {{number, {1400, 2250, 1414, 2272}}, {body}, 0},  // too wide a row
      {{number, {820, 100, 834, 122}}, {}, 2},
  };
  for (const auto& row : kCases)
    EXPECT_EQ(lone_rows(row.marks, row.regions, 2339, 16).size(), row.rows);
}

}  // namespace
}  // namespace ocr::layout
