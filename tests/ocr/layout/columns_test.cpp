#include "ocr/layout/columns.h"

#include <random>

#include <gtest/gtest.h>

namespace ocr::layout {
namespace {

constexpr int kWidth = 1654, kHeight = 2339;
constexpr double kXHeight_px = 18;

// A line of letters 16 wide with gaps of 4, and of 14 after every fifth.
void add_line(std::vector<Box>& marks, int x0, int x1, int y) {
  int count = 0;
  for (int x = x0; x + 16 <= x1; x += 20 + (++count % 5 == 0 ? 10 : 0))
    marks.push_back({x, y, x + 16, y + 18});
}

std::vector<Box> body(int from_y, int to_y) {
  std::vector<Box> marks;
  for (int y = from_y; y < to_y; y += 50)
    add_line(marks, 190, 1540, y);
  return marks;
}

TEST(Columns, FindALetterhead) {
  std::vector<Box> marks = body(600, 2200);
  add_line(marks, 250, 600, 200);
  add_line(marks, 300, 550, 300);
  add_line(marks, 760, 1540, 200);
  add_line(marks, 950, 1350, 250);
  add_line(marks, 880, 1420, 310);
  add_line(marks, 740, 960, 430);  // the title, centred on the page
  add_line(marks, 560, 1140, 480);
  const auto band = find_letterhead(marks, kWidth, kHeight, kXHeight_px);
  ASSERT_TRUE(band.has_value());
  EXPECT_GT(band->cut_x, 600);
  EXPECT_LT(band->cut_x, 760);
  EXPECT_GT(band->y1, 328);
  EXPECT_LE(band->y1, 430);
}

TEST(Columns, FindAFootAbovePageNumber) {
  std::vector<Box> marks = body(150, 1000);
  add_line(marks, 190, 500, 1000);  // the last, short line of the body
  for (int y = 1100; y < 1400; y += 50)
    add_line(marks, 190, 560, y);
  add_line(marks, 1000, 1400, 1100);
  add_line(marks, 1050, 1350, 1350);
  add_line(marks, 810, 850, 2250);  // page number
  const auto band = find_foot(marks, kWidth, kHeight, kXHeight_px);
  ASSERT_TRUE(band.has_value());
  EXPECT_GT(band->y0, 1018);
  EXPECT_LE(band->y0, 1100);
  EXPECT_GT(band->cut_x, 560);
  EXPECT_LT(band->cut_x, 1000);
}

// The issuer's name comes nearer to the motto than a wide river.
TEST(Columns, FindALetterheadWithALongName) {
  std::vector<Box> marks = body(600, 2200);
  add_line(marks, 290, 690, 180);
  add_line(marks, 220, 760, 225);
  add_line(marks, 440, 540, 270);
  add_line(marks, 300, 690, 330);
  add_line(marks, 787, 1512, 180);
  add_line(marks, 922, 1379, 225);
  add_line(marks, 860, 1446, 280);
  const auto band = find_letterhead(marks, kWidth, kHeight, kXHeight_px);
  ASSERT_TRUE(band.has_value());
  EXPECT_GT(band->cut_x, 755);
  EXPECT_LT(band->cut_x, 787);
  EXPECT_GT(band->y1, 345);
}

// A gap between two words of the last body line lies above the columns by chance.
TEST(Columns, FindAFootBelowAChanceGap) {
  std::vector<Box> marks = body(150, 1000);
  add_line(marks, 190, 640, 1000);
  add_line(marks, 690, 1540, 1000);
  for (int y = 1100; y < 1400; y += 50)
    add_line(marks, 190, 560, y);
  add_line(marks, 1000, 1400, 1100);
  add_line(marks, 1050, 1350, 1350);
  const auto band = find_foot(marks, kWidth, kHeight, kXHeight_px);
  ASSERT_TRUE(band.has_value());
  EXPECT_GT(band->y0, 1018);
  EXPECT_GT(band->cut_x, 690);
}

// Word gaps of several of the last body lines happen to lie above each other.
TEST(Columns, FindAFootBelowSeveralChanceGaps) {
  std::vector<Box> marks = body(150, 800);
  for (int y = 800; y < 1000; y += 50) {
    add_line(marks, 190, 705, y);
    if (y < 950) add_line(marks, 765, 1540, y);
  }
  for (int y = 1100; y < 1400; y += 50)
    add_line(marks, 190, 675, y);
  add_line(marks, 800, 1400, 1100);
  add_line(marks, 850, 1350, 1350);
  const auto band = find_foot(marks, kWidth, kHeight, kXHeight_px);
  ASSERT_TRUE(band.has_value());
  EXPECT_GT(band->y0, 968);
  EXPECT_LT(band->y0, 1100 - kXHeight_px);        // room for the marks of capitals
  EXPECT_NEAR(band->cut_x, (675 + 800) / 2, 25);  // not the middle of the gaps above
}

// The first line of the signature is the widest and reaches into the river.
TEST(Columns, FindAFootWithAWideFirstLine) {
  std::vector<Box> marks = body(150, 1000);
  add_line(marks, 190, 500, 1000);
  add_line(marks, 190, 330, 1100);
  for (int y = 1150; y < 1400; y += 50)
    add_line(marks, 190, 560, y);
  add_line(marks, 900, 1400, 1095);
  add_line(marks, 1050, 1350, 1145);
  add_line(marks, 1050, 1350, 1350);
  const auto band = find_foot(marks, kWidth, kHeight, kXHeight_px);
  ASSERT_TRUE(band.has_value());
  EXPECT_LT(band->y0, 1095);
  EXPECT_LT(band->cut_x, 900);
}

TEST(Columns, FindAFootAtTheTopOfAPage) {
  std::vector<Box> marks;
  for (int y = 150; y < 450; y += 50)
    add_line(marks, 190, 560, y);
  add_line(marks, 1000, 1400, 150);
  add_line(marks, 1050, 1350, 430);
  const auto band = find_foot(marks, kWidth, kHeight, kXHeight_px);
  ASSERT_TRUE(band.has_value());
  EXPECT_LT(band->y0, 151);
}

TEST(Columns, FindNoneInRunningText) {
  EXPECT_FALSE(find_letterhead(body(150, 2200), kWidth, kHeight, kXHeight_px).has_value());
  EXPECT_FALSE(find_foot(body(150, 2200), kWidth, kHeight, kXHeight_px).has_value());
  EXPECT_FALSE(find_letterhead({}, kWidth, kHeight, kXHeight_px).has_value());
  EXPECT_FALSE(find_foot({}, kWidth, kHeight, kXHeight_px).has_value());
}

TEST(Columns, NeverLeaveThePage) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    std::vector<Box> marks;
    for (unsigned i = 0; i < random() % 80; ++i) {
      const int x = static_cast<int>(random() % kWidth), y = static_cast<int>(random() % kHeight);
      marks.push_back({x, y, std::min(x + 30, kWidth), std::min(y + 20, kHeight)});
    }
    for (const auto& band :
         {find_letterhead(marks, kWidth, kHeight, 18), find_foot(marks, kWidth, kHeight, 18)}) {
      if (!band) continue;
      EXPECT_LE(0, band->y0);
      EXPECT_LT(band->y0, band->y1);
      EXPECT_LE(band->y1, kHeight);
      EXPECT_LT(0, band->cut_x);
      EXPECT_LT(band->cut_x, kWidth);
    }
  }
}

TEST(Columns, MakeRows) {
  EXPECT_EQ(rows_of({{0, 10, 5, 20}, {50, 12, 60, 22}, {0, 40, 5, 50}}),
            (std::vector<Box>{{0, 10, 60, 22}, {0, 40, 5, 50}}));
  EXPECT_TRUE(rows_of({}).empty());
}

}  // namespace
}  // namespace ocr::layout
