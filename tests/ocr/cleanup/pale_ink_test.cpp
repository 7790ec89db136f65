#include "ocr/cleanup/pale_ink.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "tests/ocr/drawing.h"

namespace ocr::cleanup {
namespace {

constexpr int kWidth = 600, kHeight = 400;

struct Colour {
  int red, green, blue;
};

constexpr Colour kPaper = {250, 248, 240};
constexpr Colour kBlack = {30, 28, 32};
constexpr Colour kSeal = {205, 60, 70};
constexpr Colour kPencil = {165, 165, 168};

class Page {
 public:
  Page() : image_(pixCreate(kWidth, kHeight, 32)) {
    fill({0, 0, kWidth, kHeight}, kPaper);
    for (int y = 40; y < 160; y += 40) {  // print: upright strokes
      for (int x = 40; x < 560; x += 12)
        fill({x, y, x + 4, y + 20}, kBlack);
    }
  }

  // A ring's strokes across the lower part.
  void overprint(Colour ink) {
    for (int i = 0; i < 5; ++i)
      fill({60, 250 + 25 * i, 300, 254 + 25 * i}, ink);
  }

  PrintOnly print_only(bool grey_scan = false) const {
    Image grey(pixConvertTo8(image_.pix(), 0));
    Sheet sheet;
    sheet.grey = grey.clone();
    const Ink ink = find_ink(sheet.grey);
    return cleanup::print_only(sheet, ink, grey_scan ? grey : image_);
  }

 private:
  void fill(const Box& box, Colour colour) {
    l_uint32 pixel = 0;
    composeRGBPixel(colour.red, colour.green, colour.blue, &pixel);
    for (int y = box.y0; y < box.y1; ++y) {
      for (int x = box.x0; x < box.x1; ++x)
        pixSetPixel(image_.pix(), x, y, pixel);
    }
  }

  Image image_;
};

TEST(PaleInk, IsTakenOffAndPrintStays) {
  for (const Colour ink : {kSeal, kPencil}) {
    Page page;
    page.overprint(ink);
    const PrintOnly print = page.print_only(ink.red == kPencil.red);
    ASSERT_FALSE(print.grey.empty());
    EXPECT_EQ(test::grey_at(print.grey, 150, 252), 255);  // the stroke
    EXPECT_LT(test::grey_at(print.grey, 42, 50), 20);     // a letter
    EXPECT_EQ(test::grey_at(print.grey, 400, 350), 255);  // paper
    EXPECT_TRUE(print.taken_off_in({0, 200, kWidth, kHeight}));
    EXPECT_FALSE(print.taken_off_in({0, 0, kWidth, 180}));
    EXPECT_FALSE(print.taken_off_in({-50, 390, 5000, 5000}));
  }
}

TEST(PaleInk, OfOneColourIsTakenOffAlone) {
  Page page;
  page.overprint(kSeal);
  PrintOnly print = page.print_only();
  EXPECT_EQ(test::grey_at(print.without_colour, 150, 252), 255);
  EXPECT_NEAR(test::grey_at(print.without_colour, 42, 50), 30, 5);  // not stretched
  page.overprint(kPencil);
  print = page.print_only();
  EXPECT_NEAR(test::grey_at(print.without_colour, 150, 252), 165, 5);
  EXPECT_TRUE(page.print_only(true).without_colour.empty());
}

TEST(PaleInk, IsNotOnACleanPage) {
  EXPECT_TRUE(Page().print_only().grey.empty());
  Page page;
  page.overprint(kBlack);
  EXPECT_TRUE(page.print_only().grey.empty());
}

TEST(PaleInk, IsNotLookedForInBlackAndWhiteOrWithoutInk) {
  Sheet sheet;
  sheet.grey = test::Sheet::blank(20, 20);
  EXPECT_TRUE(print_only(sheet, find_ink(sheet.grey), sheet.grey).grey.empty());
  EXPECT_TRUE(print_only(sheet, {}, sheet.grey).grey.empty());
  sheet.bilevel = true;
  EXPECT_TRUE(print_only(sheet, find_ink(sheet.grey), sheet.grey).grey.empty());
}

}  // namespace
}  // namespace ocr::cleanup
