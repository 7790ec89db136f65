#include "ocr/page_grade.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "tests/ocr/drawing.h"

namespace ocr {
namespace {

TEST(PageGrade, FollowsTheMeasures) {
  const struct {
    PageMeasures measures;
    PageGrade grade;
    std::vector<std::string> reasons;
  } kCases[] = {
      {{}, PageGrade::good, {}},
      {{.confidence = 0.99, .skew_deg = 0.8, .dpi = 200, .specks = 0.05, .edge_px = 2},
       PageGrade::good,
       {}},
      {{.confidence = 0.9}, PageGrade::fair, {"chữ đọc không chắc, độ tin cậy 90 %"}},
      {{.confidence = 0.5}, PageGrade::poor, {"chữ đọc không chắc, độ tin cậy 50 %"}},
      {{.unread = 0.2}, PageGrade::fair, {"20 % nét chữ không đọc được"}},
      {{.unread = 0.9}, PageGrade::poor, {"90 % nét chữ không đọc được"}},
      {{.skew_deg = 3.25}, PageGrade::fair, {"nghiêng 3,3 độ"}},
      {{.dpi = 100}, PageGrade::fair, {"độ phân giải thấp, 100 dpi"}},
      {{.dpi = 100, .tiny_letters = true}, PageGrade::fair, {"độ phân giải thấp, 100 dpi"}},
      {{.tiny_letters = true}, PageGrade::fair, {"chữ quá nhỏ trên ảnh"}},
      {{.is_texture = true},
       PageGrade::poor,
       {"là ảnh chụp, hoa văn hay nhiễu chứ không phải trang chữ"}},
      {{.out_of_time = true}, PageGrade::poor, {"đọc quá lâu nên bỏ dở"}},
      {{.confidence = 0.9, .specks = 2, .edge_px = 9},
       PageGrade::fair,
       {"chữ đọc không chắc, độ tin cậy 90 %", "nét nhoè", "nhiều đốm bẩn"}},
  };
  for (const auto& c : kCases) {
    const PageQuality quality = grade_of(c.measures);
    EXPECT_EQ(quality.grade, c.grade);
    EXPECT_EQ(quality.reasons, c.reasons);
  }
}

// Bars as high and wide as letters, each the only mark of its word.
struct Bars {
  Image image = test::Sheet::blank(900, 700);
  Page page;
};

Bars bars() {
  test::Sheet sheet(900, 700);
  Bars bars;
  bars.page.width = 900;
  bars.page.height = 700;
  Region region;
  for (int y = 50; y < 650; y += 50) {
    Line line;
    for (int x = 40; x < 860; x += 40) {
      const Box box{x, y, x + 12, y + 16};
      sheet.fill(box, 0);
      line.words.push_back({"n", box, 0.9, {}});
    }
    line.box = around(line.words);
    region.lines.push_back(line);
  }
  region.box = around(region.lines);
  bars.page.regions.push_back(region);
  bars.image = sheet.image().clone();
  return bars;
}

TEST(PageGrade, MeasuresThePicture) {
  Bars sharp = bars();
  const PageMeasures all_read = measure(sharp.image, sharp.page);
  EXPECT_EQ(all_read.unread, 0);
  EXPECT_NEAR(all_read.confidence, 0.9, 1e-6);
  EXPECT_GT(all_read.edge_px, 0);
  EXPECT_LT(all_read.edge_px, 2);
  const Image blurred(pixBlockconv(sharp.image.pix(), 4, 4));
  EXPECT_GT(measure(blurred, sharp.page).edge_px, 4);
  sharp.page.regions[0].lines.resize(6);
  EXPECT_NEAR(measure(sharp.image, sharp.page).unread, 0.5, 0.01);
  sharp.page.passes = {"turn 180", "specks 2 0.45", "deskew -2.60", "enlarge 8.00"};
  const PageMeasures passes = measure(sharp.image, sharp.page);
  EXPECT_NEAR(passes.skew_deg, 2.6, 1e-9);
  EXPECT_NEAR(passes.specks, 0.45, 1e-9);
  EXPECT_TRUE(passes.tiny_letters);
}

TEST(PageGrade, DoubtsTheResolutionOfEnormousSheets) {
  const Image image = test::Sheet::blank(100, 100);
  Page page;
  page.width = 827;
  page.dpi = 72;
  for (const auto& [height, dpi] : {std::pair{1169, 72}, {2339, 0}}) {
    page.height = height;
    EXPECT_EQ(measure(image, page).dpi, dpi) << height;
  }
}

TEST(PageGrade, ABlankPageIsGood) {
  for (const int side : {1, 40, 800}) {
    Page page;
    page.width = page.height = side;
    EXPECT_EQ(grade_of(measure(test::Sheet::blank(side, side), page)), PageQuality{}) << side;
  }
}

}  // namespace
}  // namespace ocr
