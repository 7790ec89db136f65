#include "ocr/cleanup/affine.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace ocr::cleanup {
namespace {

TEST(Affine, DoesNothingAtFirst) {
  EXPECT_EQ(Affine().map({1, 2, 30, 40}), (Box{1, 2, 30, 40}));
}

TEST(Affine, UndoesScaling) {
  EXPECT_EQ((Affine{0.5, 0, 0, 0.5, 0, 0}.map({20, 40, 60, 80})), (Box{10, 20, 30, 40}));
}

TEST(Affine, UndoesRotationAboutTheCentre) {
  const double angle = 3 * std::numbers::pi / 180;
  const Affine back = undo_rotation(angle, 1000, 2000);
  EXPECT_EQ(back.map({490, 990, 510, 1010}), (Box{490, 990, 510, 1010}));
  // A point 400 to the right of the centre came from above it: it was turned down, clockwise.
  const Box box = back.map({890, 990, 910, 1010});
  EXPECT_EQ((box.x0 + box.x1) / 2, std::lround(500 + 400 * std::cos(angle)));
  EXPECT_EQ((box.y0 + box.y1) / 2, std::lround(1000 - 400 * std::sin(angle)));
  EXPECT_EQ(box.width(), 20);
}

TEST(Affine, IsComposed) {
  const Affine half{0.5, 0, 0, 0.5, 0, 0}, shift{1, 0, 0, 1, 10, 0};
  EXPECT_EQ(shift.after(half).map({0, 0, 4, 4}), (Box{10, 0, 12, 2}));
  EXPECT_EQ(half.after(shift).map({0, 0, 4, 4}), (Box{5, 0, 7, 2}));
}

TEST(Affine, SwapsSidesForQuarterTurns) {
  EXPECT_EQ((Affine{0, 1, -1, 0, 100, 0}.map({0, 0, 10, 40})), (Box{60, 0, 100, 10}));
}

}  // namespace
}  // namespace ocr::cleanup
