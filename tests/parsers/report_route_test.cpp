#include "parsers/report_route.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string dump(const ReportRoute& route) {
  std::string text;
  for (const std::string& name : route.report_to)
    text += "to " + name + "; ";
  for (const std::string& name : route.via)
    text += "via " + name + "; ";
  if (route.is_opening) text += "opening; ";
  if (route.is_closing) text += "closing; ";
  return text;
}

TEST(ReportRoute, FindsAddresseesAndChannels) {
  struct Case {
    const char* text;
    const char* route;
  };
  static constexpr Case kCases[] = {
      {"Báo cáo Uỷ ban nhân dân tỉnh kết quả.", "to Uỷ ban nhân dân tỉnh; opening; closing; "},
      {"Báo cáo UBND tỉnh trước ngày 15/12/2031 và Sở Y tế trước ngày 20/12/2031.",
       "to UBND tỉnh; to Sở Y tế; opening; closing; "},
      {"Báo cáo kết quả về Sở Nội vụ (qua Văn phòng Sở).",
       "to Sở Nội vụ; via Văn phòng Sở; opening; closing; "},
      {"Báo cáo về Đảng uỷ (thông qua Văn phòng Đảng uỷ).",
       "to Đảng uỷ; via Văn phòng Đảng uỷ; opening; closing; "},
      {"Rà soát hồ sơ; định kỳ báo cáo Ban Thường vụ Đảng uỷ, Thường trực Đảng uỷ.",
       "to Ban Thường vụ Đảng uỷ; to Thường trực Đảng uỷ; closing; "},
      {"Gửi báo cáo về Sở Y tế để tổng hợp, báo cáo Bộ Y tế.",
       "to Sở Y tế; opening; closing; "},  // the second hop is the first one's
      {"Xây dựng kế hoạch, gửi Đảng uỷ xã.", "to Đảng uỷ xã; closing; "},
      {"Thực hiện chế độ báo cáo tình hình, xử lý đơn về Ban Thường trực tỉnh.",
       "to Ban Thường trực tỉnh; opening; closing; "},
      {"Lập dự toán, báo cáo cấp có thẩm quyền phê duyệt.", "to cấp có thẩm quyền; "},
      {"Rà soát nhu cầu vốn, báo cáo UBND tỉnh xem xét, quyết định.", "to UBND tỉnh; closing; "},
      {"Báo cáo cấp có thẩm quyền (UBND xã, Sở Y tế).",
       "to UBND xã; to Sở Y tế; opening; closing; "},
      {"Kiểm tra đê; triển khai khắc phục và báo cáo Sở Xây dựng.", "to Sở Xây dựng; "},
      {"Định kỳ sơ kết, tổng kết, tổng hợp báo cáo UBND tỉnh.", "to UBND tỉnh; opening; closing; "},
      {"Nếu có vướng mắc thì phải báo cáo với chi bộ xã.", "to chi bộ xã; closing; "},
      {"Phát hiện, báo cáo và tham mưu UBND xã khắc phục.", "to UBND xã; "},
      {"Thông tin kịp thời cho Sở Công Thương.", ""},
      {"Báo cáo UBND tỉnh (qua Phòng An ninh kinh tế nội địa).",
       "to UBND tỉnh; via Phòng An ninh kinh tế nội địa; opening; closing; "},
      {"Kiểm tra hệ thống thông tin Ban Cơ yếu tỉnh quản lý.", ""},
      {"Thông tin đến Sở Công Thương.", "to Sở Công Thương; opening; "},
      {"Gửi hồ sơ đề nghị lên ban tổ chức Tỉnh uỷ.", "to ban tổ chức Tỉnh uỷ; "},
      {"Đăng ký ủng hộ thông qua đầu mối Sở Công Thương.", "via Sở Công Thương; "},
      {"Lấy xác nhận của cấp uỷ (qua Đảng uỷ Bộ Ngoại giao).", "via Đảng uỷ Bộ Ngoại giao; "},
      {"Tổng hợp thành văn bản báo cáo chi bộ xã.", "to chi bộ xã; closing; "},
      {"Đăng ký với UBND tỉnh (qua Sở Y tế) danh mục.", "to UBND tỉnh; via Sở Y tế; "},
      {"Hoàn thiện hồ sơ để báo cáo các cấp có thẩm quyền.", "to các cấp có thẩm quyền; closing; "},
      {"Báo cáo tình hình về Sở (qua Văn phòng Sở).",
       "to Sở; via Văn phòng Sở; opening; closing; "},
      {"Đăng ký nhu cầu về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh.", "to Sở Nội vụ; closing; "},
      {"Gửi kết quả về Sở Y tế (đồng gửi Sở Nội vụ).",
       "to Sở Y tế; to Sở Nội vụ; opening; closing; "},
      {"Báo cáo kết quả cho cơ quan quản lý cấp trên.",
       "to cơ quan quản lý cấp trên; opening; closing; "},
      {"Tổng hợp, báo cáo, công bố kết quả.", ""},
      {"Nếu có vướng mắc, phản hồi về Sở Nội vụ.", "to Sở Nội vụ; "},
      {"Xây dựng các báo cáo chuyên đề.", ""},
      {"Bồi dưỡng đội ngũ báo cáo viên.", ""},
      {"Thông báo kết quả cho các địa phương.", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(read_report_route(c.text, read_words(c.text), 0)), c.route) << c.text;
}

}  // namespace
}  // namespace parsers
