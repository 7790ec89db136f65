#include "ocr/cleanup/seals.h"

#include <cmath>

#include <gtest/gtest.h>

#include "ocr/cleanup/passes.h"
#include "tests/ocr/drawing.h"

namespace ocr::cleanup {
namespace {

// A ring of `grey`, where `share` of it is drawn.
void ring(test::Sheet& sheet, int x, int y, double radius, int width, int grey, double share = 1) {
  for (int i = 0; i < 6000 * share; ++i) {
    const double angle = 2 * 3.14159265 * i / 6000;
    for (double r = radius; r > radius - width; r -= 0.7) {
      const int px = static_cast<int>(x + r * std::cos(angle));
      const int py = static_cast<int>(y + r * std::sin(angle));
      if (px >= 0 && py >= 0) sheet.fill({px, py, px + 1, py + 1}, grey);
    }
  }
}

void lines(test::Sheet& sheet) {
  for (int row = 1; row <= 12; ++row)
    sheet.text(60, 60 * row, 34, "tổ chức thực hiện nghiêm túc kế hoạch này và báo cáo");
}

class SealsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
    lines(drawn_);
  }
  test::Sheet drawn_{1200, 800};
};

TEST_F(SealsTest, FindsRingsOverPrint) {
  EXPECT_TRUE(find_seals(find_ink(drawn_.image())).empty());
  ring(drawn_, 500, 400, 142, 5, 0);
  ring(drawn_, 500, 400, 100, 2, 0);
  ring(drawn_, 950, 380, 142, 4, 0, 0.85);
  const std::vector<Seal> seals = find_seals(find_ink(drawn_.image()));
  ASSERT_EQ(seals.size(), 2u);
  for (const Seal& seal : seals) {
    EXPECT_NEAR(seal.x, seal.x < 700 ? 500 : 950, 6);
    EXPECT_NEAR(seal.y, seal.x < 700 ? 400 : 380, 6);
    EXPECT_NEAR(seal.radius, 142, 8);
  }
}

TEST_F(SealsTest, TakesNoArcsFramesAndSmallRingsForSeals) {
  ring(drawn_, 300, 400, 142, 5, 0, 0.3);
  ring(drawn_, 700, 400, 40, 5, 0);
  for (const Box& side : {Box{850, 250, 1150, 254},
                          {850, 550, 1150, 554},
                          {850, 250, 854, 550},
                          {1146, 250, 1150, 550}})
    drawn_.fill(side, 0);
  EXPECT_TRUE(find_seals(find_ink(drawn_.image())).empty());
}

TEST_F(SealsTest, TakesRingsOffAndLeavesPrint) {
  const Image clean = drawn_.image().clone();
  for (const int grey : {0, 120}) {
    test::Sheet stamped(1200, 800);
    lines(stamped);
    ring(stamped, 500, 400, 142, 5, grey);
    for (const bool bilevel : {true, false}) {
      if (bilevel && grey > 0) continue;
      Sheet sheet;
      sheet.grey = stamped.image().clone();
      sheet.bilevel = bilevel;
      std::vector<Seal> seals;
      ASSERT_TRUE(remove_seals(sheet, find_ink(sheet.grey), seals));
      int ink = 0, left = 0, lost = 0;
      for (int y = 0; y < 800; ++y) {
        for (int x = 0; x < 1200; ++x) {
          const double distance = std::hypot(x - 500, y - 400);
          const bool print = test::grey_at(clean, x, y) < 100;
          ink += print;
          left +=
              !print && test::grey_at(clean, x, y) > 250 && test::grey_at(sheet.grey, x, y) < 200;
          const bool under_ring = distance > 134 && distance < 145;
          lost += print && !under_ring && test::grey_at(sheet.grey, x, y) > 200;
        }
      }
      EXPECT_LT(left, 1300) << grey;  // the ring has 4,400 pixels; those that touch print stay
      EXPECT_LT(lost, ink / 100) << grey;
    }
  }
}

TEST(Seals, AreNotLookedForOnEmptyPages) {
  for (const auto& [width, height] : {std::pair{1, 1}, {40'000, 10}, {3, 2000}, {640, 480}})
    EXPECT_TRUE(find_seals(find_ink(test::Sheet::blank(width, height))).empty());
}

TEST(Seals, HoldWhatLiesInside) {
  const Seal seal{100, 100, 50};
  EXPECT_TRUE(seal.holds({90, 90, 110, 110}));
  EXPECT_TRUE(seal.holds({70, 70, 130, 130}));
  EXPECT_FALSE(seal.holds({60, 60, 140, 140}));
  EXPECT_FALSE(seal.holds({90, 90, 151, 110}));
}

}  // namespace
}  // namespace ocr::cleanup
