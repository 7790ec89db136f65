#include "parsers/document_number.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(DocumentNumber, ReadsNumbers) {
  struct Case {
    const char* text;
    const char* number;  // "" where there is none
  };
  static constexpr Case kCases[] = {
      {"516-KH/TU", "516-KH/TU"},
      {"47 - CT/TW ngày", "47-CT/TW"},
      {"160/KH-UBND", "160/KH-UBND"},
      {"223/KH- UBND ngày", "223/KH-UBND"},
      {"21/2025/TT - BNV, ngày", "21/2025/TT-BNV"},
      {"72/2025/QH15 ngày", "72/2025/QH15"},
      {"66.3/2025/NQ-CP", "66.3/2025/NQ-CP"},
      {"12a-HD/BTCTW", "12a-HD/BTCTW"},
      {"454/TTr-SoNNMT ngày", "454/TTr-SoNNMT"},
      {"85–QÐ/TW", "85-QĐ/TW"},
      {"535/TTr.TC", "535/TTr.TC"},
      {"16-KH/ĐU - Đảng uỷ", "16-KH/ĐU"},
      {"149/QĐ-UBND Hoà An", "149/QĐ-UBND"},
      {"149/QĐ-UBND.Thực hiện", "149/QĐ-UBND"},
      {"02-CTr/BTGTU-ĐĐHĐND", "02-CTr/BTGTU-ĐĐHĐND"},
      {"137-HDIBTGTW", "137-HD/BTGTW"},
      {"47-CT/IW", "47-CT/TW"},
      {"24/7", ""},
      {"23/5/2025", ""},
      {"12-KH", ""},
      {"10 - Sở", ""},
      {"KH/TU", ""},
      {"", ""},
  };
  for (const Case& c : kCases) {
    const auto number = read_number(c.text, 0);
    EXPECT_EQ(number ? number->number : "", c.number) << c.text;
  }
}

TEST(DocumentNumber, ReadsLabelledLines) {
  struct Case {
    const char* line;
    const char* number;
    bool complete;
  };
  static constexpr Case kCases[] = {
      {"Số 516-KH/TU", "516-KH/TU", true},
      {"Số: 160/KH-UBND", "160/KH-UBND", true},
      {"Số : 1906 /SNV-CC", "1906/SNV-CC", true},
      {"S6 9-KH/DU", "9-KH/DU", true},
      {"Số 36 KL/HU", "36 KL/HU", true},
      {"Số: /KH-MTTQ-BTT", "/KH-MTTQ-BTT", false},
      {"Số: …./KH-UBND", "/KH-UBND", false},
      {"Số: ..... KH-UBND", "KH-UBND", false},
      {"Số: TH/KH-UBND", "/KH-UBND", false},
      {"Số:      /2025/QĐ-UBND", "/2025/QĐ-UBND", false},
      {"Số       -KH/TU", "-KH/TU", false},
      {"Số / 4 -KH/ĐU", "-KH/ĐU", false},
      {"Số: 1 6 /KH-UBND", "/KH-UBND", false},
      {"Nghị quyết số: 101/2031/UBTVQH15", "101/2031/UBTVQH15", true},
      {"Số:", "", false},
      {"Số: 1234", "", false},
  };
  for (const Case& c : kCases) {
    const auto number = read_labelled_number(c.line);
    ASSERT_TRUE(number) << c.line;
    EXPECT_EQ(number->number, c.number) << c.line;
    EXPECT_EQ(number->complete, c.complete) << c.line;
  }
  for (const char* other : {"", "Sở Nội vụ", "Sơn La, ngày", "Kế hoạch số 1", "Sống"})
    EXPECT_FALSE(read_labelled_number(other)) << other;
}

TEST(DocumentNumber, KnowsGroupsAndOrder) {
  EXPECT_TRUE(number_has_group("12/KH-UBND", "KH"));
  EXPECT_TRUE(number_has_group("12-CTr/TU", "CTr"));
  EXPECT_FALSE(number_has_group("12-CTr/TU", "CT"));
  EXPECT_TRUE(is_party_number("516-KH/TU"));
  EXPECT_FALSE(is_party_number("160/KH-UBND"));
  EXPECT_FALSE(is_party_number(""));
}

}  // namespace
}  // namespace parsers
