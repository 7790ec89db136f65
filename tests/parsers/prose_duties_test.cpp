#include "parsers/prose_duties.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(ProseDuties, TellsDemandsFromWhatHappened) {
  struct Case {
    const char* text;
    bool opens, follows;  // counts at the start of the prose, behind a duty
  };
  static constexpr Case kCases[] = {
      {"Đề nghị các thôn rà soát hồ sơ.", true, true},
      {"Các thôn lập danh sách hộ nghèo.", true, true},
      {"Công an xã cần tăng cường tuần tra.", true, true},
      {"Công an xã ban hành Kế hoạch phòng cháy.", false, true},
      {"UBND xã ban hành Kế hoạch phòng cháy.", false, false},
      {"Thực hiện nghiêm giờ làm việc.", false, true},
      {"Báo cáo kết quả về Sở Nội vụ.", true, true},
  };
  for (const Case& c : kCases) {
    const Direction direction = read_direction(c.text);
    const char* issuer = "Ủy ban nhân dân xã Tân Khê";
    EXPECT_EQ(counts_in_prose(direction, issuer, false), c.opens) << c.text;
    EXPECT_EQ(counts_in_prose(direction, issuer, true), c.follows) << c.text;
  }
}

TEST(ProseDuties, IsWhereNoUnitIsNumbered) {
  Document document;
  EXPECT_TRUE(is_prose(document));
  document.body.emplace_back(Block{});
  EXPECT_TRUE(is_prose(document));
  document.body.emplace_back(Section{});
  EXPECT_FALSE(is_prose(document));
}

}  // namespace
}  // namespace parsers
