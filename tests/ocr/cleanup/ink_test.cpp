#include "ocr/cleanup/ink.h"

#include <gtest/gtest.h>

#include "tests/ocr/drawing.h"

namespace ocr::cleanup {
namespace {

TEST(Ink, MeasuresSmallLetters) {
  if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  for (const double size_px : {24.0, 38.0, 60.0, 90.0}) {
    test::Sheet sheet(2400, 1200);
    for (int row = 1; row < 10; ++row) {
      sheet.text(
          50, 110 * row, size_px, "nhân dân xã, tổ chức thực hiện Kế hoạch số 12 của Ủy ban");
    }
    // DejaVu Serif's x-height is 0.519 em.
    EXPECT_NEAR(find_ink(sheet.image()).x_height_px, 0.519 * size_px, 0.08 * size_px) << size_px;
  }
}

TEST(Ink, FindsNoTextOnBlankOrTinyPictures) {
  EXPECT_EQ(find_ink(test::Sheet::blank(500, 500)).x_height_px, 0);
  EXPECT_EQ(find_ink(test::Sheet::blank(1, 1)).x_height_px, 0);
  EXPECT_TRUE(find_ink(test::Sheet::blank(3, 900)).marks.empty());
}

TEST(Ink, BoxesMarks) {
  test::Sheet sheet(200, 100);
  sheet.fill({10, 20, 30, 25}, 0);
  sheet.fill({100, 50, 110, 90}, 0);
  EXPECT_EQ(find_ink(sheet.image()).marks,
            (std::vector<Box>{{10, 20, 30, 25}, {100, 50, 110, 90}}));
}

TEST(Ink, KnowsPicturesOfOneColour) {
  for (const auto& [width, height] : {std::pair{1, 1}, {3, 2}, {5, 1}, {41, 60}, {400, 10}}) {
    const Image blank = test::Sheet::blank(width, height);
    EXPECT_TRUE(is_one_colour(blank));
    for (const auto& [x, y] : {std::pair{0, 0}, {width - 1, 0}, {width / 2, height - 1}}) {
      test::Sheet drawn(width, height);
      drawn.fill({x, y, x + 1, y + 1}, 254);
      EXPECT_EQ(is_one_colour(drawn.image()), width * height == 1) << width << " " << x << " " << y;
    }
  }
  EXPECT_FALSE(is_one_colour(Image()));
}

}  // namespace
}  // namespace ocr::cleanup
