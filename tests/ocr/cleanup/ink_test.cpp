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

}  // namespace
}  // namespace ocr::cleanup
