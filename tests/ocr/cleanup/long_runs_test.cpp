#include "ocr/cleanup/long_runs.h"

#include <random>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

namespace ocr::cleanup {
namespace {

Image random_ink(int width, int height, double share, std::mt19937& random) {
  Image ink(pixCreate(width, height, 1));
  std::bernoulli_distribution is_black(share);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x)
      if (is_black(random)) pixSetPixel(ink.pix(), x, y, 1);
  }
  return ink;
}

bool equal(const Image& a, const Image& b) {
  l_int32 same = 0;
  return pixEqual(a.pix(), b.pix(), &same) == 0 && same != 0;
}

TEST(LongRuns, AreLeptonicasOpening) {
  std::mt19937 random(20261122);
  for (const int width : {1, 31, 32, 33, 64, 97, 200}) {
    for (const int length : {1, 2, 3, 7, 31, 32, 33, 70, 201}) {
      const double share = length < 8 ? 0.7 : 0.98;
      const Image level = random_ink(width, 40, share, random);
      EXPECT_TRUE(
          equal(level_runs(level, length), Image(pixOpenBrick(nullptr, level.pix(), length, 1))))
          << width << " " << length;
      const Image upright = random_ink(40, width, share, random);
      EXPECT_TRUE(equal(upright_runs(upright, length),
                        Image(pixOpenBrick(nullptr, upright.pix(), 1, length))))
          << width << " " << length;
    }
  }
}

TEST(LongRuns, NeedInkOfOneBit) {
  EXPECT_TRUE(level_runs({}, 5).empty());
  EXPECT_TRUE(upright_runs({}, 5).empty());
  EXPECT_TRUE(level_runs(Image(pixCreate(10, 10, 8)), 5).empty());
  EXPECT_TRUE(upright_runs(Image(pixCreate(10, 10, 1)), 0).empty());
}

}  // namespace
}  // namespace ocr::cleanup
