#include "ocr/hocr.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ocr {
namespace {

using testing::HasSubstr;

TEST(Hocr, SaysWhereTheWordsStand) {
  Page page;
  page.number = 2;
  page.width = 1654;
  page.height = 2339;
  page.dpi = 200;
  page.regions.push_back({RegionKind::letterhead_left,
                          {1, 2, 3, 4},
                          {{{5, 6, 70, 80}, {{"<Số>", {5, 6, 30, 20}, 0.876, {}}}}},
                          {}});
  const std::string html = write_hocr({&page, 1}, "Kế hoạch & khác", "vanban");
  EXPECT_THAT(html, HasSubstr("<title>Kế hoạch &amp; khác</title>"));
  EXPECT_THAT(html,
              HasSubstr("class=\"ocr_page\" id=\"page_2\" title=\"bbox 0 0 1654 2339; ppageno 1; "
                        "scan_res 200 200\""));
  EXPECT_THAT(html, HasSubstr("class=\"ocr_header\""));
  EXPECT_THAT(html, HasSubstr("title=\"bbox 5 6 30 20; x_wconf 88\">&lt;Số&gt;</span>"));
}

TEST(Hocr, HoldsNothingForNoPages) {
  EXPECT_THAT(write_hocr({}, "", ""), HasSubstr("<body>\n</body>"));
}

}  // namespace
}  // namespace ocr
