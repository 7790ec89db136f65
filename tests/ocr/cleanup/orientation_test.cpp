#include "ocr/cleanup/orientation.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/ocr/drawing.h"

namespace ocr::cleanup {
namespace {

TEST(Orientation, IsNarrowedDown) {
  if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  const test::Letter letter = test::draw_letter();
  EXPECT_EQ(turns_to_try(letter.image), (std::vector{2}));
  EXPECT_EQ(turns_to_try(turned(letter.image, 2)), (std::vector{2}));
  EXPECT_EQ(turns_to_try(turned(letter.image, 1)), (std::vector{1, 3}));
  EXPECT_EQ(turns_to_try(turned(letter.image, 3)), (std::vector{1, 3}));
}

TEST(Orientation, IsNotAskedOfBlankPages) {
  EXPECT_TRUE(turns_to_try(test::Sheet::blank(600, 800)).empty());
  EXPECT_TRUE(turns_to_try(test::Sheet::blank(1, 1)).empty());
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
