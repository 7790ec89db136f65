#include "parsers/export/akn_names.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(AknNames, AreMadeOfVietnameseOnes) {
  EXPECT_EQ(camel_case("Kế hoạch"), "keHoach");
  EXPECT_EQ(camel_case("CÔNG ĐIỆN 2"), "congDien2");
  EXPECT_EQ(camel_case(" - "), "");
  EXPECT_EQ(uri_part("516-KH/TU"), "516-kh-tu");
  EXPECT_EQ(uri_part("Đảng uỷ xã Sông Mây"), "dang-uy-xa-song-may");
  EXPECT_EQ(uri_part("…/"), "");
}

TEST(AknNames, ChooseTheElement) {
  struct Case {
    const char* marker;
    const char* element;
  };
  static constexpr Case kCases[] = {
      {"PHẦN II", "part"},
      {"Chương I", "chapter"},
      {"Mục 2", "section"},
      {"Điều 5", "article"},
      {"Tiểu mục 1", "subsection"},
      {"IV", "section"},
      {"12", "paragraph"},
      {"2.1", "subparagraph"},
      {"a", "point"},
      {"đ", "point"},
      {"", "hcontainer"},
      {"PL1", "hcontainer"},
      {"Phần", "hcontainer"},
  };
  for (const Case& c : kCases) {
    Section section;
    section.marker = c.marker;
    EXPECT_STREQ(akn_element(section), c.element) << c.marker;
  }
}

TEST(AknNames, MakeUniqueIds) {
  AknIds ids;
  EXPECT_EQ(ids.make("", "section", "I-"), "sec_I");
  EXPECT_EQ(ids.make("sec_I", "paragraph", "1."), "sec_I__para_1");
  EXPECT_EQ(ids.make("sec_I__para_1", "point", "đ)"), "sec_I__para_1__point_đ");
  EXPECT_EQ(ids.make("sec_I__para_1", "point", "d)"), "sec_I__para_1__point_d");
  EXPECT_EQ(ids.make("", "section", "I."), "sec_I_2");
  EXPECT_EQ(ids.make("", "section", "I_3"), "sec_I-3");
  EXPECT_EQ(ids.make("", "subparagraph", "2.1."), "subpara_2-1");
  EXPECT_EQ(ids.make("", "hcontainer", ""), "hcontainer_nn");
  EXPECT_EQ(ids.make("", "hcontainer", ""), "hcontainer_nn_2");
  EXPECT_EQ(ids.make("", "hcontainer", ""), "hcontainer_nn_3");
}

TEST(AknNames, StayUniqueWhenMarkersRepeat) {
  AknIds ids;
  std::set<std::string> seen;
  for (int i = 0; i < 50'000; ++i) {
    EXPECT_TRUE(seen.insert(ids.make("", i % 3 == 0 ? "point" : "p", "a")).second);
  }
}

}  // namespace
}  // namespace parsers
