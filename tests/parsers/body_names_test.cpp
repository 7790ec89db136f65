#include "parsers/body_names.h"

#include <iterator>
#include <random>

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string join(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : " | ") + name;
  return text;
}

struct Case {
  const char* text;
  const char* names;
};

TEST(BodyNames, ReadsHeadings) {
  static constexpr Case kCases[] = {
      {"Sở Tài chính", "Sở Tài chính"},
      {"Các phòng chuyên môn thuộc Chi cục gồm:", ""},
      {"Đội quản lý chợ:", "Đội quản lý chợ"},
      {"Nhiệm vụ của Tổ hoà giải thôn, tiếp nhận đơn, giải đáp thắc mắc của dân:",
       "Tổ hoà giải thôn, tiếp nhận đơn, giải đáp thắc mắc của dân"},
      {"Đối với chủ rừng hoặc hợp tác xã trồng keo hoặc công ty thuê rừng:",
       "chủ rừng | hợp tác xã trồng keo | công ty thuê rừng"},
      {"Ban Giám hiệu:", "Ban Giám hiệu"},
      {"Tổ chức hội nghị:", ""},
      {"Ban hành kế hoạch:", ""},
      {"Đề nghị Uỷ ban Mặt trận Tổ quốc Việt Nam xã:", "Uỷ ban Mặt trận Tổ quốc Việt Nam xã"},
      {"Trách nhiệm của Văn phòng Đảng uỷ", "Văn phòng Đảng uỷ"},
      {"Công an xã; Ban Chỉ huy Quân sự xã", "Công an xã | Ban Chỉ huy Quân sự xã"},
      {"Các chủ rừng là tổ chức (các công ty lâm nghiệp)", "Các chủ rừng là tổ chức"},
      {"Các hộ gia đình khai thác nước ngầm có trách nhiệm", "Các hộ gia đình khai thác nước ngầm"},
      {"Các doanh nghiệp hoạt động trong lĩnh vực xây dựng trên địa bàn Tỉnh",
       "Các doanh nghiệp hoạt động trong lĩnh vực xây dựng trên địa bàn Tỉnh"},
      {"Ngân hàng Nhà nước chi nhánh khu vực 2", "Ngân hàng Nhà nước chi nhánh khu vực 2"},
      {"Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố từ Hà Tĩnh đến Khánh Hoà:",
       "Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố từ Hà Tĩnh đến Khánh Hoà"},
      {"Trách nhiệm của cấp uỷ cơ sở và cơ quan nơi được hỏi:",
       "cấp uỷ cơ sở | cơ quan nơi được hỏi"},
      {"Trách nhiệm của tổ chức cung cấp dịch vụ:", "tổ chức cung cấp dịch vụ"},
      {"Trung tâm Ươm tạo Hoà Lăng có trách nhiệm", "Trung tâm Ươm tạo Hoà Lăng"},
      {"Trung tâm Xúc tiến đầu tư, thương mại và du lịch",
       "Trung tâm Xúc tiến đầu tư, thương mại và du lịch"},
      {"Trung tâm Ươm tạo chủ trì tuyển chọn", ""},
      {"Công đoàn các xã, phường; công đoàn ngành; công đoàn cơ sở trực thuộc",
       "Công đoàn các xã, phường | công đoàn ngành | công đoàn cơ sở trực thuộc"},
      {"Ban Chính sách pháp luật", "Ban Chính sách pháp luật"},
      {"Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo", "Sở Tài chính"},
      {"Sở Nội vụ (đơn vị chủ trì)", "Sở Nội vụ"},
      {"Trách nhiệm của Công an xã – đơn vị đầu mối:", "Công an xã"},
      {"Báo và Đài Phát thanh - Truyền hình tỉnh", "Báo và Đài Phát thanh - Truyền hình tỉnh"},
      {"Chủ tịch UBND các xã tập trung:", "Chủ tịch UBND các xã"},
      {"Sở Y tế khẩn trương chỉ đạo:", "Sở Y tế"},
      {"UBND tỉnh uỷ quyền cho Giám đốc Sở Nội vụ:", "Giám đốc Sở Nội vụ"},
      {"Đảng uỷ xã giao cho Văn phòng Đảng uỷ, Ban Xây dựng Đảng",
       "Văn phòng Đảng uỷ | Ban Xây dựng Đảng"},
      {"Báo cáo định kỳ", ""},
      {"Các sở, ngành thực hiện:", ""},
      {"Chủ tịch UBND các tỉnh Sơn Bình, Hoà Lăng tập trung:",
       "Chủ tịch UBND các tỉnh Sơn Bình, Hoà Lăng"},
      {"Nhiệm vụ, quyền hạn của Sở Y tế", "Sở Y tế"},
      {"Trưởng Ban:", "Trưởng Ban"},
      {"Bà Lê Thị Mẫu, Phó Chủ tịch", "Bà Lê Thị Mẫu, Phó Chủ tịch"},
      {"UỶ BAN NHÂN DÂN XÃ", "UỶ BAN NHÂN DÂN XÃ"},
      {"TỔ CHỨC THỰC HIỆN", ""},
      {"Tổ chức thực hiện", ""},
      {"Tăng cường sự lãnh đạo của cấp uỷ", ""},
      {"Sở Tài chính chủ trì thẩm định dự toán.", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(join(bodies_of_heading(c.text)), c.names);
}

TEST(BodyNames, ReadsCells) {
  static constexpr Case kCases[] = {
      {"Sở Nội vụ; Sở Tài chính", "Sở Nội vụ | Sở Tài chính"},
      {"- Sở Nội vụ\n- UBND các xã, phường", "Sở Nội vụ | UBND các xã, phường"},
      {"Trung tâm Công nghệ thông tin", "Trung tâm Công nghệ thông tin"},
      {"Trung tâm Công nghệ thông tin, Văn phòng Sở",
       "Trung tâm Công nghệ thông tin | Văn phòng Sở"},
      {"Trung tâm Dịch vụ việc làm (Sở Nội vụ), Công an tỉnh",
       "Trung tâm Dịch vụ việc làm (Sở Nội vụ) | Công an tỉnh"},
      {"Sở Nội vụ chủ trì soạn thảo; Sở Tư pháp thẩm định", "Sở Nội vụ | Sở Tư pháp"},
      {"Bà Vi Thị Năm", "Bà Vi Thị Năm"},
      {"Toàn dân", "Toàn dân"},  // what the grammar does not know is kept
      {"", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(join(bodies_of_cell(c.text)), c.names);
}

TEST(BodyNames, TellsLeadersFromPartners) {
  struct LeadCase {
    const char* cell;
    const char* leads;
    const char* partners;
  };
  static constexpr LeadCase kCases[] = {
      {"Sở Nội vụ", "Sở Nội vụ", ""},
      {"Sở Nội vụ (phối hợp với Sở Y tế)", "Sở Nội vụ", "Sở Y tế"},
      {"Sở Nội vụ, phối hợp với Sở Y tế và Công an xã", "Sở Nội vụ", "Sở Y tế | Công an xã"},
      {"Sở Nội vụ (chủ trì), Sở Y tế (phối hợp)", "Sở Nội vụ", "Sở Y tế"},
      {"Văn phòng Điều phối", "Văn phòng Điều phối", ""},
      {"Các xã (Tân Khê, Hoà Lăng)", "Các xã (Tân Khê, Hoà Lăng)", ""},
      {"", "", ""},
  };
  for (const LeadCase& c : kCases) {
    const LeadCell cell = leads_of_cell(c.cell);
    EXPECT_EQ(join(cell.leads), c.leads) << c.cell;
    EXPECT_EQ(join(cell.partners), c.partners) << c.cell;
  }
}

TEST(BodyNames, TakesAnyWords) {
  static constexpr const char* kPieces[] = {
      "các ", "Sở ", "Tài ", "chính ", ", ", "và ", "của ", "( ", ") ", "UBND ", "xã ", "; ", "\n"};
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 9; ++i)
      text += kPieces[random() % std::size(kPieces)];
    for (const std::string& name : bodies_of_heading(text))
      EXPECT_NE(text.find(name), std::string::npos) << text;
    for (const std::string& name : bodies_of_cell(text))
      EXPECT_NE(text.find(name), std::string::npos) << text;
  }
}

TEST(BodyNames, TakesLongChainsOfPosts) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "lãnh đạo của giám đốc ";
  bodies_of_heading(text);  // no recursion as deep as the text is long
}

}  // namespace
}  // namespace parsers
