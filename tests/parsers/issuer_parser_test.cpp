#include "parsers/issuer_parser.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(IssuerParser, JoinsLinesToBodies) {
  struct Case {
    std::vector<std::string_view> lines;
    const char* name;
    const char* parent;
  };
  const Case kCases[] = {
      {{}, "", ""},
      {{"TỈNH UỶ HOÀ AN"}, "Tỉnh uỷ Hoà An", ""},
      {{"ỦY BAN NHÂN DÂN", "TỈNH HOÀ AN"}, "Ủy ban nhân dân tỉnh Hoà An", ""},
      {{"ỦY BAN THƯỜNG VỤ", "QUỐC HỘI"}, "Ủy ban Thường vụ Quốc hội", ""},
      {{"UBND TỈNH HOÀ AN", "SỞ NỘI VỤ"}, "Sở Nội vụ", "UBND tỉnh Hoà An"},
      {{"UBND TỈNH HOÀ AN", "SỞ NỘI VỤ", "CHI CỤC VĂN THƯ"}, "Chi cục Văn thư", "Sở Nội vụ"},
      {{"ĐẢNG BỘ TỈNH HOÀ AN", "ĐẢNG UỶ XÃ AN LẠC"}, "Đảng uỷ xã An Lạc", "Đảng bộ tỉnh Hoà An"},
      {{"BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"}, "Bộ Văn hóa, Thể thao và Du lịch", ""},
      {{"BỘ NÔNG NGHIỆP", "VÀ", "MÔI TRƯỜNG"}, "Bộ Nông nghiệp và Môi trường", ""},
      {{"VĂN PHÒNG CHÍNH", "PHỦ"}, "Văn phòng Chính phủ", ""},
      {{"HỘI NÔNG DÂN VIỆT NAM", "BAN CHẤP HÀNH TỈNH HOÀ AN"},
       "Ban Chấp hành Hội Nông dân Việt Nam tỉnh Hoà An",
       "Hội Nông dân Việt Nam"},
      {{"MẶT TRẬN TỔ QUỐC VIỆT NAM", "ỦY BAN TRUNG ƯƠNG"},
       "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
       "Mặt trận Tổ quốc Việt Nam"},
      {{"HỘI", "ĐỒNG NHÂN DÂN", "XÃ AN LẠC"}, "Hội đồng nhân dân xã An Lạc", ""},
      {{"ỦY", "BAN NHÂN DÂN", "XÃ AN LẠC"}, "Ủy ban nhân dân xã An Lạc", ""},
      {{"CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "XÃ AN LẠC"}, "Chủ tịch Ủy ban nhân dân xã An Lạc", ""},
      {{"UBND TỈNH SƠN BÌNH", "CHỦ TỊCH"}, "Chủ tịch UBND tỉnh Sơn Bình", "UBND tỉnh Sơn Bình"},
      {{"ỦY BAN MTTQ VIỆT NAM", "XÃ AN LẠC", "BAN THƯỜNG TRỰC"},
       "Ban Thường trực Ủy ban MTTQ Việt Nam xã An Lạc",
       "Ủy ban MTTQ Việt Nam xã An Lạc"},
      {{"BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN NỘI CHÍNH"},
       "Ban Nội chính Trung ương",
       "Ban Chấp hành Trung ương"},
      {{"TỈNH UỶ HOÀ AN", "BAN TỔ CHỨC"}, "Ban Tổ chức Tỉnh uỷ Hoà An", "Tỉnh uỷ Hoà An"},
      {{"SỞ NỘI VỤ", "SỞ NỘI VỤ"}, "Sở Nội vụ", ""},
      {{"XYZ IM", "SỞ NỘI VỤ"}, "Sở Nội vụ", ""},
      {{"NGHIÊN CỨU"}, "", ""},
  };
  for (const Case& c : kCases) {
    const Issuer issuer = parse_issuer(c.lines);
    EXPECT_EQ(issuer.name, c.name);
    EXPECT_EQ(issuer.parent, c.parent) << issuer.name;
  }
}

TEST(IssuerParser, TellsBodiesFromActs) {
  EXPECT_TRUE(opens_with_body("BAN THƯỜNG VỤ"));
  EXPECT_TRUE(opens_with_body("Uỷ ban nhân dân xã"));
  EXPECT_FALSE(opens_with_body("BAN HÀNH QUY CHẾ"));
  EXPECT_FALSE(opens_with_body("TỔ CHỨC HỘI NGHỊ"));
  EXPECT_FALSE(opens_with_body(""));
}

}  // namespace
}  // namespace parsers
