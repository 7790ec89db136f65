#include "parsers/name_case.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(NameCase, WritesBodiesAsAClerkDoes) {
  struct Case {
    const char* capitals;
    const char* name;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"ĐẢNG UỶ XÃ HOÀ AN", "Đảng uỷ xã Hoà An"},
      {"ỦY BAN  NHÂN DÂN TỈNH THANH HÓA", "Ủy ban nhân dân tỉnh Thanh Hóa"},
      {"SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH", "Sở Văn hoá, Thể thao và Du lịch"},
      {"BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường"},
      {"BAN TUYÊN GIÁO VÀ DÂN VẬN TRUNG ƯƠNG", "Ban Tuyên giáo và Dân vận Trung ương"},
      {"UBND TỈNH LÀO CAI", "UBND tỉnh Lào Cai"},
      {"TRƯỜNG TIỂU HỌC HOÀ LĂNG", "Trường Tiểu học Hoà Lăng"},
      {"HẠT KIỂM LÂM KHU VỰC II", "Hạt Kiểm lâm khu vực II"},
      {"HỢP TÁC XÃ NÔNG NGHIỆP HOÀ AN", "Hợp tác xã Nông nghiệp Hoà An"},
      {"TRUNG TÂM KHUYẾN NÔNG MƯỜNG HOÀ", "Trung tâm Khuyến nông Mường Hoà"},
      {"CÔNG TY CỔ PHẦN CẤP NƯỚC HOÀ LĂNG", "Công ty cổ phần Cấp nước Hoà Lăng"},
      {"BỆNH VIỆN ĐA KHOA KHU VỰC HOÀ LĂNG", "Bệnh viện Đa khoa khu vực Hoà Lăng"},
      {"BAN QUẢN LÝ RỪNG PHÒNG HỘ SÔNG HOÀ", "Ban Quản lý Rừng phòng hộ Sông Hoà"},
      {"ĐẠI HỌC HOÀ SƠN", "Đại học Hoà Sơn"},
      {"CÔNG ĐOÀN NGÀNH Y TẾ", "Công đoàn ngành Y tế"},
      {"QUỐC HỘI KHÓA XVI", "Quốc hội khóa XVI"},
      {"ỦY BAN MTTQ VIỆT NAM XÃ AN LẠC", "Ủy ban MTTQ Việt Nam xã An Lạc"},
      {"BẢO HIỂM XÃ HỘI THÀNH PHỐ HUẾ", "Bảo hiểm xã hội thành phố Huế"},
      {"BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"},
      {"HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM", "Hội Liên hiệp Phụ nữ Việt Nam"},
      {"SỞ CÔNG THƯƠNG", "Sở Công Thương"},
      {"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Trung tâm Phục vụ hành chính công"},
      {"CÔNG AN TỈNH CAO BẰNG", "Công an tỉnh Cao Bằng"},
      {"VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", "Viện kiểm sát nhân dân tối cao"},
      {"BAN CHỈ ĐẠO PHÒNG, CHỐNG THAM NHŨNG", "Ban Chỉ đạo Phòng, chống tham nhũng"},
      {"CHI BỘ THÔN BA", "Chi bộ thôn Ba"},
      {"Sở Nội vụ  tỉnh", "Sở Nội vụ tỉnh"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(body_name_case(c.capitals), c.name) << c.capitals;
}

TEST(NameCase, APlaceKnownFromElsewhereKeepsItsCapitals) {
  EXPECT_EQ(with_name_case("Hợp tác xã Nông nghiệp hoà an", "Hoà An"),
            "Hợp tác xã Nông nghiệp Hoà An");
  EXPECT_EQ(with_name_case("Sở Hoà an", "HOÀ AN"), "Sở Hoà an");
  EXPECT_EQ(with_name_case("Sở an", "An"), "Sở an");
  EXPECT_EQ(with_name_case("", "Hoà An"), "");
}

TEST(NameCase, WritesPostsAndPersons) {
  EXPECT_EQ(post_case("PHÓ CHỦ TỊCH THƯỜNG TRỰC"), "Phó Chủ tịch Thường trực");
  EXPECT_EQ(post_case("CHÁNH VĂN PHÒNG"), "Chánh Văn phòng");
  EXPECT_EQ(post_case("PHÓ CHỦ TỊCH PHỤ TRÁCH"), "Phó Chủ tịch phụ trách");
  EXPECT_EQ(post_case("TRƯỞNG PHÒNG NGHIỆP VỤ Y"), "Trưởng phòng Nghiệp vụ Y");
  EXPECT_EQ(post_case("THỦ TRƯỞNG ĐƠN VỊ"), "Thủ trưởng đơn vị");
  EXPECT_EQ(post_case("PHÓ TRƯỞNG BAN"), "Phó Trưởng ban");
  EXPECT_EQ(person_name_case("NGUYỄN VĂN MỘT"), "Nguyễn Văn Một");
  EXPECT_EQ(person_name_case("H'YIM Y-BAN"), "H'Yim Y-Ban");
  EXPECT_EQ(person_name_case("Lê  Thị Hai"), "Lê Thị Hai");
}

}  // namespace
}  // namespace parsers
