#include "parsers/head_system.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(HeadSystem, IsToldBySignsIssuerAndNumber) {
  struct Case {
    const char* issuer;
    const char* number;
    HeadSigns signs;
    System system;
  };
  static constexpr Case kCases[] = {
      {"Đảng uỷ xã Hoà An", "12-KH/ĐU", {true, false, false, false}, System::party},
      {"Uỷ ban nhân dân xã Hoà An", "12/KH-UBND", {false, true, true, false}, System::state},
      {"Uỷ ban MTTQ Việt Nam xã Hoà An",
       "3/KH-MTTQ-BTT",
       {false, true, true, false},
       System::front},
      {"Công đoàn xã Hoà An", "3/KH-CĐ", {false, true, true, false}, System::union_},
      {"Ban Chấp hành xã Hoà An", "3-KH/ĐTN", {false, false, false, true}, System::union_},
      {"Ban Tuyên giáo", "12-HD/BTGTU", {}, System::party},
      {"", "", {}, System::other},
  };
  for (const Case& c : kCases) {
    Metadata metadata;
    metadata.issuer = c.issuer;
    metadata.number = c.number;
    EXPECT_EQ(system_of_head(metadata, c.signs), c.system) << c.issuer;
  }
}

TEST(HeadSystem, TheSymbolDecidesBetweenCodes) {
  Metadata metadata;
  metadata.system = System::party;
  metadata.number = "12-KH/TU";
  EXPECT_EQ(code_of_head(metadata, "Kế hoạch"), "KH");
  EXPECT_EQ(code_of_head(metadata, "Giấy lạ"), "");
}

}  // namespace
}  // namespace parsers
