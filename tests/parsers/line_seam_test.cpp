#include "parsers/line_seam.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(LineSeam, RunningTextBreaksOffBeforeAPartner) {
  struct Case {
    const char* above;
    const char* below;
    bool breaks;
  };
  static constexpr Case kCases[] = {
      {"Chủ tịch Ủy ban nhân dân xã chỉ đạo", "Ban Chỉ huy phòng thủ xã và các thôn", true},
      {"Lực lượng Công an phối hợp với lực lượng", "Kiểm lâm tuần tra rừng", true},
      {"Công tác lãnh đạo, chỉ đạo", "Ban Thường vụ họp hằng tháng.", false},
      {"Các sở, ban, ngành, đoàn thể", "Thành phố, Ủy ban nhân dân xã gửi báo cáo", true},
      {"Các sở, ban, ngành", "Sở Y tế gửi báo cáo", false},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(breaks_off(c.above, c.below, LineRole::running), c.breaks) << c.above;
}

TEST(LineSeam, KnowsWhatBreaksOff) {
  struct Case {
    const char* above;
    const char* below;
    bool breaks;
  };
  static constexpr Case kCases[] = {
      // inside a name
      {"Phối hợp với Sở Công", "Thương và các đơn vị liên quan thẩm định", true},
      {"Đề nghị Ủy ban Mặt trận", "Tổ quốc Việt Nam tỉnh", true},
      {"Phối hợp Bộ Chỉ huy", "Quân sự tỉnh tổ chức diễn tập", true},
      {"Ủy ban nhân dân thành phố Hạ", "Long ban hành Kế hoạch", true},
      // the noun that a name begins with
      {"Giám đốc", "Sở, Thủ trưởng cơ quan", true},
      {"Sở", "Khoa học và Công nghệ:", true},
      // a verb and its object
      {"tháo gỡ khó khăn trong quá trình thực hiện", "Đề án.", true},
      {"Tuyên truyền, phổ biến rộng rãi về sự cần thiết, mục tiêu, giải pháp thực hiện",
       "Đề án nhằm nâng cao nhận thức",
       true},
      // titles that are complete
      {"Sở Nội vụ", "Hướng dẫn các xã tổ chức bầu cử", false},
      {"Sở Công Thương", "Chủ trì, phối hợp với các đơn vị", false},
      {"Trách nhiệm Văn phòng", "UBND tỉnh", true},
      {"Trách nhiệm Văn phòng", "UBND tỉnh tổng hợp kết quả.", false},
      {"Công an tỉnh", "Lực lượng công an cơ sở tuần tra", false},
      {"Tổ chức thực hiện", "Các cơ quan, đơn vị triển khai", false},
      {"Tổ chức thực hiện", "Đề án được thực hiện trong ba năm.", false},
      {"Doanh nghiệp", "Tham gia đóng góp", false},
      {"Phạm vi", "Một.", false},
      {"Hội viên", "Hội viên có đủ mười năm tham gia làm tờ khai", false},
      // the sentence below says again who the title is about
      {"Công An Thành phố, Bộ Tư lệnh Thành phố", "Công an Thành phố chủ trì tuần tra", false},
      {"", "Sở Y tế", false},
      {"Sở", "", false},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(breaks_off(c.above, c.below), c.breaks) << c.above << " | " << c.below;
}

TEST(LineSeam, RunningTextBreaksOffInAnyName) {
  const auto running = LineRole::running;
  EXPECT_TRUE(
      breaks_off("Từ ngày 08 đến ngày 09 tháng 11 năm 2099 tại Thanh", "Hoá, đoàn", running));
  EXPECT_TRUE(breaks_off(
      "Sau khi nghe báo cáo của lãnh đạo Uỷ ban nhân dân", "Thành phố về kết quả", running));
  EXPECT_FALSE(breaks_off(
      "Tăng cường tuyên truyền trên hệ thống truyền thanh của xã", "Kiểm tra các thôn", running));
  EXPECT_TRUE(breaks_off("Tổng hợp tình hình thực hiện", "Chương trình: Tiến độ", running));
  EXPECT_FALSE(breaks_off("Tổng hợp tình hình thực hiện", "Chương trình: Tiến độ"));
  EXPECT_TRUE(breaks_off("Chủ tịch UBND xã chỉ đạo", "Ban Chỉ huy Quân sự xã tuần tra.", running));
  EXPECT_FALSE(breaks_off("Chủ tịch UBND xã chỉ đạo", "Ban Chỉ huy Quân sự xã tuần tra."));
  EXPECT_FALSE(breaks_off("Công tác chỉ đạo", "Sở Y tế kiểm tra.", running));
  EXPECT_TRUE(breaks_off("Công an xã phối hợp với lực lượng", "Dân quân canh đê.", running));
  EXPECT_TRUE(breaks_off("Lắp đặt, vận hành", "Hệ thống camera của xã.", LineRole::item));
  EXPECT_FALSE(breaks_off("Tổ chức thực hiện", "Hệ thống camera của xã.", LineRole::item));
  EXPECT_FALSE(breaks_off("Lắp đặt, vận hành", "Sở Xây dựng lắp camera.", LineRole::item));
  EXPECT_TRUE(breaks_off("Lập dự toán kinh phí báo cáo", "Sở Nội vụ thẩm định"));
  EXPECT_FALSE(breaks_off("Chế độ báo cáo", "Sở Nội vụ tổng hợp"));
}

TEST(LineSeam, KnowsWhatOpensAClause) {
  EXPECT_TRUE(opens_clause("Căn cứ chức năng, chủ động lập kế hoạch"));
  EXPECT_TRUE(opens_clause("Chủ động lập kế hoạch"));
  EXPECT_TRUE(opens_clause("Xây dựng kế hoạch"));
  EXPECT_FALSE(opens_clause("Tỉnh uỷ"));
  EXPECT_FALSE(opens_clause(""));
}

TEST(LineSeam, KnowsWhatAFigureFollows) {
  EXPECT_TRUE(wants_number("ưu tiên các địa bàn cấp độ"));
  EXPECT_TRUE(wants_number("triển khai giai đoạn"));
  EXPECT_FALSE(wants_number("ưu tiên các địa bàn"));
  EXPECT_FALSE(wants_number(""));
}

TEST(LineSeam, ReadsAnyBytes) {
  const std::string blanks(4000, ' ');
  const std::string marks(4000, '\x80');
  EXPECT_FALSE(breaks_off(blanks, blanks));
  EXPECT_FALSE(breaks_off(marks, marks));
  EXPECT_FALSE(wants_number(blanks));
}

}  // namespace
}  // namespace parsers
