// What the helper makes of picture files, as PageSource gives it.
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "base/error.h"
#include "ocr/page_source.h"
#include "tests/ocr/drawing.h"
#include "tests/ocr/files.h"

namespace ocr {
namespace {

using test::TemporaryDirectory;
using test::TiffSpec;

Image read(const TiffSpec& spec) {
  const TemporaryDirectory directory;
  return PageSource(directory.write("page.tif", test::make_tiff(spec))).image(1);
}

TEST(Picture, MixesPrintersColours) {
  const Image image = read({.width = 2,
                            .height = 1,
                            .samples = std::string("\0\0\0\0\0\0\0\xff", 8),
                            .channels = 4,
                            .photometric = 5});
  const Image grey(pixConvertTo8(image.pix(), 0));
  EXPECT_EQ(test::grey_at(grey, 0, 0), 255);
  EXPECT_EQ(test::grey_at(grey, 1, 0), 0);
}

// The stored row and column of what is to be seen in row y, column x (TIFF 6.0, section 8).
struct Place {
  int row, column;
};

Place stored_place(int orientation, int x, int y, int width, int height) {
  const int last_row = height - 1, last_column = width - 1;
  const Place kPlaces[] = {{y, x},
                           {y, last_column - x},
                           {last_row - y, last_column - x},
                           {last_row - y, x},
                           {x, y},
                           {last_row - x, y},
                           {last_row - x, last_column - y},
                           {x, last_column - y}};
  return kPlaces[orientation - 1];
}

TEST(Picture, IsSeenAsItsOrientationSays) {
  constexpr int kWidth = 3, kHeight = 2;
  for (const int channels : {1, 3}) {
    TiffSpec spec{.width = kWidth, .height = kHeight};
    spec.channels = channels;
    spec.photometric = channels == 1 ? 1 : 2;
    for (int i = 0; i < kWidth * kHeight; ++i)
      spec.samples += std::string(static_cast<std::size_t>(channels), static_cast<char>(40 * i));
    for (spec.orientation = 1; spec.orientation <= 8; ++spec.orientation) {
      const Image image(pixConvertTo8(read(spec).pix(), 0));
      ASSERT_EQ(image.width(), spec.orientation <= 4 ? kWidth : kHeight);
      ASSERT_EQ(image.height(), spec.orientation <= 4 ? kHeight : kWidth);
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
          const Place place = stored_place(spec.orientation, x, y, kWidth, kHeight);
          EXPECT_EQ(test::grey_at(image, x, y), 40 * (place.row * kWidth + place.column))
              << channels << " channels, orientation " << spec.orientation;
        }
      }
    }
  }
}

TEST(Picture, HasSquarePixels) {
  const struct {
    int width, height, x_dpi, y_dpi, read_width, read_height, dpi;
  } kCases[] = {{100, 70, 204, 98, 100, 145, 204},    // a standard fax
                {100, 141, 204, 98, 100, 141, 204},   // already square, whatever it says
                {100, 141, 204, 196, 100, 141, 204},  // a fine fax
                {100, 290, 204, 391, 191, 290, 391},
                {100, 70, 204, 0, 100, 70, 204}};
  for (const auto& row : kCases) {
    const Image image =
        read({.width = row.width,
              .height = row.height,
              .samples = std::string(static_cast<std::size_t>(row.width * row.height), '\x80'),
              .x_dpi = row.x_dpi,
              .y_dpi = row.y_dpi});
    EXPECT_NEAR(image.width(), row.read_width, 1) << row.height;
    EXPECT_NEAR(image.height(), row.read_height, 1) << row.height;
    EXPECT_EQ(image.dpi(), row.dpi) << row.height;
  }
}

// Not one page more, and not as if there were none.
TEST(Picture, TellsThatPagesAreLost) {
  const TemporaryDirectory directory;
  TiffSpec spec{.width = 2, .height = 1, .samples = "ab"};
  for (const unsigned next_page : {8U, 1'000'000U}) {
    spec.next_page = next_page;
    PageSource source(directory.write("chain.tif", test::make_tiff(spec)));
    ASSERT_EQ(source.page_count(), 2) << next_page;
    EXPECT_EQ(source.image(1).width(), 2);
    EXPECT_THROW(source.image(2), base::Error);
  }
}

}  // namespace
}  // namespace ocr
