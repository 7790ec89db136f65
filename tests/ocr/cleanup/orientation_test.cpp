#include "ocr/cleanup/orientation.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "tests/ocr/drawing.h"

namespace ocr::cleanup {
namespace {

TEST(Orientation, ShowsInTheGapsBetweenLetters) {
  if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  const test::Letter letter = test::draw_letter();
  EXPECT_FALSE(runs_down(find_ink(letter.image)));
  EXPECT_FALSE(runs_down(find_ink(turned(letter.image, 2))));
  EXPECT_TRUE(runs_down(find_ink(turned(letter.image, 1))));
  EXPECT_TRUE(runs_down(find_ink(turned(letter.image, 3))));
  const Image askew(pixRotateAMGray(letter.image.pix(), 0.07F, 255));
  EXPECT_FALSE(runs_down(find_ink(askew)));
  EXPECT_TRUE(runs_down(find_ink(turned(askew, 1))));
}

TEST(Orientation, IsNotAskedOfBlankPages) {
  EXPECT_FALSE(runs_down(find_ink(test::Sheet::blank(600, 800))));
  EXPECT_FALSE(runs_down(find_ink(test::Sheet::blank(1, 1))));
}

TEST(Orientation, IsUndone) {
  test::Sheet sheet(300, 200);
  sheet.fill({10, 20, 14, 22}, 0);
  for (const int turns : {0, 1, 2, 3}) {
    const Image image = turned(sheet.image(), turns);
    Box dark{image.width(), image.height(), 0, 0};
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (test::grey_at(image, x, y) == 0)
          dark = {std::min(dark.x0, x),
                  std::min(dark.y0, y),
                  std::max(dark.x1, x + 1),
                  std::max(dark.y1, y + 1)};
      }
    }
    EXPECT_EQ(undo_turns(turns, 300, 200).map(dark), (Box{10, 20, 14, 22})) << turns;
  }
}

}  // namespace
}  // namespace ocr::cleanup
