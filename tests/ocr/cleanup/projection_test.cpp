#include "ocr/cleanup/projection.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace ocr::cleanup {
namespace {

TEST(Projection, DoesNothingAtFirst) {
  EXPECT_EQ(Projection().map({1, 2, 30, 40}), (Box{1, 2, 30, 40}));
}

TEST(Projection, UndoesScaling) {
  EXPECT_EQ((Projection{0.5, 0, 0, 0.5, 0, 0}.map({20, 40, 60, 80})), (Box{10, 20, 30, 40}));
}

TEST(Projection, UndoesRotationAboutTheCentre) {
  const double angle = 3 * std::numbers::pi / 180;
  const Projection back = undo_rotation(angle, 1000, 2000);
  EXPECT_EQ(back.map({490, 990, 510, 1010}), (Box{490, 990, 510, 1010}));
  // A point 400 to the right of the centre came from above it: it was turned down, clockwise.
  const Box box = back.map({890, 990, 910, 1010});
  EXPECT_EQ((box.x0 + box.x1) / 2, std::lround(500 + 400 * std::cos(angle)));
  EXPECT_EQ((box.y0 + box.y1) / 2, std::lround(1000 - 400 * std::sin(angle)));
  EXPECT_EQ(box.width(), 20);
}

TEST(Projection, IsComposed) {
  const Projection half{0.5, 0, 0, 0.5, 0, 0}, shift{1, 0, 0, 1, 10, 0};
  EXPECT_EQ(shift.after(half).map({0, 0, 4, 4}), (Box{10, 0, 12, 2}));
  EXPECT_EQ(half.after(shift).map({0, 0, 4, 4}), (Box{5, 0, 7, 2}));
}

// What is farther away is smaller, and the centre of the view stays.
TEST(Projection, FollowsPerspective) {
  const Projection fan{1, 0, 0, 1, 0, 0, 0.001, 0};
  EXPECT_EQ(fan.map(Box{-10, -10, 10, 10}), (Box{-10, -10, 10, 10}));
  EXPECT_EQ(fan.map(Box{990, 90, 1010, 110}), (Box{497, 45, 503, 55}));
  const Projection shift{1, 0, 0, 1, 100, 50};
  const Position place{30, 40};
  const struct {
    Position at_once, one_by_one;
  } kCases[] = {{fan.after(shift).map(place), fan.map(shift.map(place))},
                {shift.after(fan).map(place), shift.map(fan.map(place))}};
  for (const auto& row : kCases) {
    EXPECT_NEAR(row.at_once.x, row.one_by_one.x, 1e-9);
    EXPECT_NEAR(row.at_once.y, row.one_by_one.y, 1e-9);
  }
}

TEST(Projection, SwapsSidesForQuarterTurns) {
  EXPECT_EQ((Projection{0, 1, -1, 0, 100, 0}.map({0, 0, 10, 40})), (Box{60, 0, 100, 10}));
}

}  // namespace
}  // namespace ocr::cleanup
