#include "corpus/issuer_level.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(IssuerLevel, IsReadFromWhoIssued) {
  struct Case {
    const char* issuer;
    const char* parent;
    IssuerLevel level;
  };
  static const Case kCases[] = {
      {"Tỉnh uỷ Cao Bằng", "", {"province", "04", ""}},
      {"Uỷ ban nhân dân tỉnh Yên Bái", "", {"province", "15", ""}},  // now of Lào Cai
      {"Đảng uỷ xã Bảo Lạc", "Đảng bộ tỉnh Cao Bằng", {"commune", "04", "01321"}},
      {"Đảng ủy xã Suối Ngà", "Đảng bộ tỉnh Vân Giang", {"commune", "", ""}},
      {"Tỉnh ủy Vân Giang", "", {"province", "", ""}},
      {"Ban Tổ chức", "Tỉnh ủy Vân Giang", {"province", "", ""}},
      {"Ban Bí thư", "", {"central", "", ""}},
      {"Bộ Tài chính", "", {"central", "", ""}},
      {"", "", {"", "", ""}},
  };
  for (const Case& c : kCases) {
    parsers::Metadata metadata;
    metadata.issuer = c.issuer;
    metadata.issuer_parent = c.parent;
    const IssuerLevel level = issuer_level(metadata);
    EXPECT_EQ(level, c.level) << c.issuer << ": " << level.level << ' ' << level.province << ' '
                              << level.commune;
  }
}

TEST(IssuerLevel, KnowsProvincesOldAndNew) {
  EXPECT_EQ(province_code("Cao Bằng"), "04");
  EXPECT_EQ(province_code("cao bằng"), "04");
  EXPECT_EQ(province_code("Yên Bái"), province_code("Lào Cai"));
  EXPECT_EQ(province_code("04"), "04");
  EXPECT_EQ(province_code("Vân Giang"), "");
  EXPECT_EQ(province_code(""), "");
}

TEST(IssuerLevel, KnowsProvincesAsTheyAreAskedFor) {
  struct Case {
    const char* words;
    const char* name;
  };
  static constexpr Case kCases[] = {
      {"Cao Bằng", "Cao Bằng"},
      {"cao bang", "Cao Bằng"},
      {"tỉnh Cao Bằng", "Cao Bằng"},
      {"Tinh Yen Bai", "Lào Cai"},
      {"TP. Hồ Chí Minh", "Hồ Chí Minh"},
      {"thành phố Đà Nẵng", "Đà Nẵng"},
      {"da nang", "Đà Nẵng"},
      {"04", "Cao Bằng"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(province_asked_for(c.words), province_code(c.name)) << c.words;
  for (const char* words : {"Cao Bảng", "tỉnh", "", "tỉnh Vân Giang"})
    EXPECT_EQ(province_asked_for(words), "") << words;
}

}  // namespace
}  // namespace corpus
