#include "ocr/cleanup/bleed_through.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "tests/ocr/drawing.h"

namespace ocr::cleanup {
namespace {

test::Sheet page() {
  test::Sheet sheet(1200, 900);
  for (int row = 1; row <= 12; ++row)
    sheet.text(100, row * 66, 33, "các cấp ủy tổ chức học tập nghị quyết này");
  return sheet;
}

// `front` with `share` of the darkness of `back` seen through the paper.
Image seen_through(const Image& front, const Image& back, double share) {
  const Image mirrored(pixFlipLR(nullptr, back.pix()));
  Image image = front.clone();
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const auto behind = static_cast<int>(255 - share * (255 - test::grey_at(mirrored, x, y)));
      const int grey = std::min(test::grey_at(front, x, y), behind);
      pixSetPixel(image.pix(), x, y, static_cast<l_uint32>(grey));
    }
  }
  return image;
}

class BleedThrough : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  }
};

TEST_F(BleedThrough, IsTakenOffThePrint) {
  const Image front = page().image().clone();
  for (const double share : {0.3, 0.5}) {
    const Image image = seen_through(front, front, share);
    const auto clean = without_bleed_through(image);
    ASSERT_TRUE(clean) << share;
    EXPECT_NEAR(clean->share, 0.4, 0.2);
    long pale = 0, lost = 0, print = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        const int before = test::grey_at(front, x, y), after = test::grey_at(clean->grey, x, y);
        print += before < 60;
        lost += before < 60 && after > 100;
        pale += before > 250 && after < 250;
      }
    }
    EXPECT_EQ(lost, 0) << share;
    EXPECT_LT(pale, print / 3) << share;  // a rim where both touch
  }
}

TEST_F(BleedThrough, IsOnlyWhatIsPaleAllOver) {
  const Image front = page().image().clone();
  EXPECT_FALSE(without_bleed_through(front));
  EXPECT_FALSE(without_bleed_through(test::Sheet::blank(600, 600)));
  EXPECT_FALSE(without_bleed_through(test::Sheet::blank(1, 1)));
  test::Sheet stamp(1200, 900);
  for (int row = 0; row < 4; ++row)
    stamp.text(100, 300 + 50 * row, 33, "CÔNG VĂN ĐẾN");
  EXPECT_FALSE(without_bleed_through(seen_through(front, stamp.image(), 0.4)));
}

}  // namespace
}  // namespace ocr::cleanup
