#include "parsers/section_kind.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(SectionKind, FollowsTheHeading) {
  struct Case {
    const char* heading;
    SectionKind kind;
  };
  static constexpr Case kCases[] = {
      {"MỤC ĐÍCH, YÊU CẦU", SectionKind::purpose},
      {"Mục tiêu cụ thể", SectionKind::purpose},
      {"PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II", SectionKind::tasks},
      {"CƠ SỞ THỰC TIỄN", SectionKind::context},
      {"CÔNG TÁC PHỐI HỢP", SectionKind::implementation},
      {"Quyết định này có hiệu lực kể từ ngày ký", SectionKind::implementation},
      {"MỘT SỐ CÔNG VIỆC TRỌNG TÂM", SectionKind::tasks},
      {"CƠ CHẾ TÀI CHÍNH", SectionKind::funding},
      {"THỜI GIAN VÀ TIẾN ĐỘ", SectionKind::implementation},
      {"DANH MỤC NHIỆM VỤ", SectionKind::tasks},
      {"Thời gian tới, tập trung trồng rừng", SectionKind::tasks},
      {"QUAN ĐIỂM CHỈ ĐẠO", SectionKind::purpose},
      {"NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM", SectionKind::tasks},
      {"NỘI DUNG THỰC HIỆN", SectionKind::tasks},
      {"Các bước tiến hành", SectionKind::tasks},
      {"TỔ CHỨC THỰC HIỆN", SectionKind::implementation},
      {"Phân công trách nhiệm", SectionKind::implementation},
      {"Điều khoản thi hành", SectionKind::implementation},
      {"TIẾN ĐỘ THỰC HIỆN", SectionKind::implementation},
      {"KINH PHÍ THỰC HIỆN", SectionKind::funding},
      {"TÌNH HÌNH VÀ NGUYÊN NHÂN", SectionKind::context},
      {"ĐỐI TƯỢNG, PHẠM VI", SectionKind::other},
      {"THỜI GIAN VÀ TRÁCH NHIỆM THỰC HIỆN", SectionKind::implementation},
      {"Hình thức khen thưởng", SectionKind::other},
      {"Phương án cấp phát", SectionKind::tasks},
      {"Phương án huy động kinh phí", SectionKind::funding},
      {"Cấp báo lũ quét trên địa bàn và biện pháp phòng, tránh lũ quét ở các thôn",
       SectionKind::tasks},
      {"Các chỉ tiêu đến năm 2030", SectionKind::purpose},
      {"Về một số kiến nghị của xã", SectionKind::tasks},
      {"Sở Nông nghiệp và Môi trường", SectionKind::implementation},
      {"Đề nghị Uỷ ban Mặt trận Tổ quốc Việt Nam xã", SectionKind::implementation},
      {"Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã", SectionKind::implementation},
      {"Các chi bộ, đảng bộ trực thuộc", SectionKind::implementation},
      {"Thủ trưởng các cơ quan, đơn vị", SectionKind::implementation},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(kind_of_heading(c.heading), c.kind) << c.heading;
}

TEST(SectionKind, LeavesOpenWhatTheHeadingDoesNotSay) {
  for (const char* heading : {"Tăng cường tuyên truyền",
                              "Phòng, chống dịch bệnh",
                              "Đoàn kết nội bộ",
                              "Tổ chức tập huấn cho cán bộ",
                              "Ban hành quy chế",
                              "Ngao",
                              "",
                              "Cơ sở dữ liệu dùng chung"}) {
    EXPECT_FALSE(kind_of_heading(heading)) << heading;
  }
}

TEST(SectionKind, KnowsHowAParagraphOpensAndEnds) {
  EXPECT_TRUE(announces_tasks("Xã cần thực hiện một số nhiệm vụ, giải pháp sau đây:"));
  EXPECT_FALSE(announces_tasks("Xã đã thực hiện một số nhiệm vụ, giải pháp sau đây."));
  EXPECT_FALSE(announces_tasks("Kết quả cụ thể như sau:"));
  EXPECT_TRUE(concerns("Đối với các cơ quan"));
  EXPECT_FALSE(concerns("Các cơ quan"));
  EXPECT_TRUE(opens_with_funds("Kinh phí đi lại do chi bộ cấp."));
  EXPECT_FALSE(opens_with_funds("Bố trí kinh phí."));
}

TEST(SectionKind, KnowsNamesOfBodies) {
  for (const char* text : {"Ban Tuyên giáo",
                           "Giao Sở Tài chính",
                           "UBND các xã, phường",
                           "Các đồng chí Bí thư chi bộ",
                           "Văn phòng Đảng uỷ",
                           "Trưởng các ban"}) {
    EXPECT_TRUE(names_body(text)) << text;
  }
  for (const char* text :
       {"Hội nghị tổng kết", "Trường hợp vi phạm", "Báo cáo kết quả", "Bộ máy"}) {
    EXPECT_FALSE(names_body(text)) << text;
  }
}

}  // namespace
}  // namespace parsers
