#include "ocr/image.h"

#include <vector>

#include <gtest/gtest.h>

#include "base/error.h"
#include "tests/ocr/drawing.h"
#include "tests/ocr/files.h"

namespace ocr {
namespace {

TEST(Image, TakesSamples) {
  const std::vector<unsigned char> grey = {0, 50, 100, 150, 200, 250};
  const Image image = Image::from_samples(3, 2, 1, std::as_bytes(std::span(grey)));
  EXPECT_EQ(image.depth(), 8);
  EXPECT_EQ(test::grey_at(image, 0, 0), 0);
  EXPECT_EQ(test::grey_at(image, 2, 1), 250);
  const Image colour = Image::from_samples(1, 2, 3, std::as_bytes(std::span(grey)));
  EXPECT_EQ(colour.depth(), 32);
}

TEST(Image, RefusesSamplesThatDoNotFit) {
  const std::vector<std::byte> bytes(6);
  EXPECT_THROW(Image::from_samples(3, 3, 1, bytes), base::Error);
  EXPECT_THROW(Image::from_samples(0, 0, 1, {}), base::Error);
  EXPECT_THROW(Image::from_samples(-1, -6, 1, bytes), base::Error);
  EXPECT_THROW(Image::from_samples(3, 1, 2, bytes), base::Error);
}

TEST(Image, CopiesDeeply) {
  const Image white = test::Sheet::blank(10, 10);
  test::Sheet sheet(10, 10);
  Image copy = sheet.image().clone();
  sheet.fill({0, 0, 10, 10}, 7);
  EXPECT_EQ(test::grey_at(copy, 5, 5), 255);
  EXPECT_EQ(copy.dpi(), 200);
  EXPECT_TRUE(Image().clone().empty());
}

TEST(Image, IsWritten) {
  const test::TemporaryDirectory directory;
  test::Sheet::blank(4, 4).write_png(directory.path() / "a.png");
  EXPECT_GT(std::filesystem::file_size(directory.path() / "a.png"), 60u);
  EXPECT_THROW(test::Sheet::blank(4, 4).write_png(directory.path() / "a.png" / "b.png"),
               base::Error);
}

}  // namespace
}  // namespace ocr
