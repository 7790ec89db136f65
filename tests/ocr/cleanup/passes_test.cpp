#include "ocr/cleanup/passes.h"

#include <cmath>
#include <numbers>
#include <random>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "tests/ocr/drawing.h"

namespace ocr::cleanup {
namespace {

class Passes : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  }

  // Twelve lines of text.
  static test::Sheet page(double size_px = 33, int width = 1654) {
    test::Sheet sheet(width, 1200);
    for (int row = 1; row <= 12; ++row) {
      sheet.text(static_cast<int>(3 * size_px),
                 static_cast<int>(row * 2 * size_px),
                 size_px,
                 "các cấp ủy tổ chức học tập, quán triệt nghị quyết tới đảng viên");
    }
    return sheet;
  }

  static Sheet sheet_of(const Image& image) {
    Sheet sheet;
    sheet.grey = image.clone();
    return sheet;
  }
};

TEST_F(Passes, LeaveACleanPageAlone) {
  const test::Sheet drawn = page();
  Sheet sheet = sheet_of(drawn.image());
  Ink ink = find_ink(sheet.grey);
  EXPECT_FALSE(is_texture(ink));
  EXPECT_FALSE(level_background(sheet));
  EXPECT_FALSE(remove_grain(sheet, ink));
  EXPECT_FALSE(enlarge(sheet, ink));
  EXPECT_FALSE(remove_borders(sheet, ink));
  EXPECT_FALSE(remove_specks(sheet, ink));
  EXPECT_FALSE(remove_streaks(sheet, ink));
  EXPECT_FALSE(remove_falling_streaks(sheet, ink));
  EXPECT_FALSE(turn_dark_page_light(sheet));
  EXPECT_FALSE(turn_dark_bars_light(sheet, ink));
  EXPECT_FALSE(shrink(sheet, ink));
  EXPECT_FALSE(deskew(sheet, ink));
  EXPECT_TRUE(sheet.passes.empty());
}

TEST_F(Passes, SoftenAsAGaussFilterDoes) {
  std::mt19937 random(8);
  for (const int width : {3, 5, 64, 131}) {
    Sheet sheet;
    sheet.grey = Image(pixCreate(width, 37, 8));
    for (int y = 0; y < 37; ++y) {
      for (int x = 0; x < width; ++x)
        pixSetPixel(sheet.grey.pix(), x, y, random() % 256);
    }
    L_KERNEL* gauss = makeGaussianKernel(1, 1, 0.8F, 1);
    const Image expected(pixConvolve(sheet.grey.pix(), gauss, 8, 1));
    kernelDestroy(&gauss);
    Ink ink;
    EXPECT_FALSE(soften(sheet, ink));
    ink.x_height_px = 20;
    ASSERT_TRUE(soften(sheet, ink));
    long others = 0;
    for (int y = 0; y < 37; ++y) {
      for (int x = 0; x < width; ++x) {
        l_uint32 a = 0, b = 0;
        pixGetPixel(sheet.grey.pix(), x, y, &a);
        pixGetPixel(expected.pix(), x, y, &b);
        EXPECT_NEAR(static_cast<int>(a), static_cast<int>(b), 1);
        others += a != b;
      }
    }
    EXPECT_LE(others, width / 20) << "of " << 37 * width;
  }
}

TEST_F(Passes, BringLettersOutOfGrain) {
  test::Sheet drawn = page();
  const double x_height_px = find_ink(drawn.image()).x_height_px;
  drawn.specks(180'000, 1, 3);
  Sheet sheet = sheet_of(drawn.image());
  Ink ink = find_ink(sheet.grey);
  ASSERT_LT(ink.x_height_px, 10);
  ASSERT_TRUE(remove_grain(sheet, ink));
  EXPECT_NEAR(ink.x_height_px, x_height_px, 1);
  EXPECT_EQ(sheet.passes.front().substr(0, 8), "grain 1 ");
  EXPECT_FALSE(remove_grain(sheet, ink));
}

TEST_F(Passes, RemoveSpecksButNoDots) {
  for (const int side : {1, 2, 3}) {
    test::Sheet drawn = page();
    const std::size_t marks = find_ink(drawn.image()).marks.size();
    drawn.specks(900, side, 7);
    Sheet sheet = sheet_of(drawn.image());
    ASSERT_TRUE(remove_specks(sheet, find_ink(sheet.grey))) << side;
    // Specks that touch a letter stay, and dots that touch a speck may be lost with it.
    EXPECT_NEAR(static_cast<double>(find_ink(sheet.grey).marks.size()),
                static_cast<double>(marks),
                0.04 * static_cast<double>(marks))
        << side;
  }
}

TEST_F(Passes, KeepSpecksOfLowResolution) {
  test::Sheet drawn = page(15, 800);
  drawn.specks(200, 1, 7);
  Sheet sheet = sheet_of(drawn.image());
  EXPECT_FALSE(remove_specks(sheet, find_ink(sheet.grey)));
}

TEST_F(Passes, DeskewAndRememberWhereThingsWere) {
  for (const double angle_deg : {-12.0, -3.0, -0.8, 0.5, 2.0, 9.0}) {
    const test::Sheet drawn = page();
    const double angle_rad = angle_deg * std::numbers::pi / 180;
    Sheet sheet = sheet_of(
        Image(pixRotateAMGray(drawn.image().pix(), static_cast<l_float32>(angle_rad), 255)));
    ASSERT_TRUE(deskew(sheet, find_ink(sheet.grey))) << angle_deg;
    float left = 0, confidence = 0;
    pixFindSkew(find_ink(sheet.grey).black_and_white.pix(), &left, &confidence);
    EXPECT_NEAR(left, 0, 0.15) << angle_deg;
    // A point far from the centre lies where the turning had put it.
    const Box box = sheet.to_original.map({1400, 590, 1420, 610});
    const double dx = 1410 - 827, y = 600 + dx * std::sin(angle_rad);
    EXPECT_NEAR((box.y0 + box.y1) / 2.0, y, 3) << angle_deg;
  }
}

TEST_F(Passes, LevelAnUnevenBackground) {
  test::Sheet drawn = page();
  drawn.shade(130);
  Sheet sheet = sheet_of(drawn.image());
  ASSERT_TRUE(level_background(sheet));
  EXPECT_NEAR(test::grey_at(sheet.grey, 30, 1150), test::grey_at(sheet.grey, 1620, 1150), 15);
  EXPECT_GT(test::grey_at(sheet.grey, 1620, 1150), 225);
}

TEST_F(Passes, RemoveBlackEdgesButNoRules) {
  test::Sheet drawn = page();
  drawn.fill({0, 0, 25, 1200}, 10);
  drawn.fill({0, 1185, 1654, 1200}, 10);
  drawn.fill({600, 1100, 1654, 1102}, 10);  // a thin rule out to the edge
  Sheet sheet = sheet_of(drawn.image());
  ASSERT_TRUE(remove_borders(sheet, find_ink(sheet.grey)));
  EXPECT_EQ(test::grey_at(sheet.grey, 10, 600), 255);
  EXPECT_EQ(test::grey_at(sheet.grey, 800, 1195), 255);
  EXPECT_EQ(test::grey_at(sheet.grey, 1640, 1101), 10);
}

TEST_F(Passes, RemoveStreaksDownThePageButNoRulings) {
  test::Sheet drawn(1654, 1200);
  for (int row = 1; row <= 16; ++row)  // each begins a little further right
    drawn.text(99 + 5 * row, row * 66, 33, "các cấp ủy tổ chức học tập nghị quyết tới đảng viên");
  const std::size_t marks = find_ink(drawn.image()).marks.size();
  drawn.fill({60, 0, 63, 1200}, 10);  // beside the text
  drawn.fill({700, 0, 703, 1200}, 30);
  Sheet sheet = sheet_of(drawn.image());
  ASSERT_TRUE(remove_falling_streaks(sheet, find_ink(sheet.grey)));
  EXPECT_EQ(sheet.passes.front(), "falling-streaks 1");
  EXPECT_EQ(test::grey_at(sheet.grey, 701, 1190), 255);
  EXPECT_EQ(test::grey_at(sheet.grey, 61, 1190), 10);
  EXPECT_GT(find_ink(sheet.grey).marks.size() + 15, marks);
}

// A sheet whose right edge is four fifths as high as its left.
TEST_F(Passes, MakeLinesParallelThatRunTogether) {
  const test::Sheet drawn = page();
  const double width = 1654, height = 1200, far = 0.8;
  const double depth = (1 / far - 1) / width;
  Image image = test::Sheet::blank(1654, 1200);
  for (int y = 0; y < 1200; ++y) {
    for (int x = 0; x < 1654; ++x) {
      const double from = height / 2 + (y - height / 2) * (1 + depth * x);
      if (from < 0 || from >= height) continue;
      pixSetPixel(image.pix(),
                  x,
                  y,
                  static_cast<l_uint32>(test::grey_at(drawn.image(), x, static_cast<int>(from))));
    }
  }
  Sheet sheet = sheet_of(image);
  ASSERT_TRUE(undo_keystone(sheet, find_ink(sheet.grey)));
  EXPECT_EQ(sheet.passes.front().substr(0, 9), "keystone ");
  deskew(sheet, find_ink(sheet.grey));
  float angle = 0, confidence = 0;
  pixFindSkew(find_ink(sheet.grey).black_and_white.pix(), &angle, &confidence);
  EXPECT_NEAR(angle, 0, 0.3);
  EXPECT_GT(confidence, 3);
  // Letters of the last line lie where they are seen.
  const std::vector<Box> marks = find_ink(sheet.grey).marks;
  const Box right = *std::max_element(
      marks.begin(), marks.end(), [](const Box& a, const Box& b) { return a.x1 < b.x1; });
  const Box back = sheet.to_original.map(right);
  bool ink = false;
  for (int y = back.y0; y < back.y1; ++y) {
    for (int x = back.x0; x < back.x1; ++x)
      ink = ink || (x >= 0 && x < 1654 && y >= 0 && y < 1200 && test::grey_at(image, x, y) < 128);
  }
  EXPECT_TRUE(ink);
  Sheet level = sheet_of(drawn.image());
  EXPECT_FALSE(undo_keystone(level, find_ink(level.grey)));
}

TEST_F(Passes, TurnWhiteOnBlack) {
  test::Sheet drawn = page();
  const std::size_t marks = find_ink(drawn.image()).marks.size();
  Image negative(pixInvert(nullptr, drawn.image().pix()));
  Sheet sheet = sheet_of(negative);
  ASSERT_TRUE(turn_dark_page_light(sheet));
  EXPECT_EQ(find_ink(sheet.grey).marks.size(), marks);

  pixRasterop(drawn.image().pix(), 50, 150, 1300, 130, PIX_NOT(PIX_DST), nullptr, 0, 0);
  Sheet bar = sheet_of(drawn.image());
  EXPECT_FALSE(turn_dark_page_light(bar));
  ASSERT_LT(find_ink(bar.grey).marks.size(), marks - 20);
  ASSERT_TRUE(turn_dark_bars_light(bar, find_ink(bar.grey)));
  EXPECT_EQ(bar.passes.front(), "bars 1");
  EXPECT_NEAR(static_cast<double>(find_ink(bar.grey).marks.size()), static_cast<double>(marks), 3);

  test::Sheet black(600, 400);  // nothing is written on it
  black.fill({0, 0, 600, 400}, 0);
  Sheet dark = sheet_of(black.image());
  EXPECT_FALSE(turn_dark_page_light(dark));
}

TEST_F(Passes, RemoveStreaksThroughLettersButNoRules) {
  test::Sheet drawn = page();
  const std::size_t marks = find_ink(drawn.image()).marks.size();
  const int baseline = 5 * 66;
  drawn.fill({99, baseline + 12, 900, baseline + 14}, 10);  // under the line
  drawn.fill({99, 1000, 1500, 1002}, 10);                   // between two lines
  for (int x = 20; x < 1300; x += 90)
    drawn.fill({x, baseline - 9, x + 70, baseline - 7}, 10);
  Sheet sheet = sheet_of(drawn.image());
  ASSERT_LT(find_ink(sheet.grey).marks.size(), marks - 15);  // letters hang together
  ASSERT_TRUE(remove_streaks(sheet, find_ink(sheet.grey)));
  EXPECT_EQ(test::grey_at(sheet.grey, 40, baseline - 8), 255);
  EXPECT_EQ(test::grey_at(sheet.grey, 500, 1001), 10);
  EXPECT_GT(find_ink(sheet.grey).marks.size() + 5, marks);
}

// One that rises and is broken, with a second of its bundle that goes through no letter.
TEST_F(Passes, RemoveWhatIsLeftOfStreaks) {
  test::Sheet drawn = page();
  const int baseline = 5 * 66;
  const auto level = [baseline](int x) { return baseline - 2 - x / 80; };
  for (int x = 20; x < 1500; x += 130) {
    drawn.fill({x, level(x), x + 90, level(x) + 2}, 10);
    drawn.fill({x + 103, level(x), x + 117, level(x) + 2}, 10);  // too short by itself
  }
  drawn.fill({1510, baseline - 50, 1600, baseline - 48}, 10);
  const std::size_t marks = find_ink(page().image()).marks.size();
  Sheet sheet = sheet_of(drawn.image());
  ASSERT_LT(find_ink(sheet.grey).marks.size(), marks - 15);
  ASSERT_TRUE(remove_streaks(sheet, find_ink(sheet.grey)));
  EXPECT_EQ(test::grey_at(sheet.grey, 1550, baseline - 49), 255);
  EXPECT_EQ(test::grey_at(sheet.grey, 1430, level(1320)), 255);
  EXPECT_GT(find_ink(sheet.grey).marks.size() + 5, marks);
}

TEST_F(Passes, LeaveRulesOfATableAlone) {
  test::Sheet drawn = page();
  for (int y = 20; y < 1000; y += 66)
    drawn.fill({60, y, 1600, y + 3}, 10);
  for (const int x : {60, 800, 1598})
    drawn.fill({x, 20, x + 3, 1000}, 10);
  Sheet sheet = sheet_of(drawn.image());
  EXPECT_FALSE(remove_streaks(sheet, find_ink(sheet.grey)));
}

TEST_F(Passes, BringLettersToTheRightSize) {
  const test::Sheet small = page(15, 800), large = page(80, 2400);
  Sheet sheet = sheet_of(small.image());
  ASSERT_TRUE(enlarge(sheet, find_ink(sheet.grey)));
  EXPECT_EQ(sheet.grey.width(), 1600);
  EXPECT_EQ(sheet.to_original.map({200, 200, 400, 240}), (Box{100, 100, 200, 120}));
  sheet = sheet_of(large.image());
  ASSERT_TRUE(shrink(sheet, find_ink(sheet.grey)));
  EXPECT_NEAR(find_ink(sheet.grey).x_height_px, 17, 1.5);
  EXPECT_TRUE(soften(sheet, find_ink(sheet.grey)));
}

}  // namespace
}  // namespace ocr::cleanup
