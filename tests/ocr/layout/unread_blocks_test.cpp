#include "ocr/layout/unread_blocks.h"

#include <gtest/gtest.h>

namespace ocr::layout {
namespace {

constexpr double kXHeight_px = 16;

// A row of letters from (x, y).
void add_letters(std::vector<Box>& marks, int x, int y, int count) {
  for (int i = 0; i < count; ++i)
    marks.push_back({x + 18 * i, y, x + 18 * i + 14, y + 16});
}

std::vector<Region> body(const Box& line) {
  return {{RegionKind::body, line, {{line, {{"chữ", line, 1, {}}}}}, {}}};
}

TEST(UnreadBlocks, AreWhatNoLineHolds) {
  std::vector<Box> marks;
  add_letters(marks, 300, 200, 40);  // read
  EXPECT_TRUE(unread_blocks(marks, body({300, 198, 1030, 218}), kXHeight_px).empty());
  add_letters(marks, 80, 200, 5);  // two lines in the margin
  add_letters(marks, 80, 230, 3);
  add_letters(marks, 80, 600, 4);         // another heading
  marks.push_back({700, 900, 714, 916});  // a single letter may be dirt
  EXPECT_EQ(unread_blocks(marks, body({300, 198, 1030, 218}), kXHeight_px),
            (std::vector<Box>{{80, 200, 166, 246}, {80, 600, 148, 616}}));
}

TEST(UnreadBlocks, AreNoneAmongScrawl) {
  std::vector<Box> marks;
  for (int i = 0; i < 20; ++i)
    add_letters(marks, 100, 100 * i, 3);
  EXPECT_TRUE(unread_blocks(marks, {}, kXHeight_px).empty());
  EXPECT_TRUE(unread_blocks({}, {}, kXHeight_px).empty());
}

}  // namespace
}  // namespace ocr::layout
