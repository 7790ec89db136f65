#include "parsers/deadline_parser.h"

#include <random>

#include <gtest/gtest.h>

namespace parsers {
namespace {

constexpr Date kIssued{2025, 10, 20};

std::string dump(const std::vector<FoundDeadline>& deadlines) {
  static constexpr const char* kKinds[] = {
      "date", "period", "recurring", "on-request", "continuous", "relative"};
  static constexpr const char* kBounds[] = {"", " before", " by", " on", " in"};
  std::string text;
  for (const FoundDeadline& found : deadlines) {
    const Deadline& d = found.deadline;
    if (!text.empty()) text += " | ";
    text += kKinds[static_cast<int>(d.kind)];
    if (!d.value.empty()) text += " " + d.value;
    text += kBounds[static_cast<int>(d.bound)];
    if (d.year_inferred) text += " inferred";
    if (d.workdays) text += " workdays";
  }
  return text;
}

struct Case {
  const char* text;
  const char* deadlines;
};

TEST(DeadlineParser, ReadsDatesWithTheirBound) {
  static constexpr Case kCases[] = {
      {"hoàn thành trước ngày 15/12/2025", "date 2025-12-15 before"},
      {"chậm nhất ngày 30/6/2026", "date 2026-06-30 by"},
      {"chậm nhất là ngày 30 tháng 6 năm 2026", "date 2026-06-30 by"},
      {"xong trước ngày 05 tháng 11 năm 2025", "date 2025-11-05 before"},
      {"đến hết ngày 31/12/2025", "date 2025-12-31 by"},
      {"đến hết năm 2025", "date 2025-12-31 by"},
      {"đến cuối năm 2025", "date 2025-12-31 by"},
      {"trước tháng 9/2026", "date 2026-09 before"},
      {"cán bộ nghỉ hưu trước ngày 19/8/1985", ""},  // long before the day of issue
      {"tổ chức vào ngày 19/5/2026", "date 2026-05-19 on"},
      {"gửi trước 14 giờ 00 ngày 29/7/2026", "date 2026-07-29 before"},
      {"gửi trước 17h00 ngày 29/7/2026", "date 2026-07-29 before"},
      {"báo cáo trước ngày 10/6", "date 2026-06-10 before inferred"},
      {"báo cáo trước ngày 01/12", "date 2025-12-01 before inferred"},
      {"gửi trước ngày 31/02/2026", "date before"},  // no such day: it stands as printed
      {"gửi trước ngày l5/02/2026", "date before"},
      {"đón trước 24/24 giờ", ""},
      {"Ngày 30/10: Tổng kết.", "date 2025-10-30 on inferred"},
      {"Từ 05/10 - 28/10: Các xã tổ chức khám.", "period 2025-10-05/2025-10-28 in inferred"},
      {"tổng hợp báo cáo tháng gửi Sở Y tế trước ngày 20",
       "recurring FREQ=MONTHLY;BYMONTHDAY=20 before"},
      {"định kỳ 6 tháng và hằng năm báo cáo Sở Y tế trước ngày 05 tháng 6 và ngày 05 tháng 12",
       "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5 before | "
       "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5 before"},
      {"nộp trước ngày 25 tháng 5 và 25 tháng 11",
       "date 2026-05-25 before inferred | date 2025-11-25 before inferred"},
      {"báo cáo hằng quý được lưu trữ", ""},
      {"sản lượng mỗi tháng đạt 20%", ""},
      {"kiểm định trước khi đưa vào sử dụng", ""},
      {"gửi trước ngày 29/02", "date before inferred"},  // 2026 has no such day
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(find_deadlines(c.text, kIssued, DeadlineContext::sentence)), c.deadlines)
        << c.text;
}

TEST(DeadlineParser, GivesNoValueWhereNothingTellsTheYear) {
  EXPECT_EQ(dump(find_deadlines("trước ngày 10/6", {}, DeadlineContext::sentence)), "date before");
}

TEST(DeadlineParser, ReadsSeries) {
  static constexpr Case kCases[] = {
      {"báo cáo trước ngày 25 hằng tháng", "recurring FREQ=MONTHLY;BYMONTHDAY=25 before"},
      {"vào ngày 20 hàng tháng", "recurring FREQ=MONTHLY;BYMONTHDAY=20 on"},
      {"trước ngày 15/11 hằng năm", "recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15 before"},
      {"chậm nhất ngày 05 tháng cuối quý",
       "recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=5 by"},
      {"trước ngày 20 của tháng cuối mỗi quý",
       "recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20 before"},
      {"hằng tháng, quý, năm",
       "recurring FREQ=MONTHLY | recurring FREQ=YEARLY;BYMONTH=3,6,9,12 | recurring FREQ=YEARLY"},
      {"Định kỳ 6 tháng và hằng năm báo cáo về Sở trước ngày 05 tháng 6 và ngày 07 tháng 12",
       "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5 before | "
       "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=7 before"},
      {"Định kỳ 6 tháng, hằng năm nộp phí trước ngày 25 tháng 5 và 25 tháng 11",
       "recurring FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=25 before | "
       "recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25 before"},
      {"Lắp đặt hệ thống quan trắc (2027 - 2030).", "period 2027-01-01/2030-12-31 in"},
      {"Mở rộng mạng lưới trạm bơm (2031 trở đi);", "period 2031-01-01/.. in"},
      {"Triển khai Đề án tưới tiêu (2027 - 2030).", ""},
      {"Lắp đặt hệ thống quan trắc (2027 - 2030) ở các xã.", ""},
      {"định kỳ 6 tháng, 01 năm", "recurring FREQ=YEARLY;BYMONTH=6,12 | recurring FREQ=YEARLY"},
      {"giao ban hằng tuần", "recurring FREQ=WEEKLY"},
      {"hằng tháng (trước ngày 25 hằng tháng)",
       "recurring FREQ=MONTHLY;BYMONTHDAY=25 before"},  // one series, said twice
      {"họp vào thứ Sáu hằng tuần", "recurring FREQ=WEEKLY;BYDAY=FR on"},
      {"gửi trước 16 giờ thứ Năm hàng tuần", "recurring FREQ=WEEKLY;BYDAY=TH before"},
      {"định kỳ hằng tháng trước ngày 20", "recurring FREQ=MONTHLY;BYMONTHDAY=20 before"},
      {"hằng tháng (trước ngày 16 hằng tháng), 6 tháng (trước ngày 16/6), năm (trước ngày 20/11 "
       "hằng "
       "năm)",
       "recurring FREQ=MONTHLY;BYMONTHDAY=16 before | recurring "
       "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=16 before | recurring "
       "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20 before"},
      {"định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)",
       "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15 before | "
       "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15 before"},
      {"trước ngày 10/6 và 10/12 hằng năm",
       "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10 before | "
       "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10 before"},
      {"lấy mẫu 2 lần/tháng", "recurring FREQ=MONTHLY"},
      {"kiểm tra 3 tháng/lần", "recurring FREQ=YEARLY;BYMONTH=3,6,9,12"},
      {"so với kế hoạch hằng năm", ""},
      {"nhận trợ cấp hằng tháng", ""},
      {"theo Nghị quyết hằng năm của Hội đồng nhân dân xã", ""},
      {"lập dự toán ngân sách hỗ trợ có mục tiêu hằng năm", ""},
      {"tổ chức tập huấn cho giáo viên hằng năm", "recurring FREQ=YEARLY"},
      {"đưa vào báo cáo công tác năm hằng năm", ""},
      {"báo cáo định kỳ", ""},  // no period is printed
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(find_deadlines(c.text, kIssued, DeadlineContext::sentence)), c.deadlines)
        << c.text;
}

TEST(DeadlineParser, EachPhraseOfAListIsPrinted) {
  const auto texts = [](const char* text) {
    std::string all;
    for (const FoundDeadline& found : find_deadlines(text, kIssued, DeadlineContext::sentence))
      all += (all.empty() ? "" : " | ") + found.deadline.text;
    return all;
  };
  EXPECT_EQ(texts("kiểm tra định kỳ 6 tháng, hằng năm."), "định kỳ 6 tháng | hằng năm");
  EXPECT_EQ(texts("kiểm tra hằng tháng, hằng quý và hằng năm."),
            "hằng tháng | hằng quý | hằng năm");
  EXPECT_EQ(texts("kiểm tra hằng tháng, quý."), "hằng tháng, quý | hằng tháng, quý");
  EXPECT_EQ(texts("kiểm tra định kỳ 6 tháng, 01 năm."),
            "định kỳ 6 tháng, 01 năm | định kỳ 6 tháng, 01 năm");
}

TEST(DeadlineParser, ReadsPeriods) {
  static constexpr Case kCases[] = {
      {"trong tháng 10/2025", "period 2025-10-01/2025-10-31 in"},
      {"trong Quý IV năm 2025", "period 2025-10-01/2025-12-31 in"},
      {"trong giai đoạn 2025 - 2030", "period 2025-01-01/2030-12-31 in"},
      {"từ tháng 3 đến tháng 10 năm 2026", "period 2026-03-01/2026-10-31 in"},
      {"từ ngày 01/12/2025 đến hết ngày 15/01/2026", "period 2025-12-01/2026-01-15 in"},
      {"từ nay đến cuối năm 2025", "period 2025-10-20/2025-12-31 in"},
      {"các nhiệm vụ từ nay đến cuối năm 2025", ""},
      {"năm 2025 và các năm tiếp theo", "period 2025-01-01/.. in"},
      {"mở chuyên trang thư viện từ tháng 11/2025.", "period 2025-11-01/.. in"},
      {"thực hiện từ ngày 01/01/2026; báo cáo", "period 2026-01-01/.. in"},
      {"Quy định có hiệu lực từ ngày 01/01/2026.", ""},
      {"tài liệu hình thành từ tháng 11/2025.", ""},
      {"số liệu từ tháng 3/2024.", ""},
      {"bảo đảm từ ngày 01/01/2026, sổ sách đầy đủ", ""},
      {"từ ngày 26/7/2025 cho đến khi có thông báo mới", "period 2025-07-26/.. in"},
      {"lấy mẫu vào tháng 4 và tháng 8 năm 2026",
       "period 2026-04-01/2026-04-30 in | period 2026-08-01/2026-08-31 in"},
      {"02 lần/năm, vào tháng 4 và tháng 8 năm 2026",
       "period 2026-04-01/2026-04-30 in | period 2026-08-01/2026-08-31 in"},
      {"trong quý III, IV/2025",
       "period 2025-07-01/2025-09-30 in | period 2025-10-01/2025-12-31 in"},
      {"6 tháng đầu năm 2026", "period 2026-01-01/2026-06-30 in"},
      {"kế hoạch năm 2026 của xã", ""},
      {"đại biểu nhiệm kỳ 2026 - 2031", ""},
      {"Kế hoạch số 18-KH/TU, ngày 25/9/2025 của Tỉnh uỷ", ""},
      {"Nghị quyết giai đoạn 2021 - 2025", ""},
      {"trong dự toán đầu năm 2026", ""},
      {"hồ sơ hình thành trước ngày 01/7/2025", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(find_deadlines(c.text, kIssued, DeadlineContext::sentence)), c.deadlines)
        << c.text;
}

TEST(DeadlineParser, ReadsDurationsEventsAndRequests) {
  static constexpr Case kCases[] = {
      {"trong thời hạn 05 ngày kể từ ngày nhận đơn", "relative P5D in"},
      {"trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản", "relative P5D in workdays"},
      {"chậm nhất 03 ngày làm việc", "relative P3D by workdays"},
      {"trước ngày khai mạc 10 ngày", "relative P10D before"},
      {"trong thời hạn 24 giờ kể từ khi phát hiện", "relative PT24H in"},
      {"sau khi Kế hoạch được phê duyệt", "relative"},
      {"khử khuẩn nguồn nước sau khi nước rút.", "relative"},
      {"trong 24 giờ đầu kể từ khi có lệnh", "relative PT24H in"},
      {"thẩm tra, kết luận trước khi ký tên", "relative"},
      {"không để chậm quá 30 ngày làm việc", "relative P30D by workdays"},
      {"thanh tra theo định kỳ hoặc đột xuất", "on-request"},
      {"sau khi sáp nhập ba xã", ""},  // tells how things are
      {"trong 5 năm liên tục", ""},
      {"khi có yêu cầu", "on-request"},
      {"khi có yêu cầu của cơ quan có thẩm quyền; hỗ trợ", "on-request"},
      {"(hoặc đột xuất khi có yêu cầu)", "on-request"},
      {"kiểm tra đột xuất", ""},
      {"thường xuyên đôn đốc, kịp thời xử lý ngay khi cần thiết", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(find_deadlines(c.text, kIssued, DeadlineContext::sentence)), c.deadlines)
        << c.text;
  EXPECT_EQ(dump(find_deadlines(
                "báo cáo UBND xã định kỳ và đột xuất", kIssued, DeadlineContext::report_sentence)),
            "on-request");
}

TEST(DeadlineParser, EverythingCountsOnASchedule) {
  static constexpr Case kCases[] = {
      {"Thường xuyên", "continuous"},
      {"Quý IV năm 2025", "period 2025-10-01/2025-12-31 in"},
      {"Năm 2025 - 2026.", "period 2025-01-01/2026-12-31 in"},
      {"12/2025", "period 2025-12-01/2025-12-31 in"},
      {"2026", "period 2026-01-01/2026-12-31 in"},
      {"30/6/2026", "date 2026-06-30 by"},
      {"Trước 30/6/2026", "date 2026-06-30 before"},
      {"Hằng năm", "recurring FREQ=YEARLY"},
      {"Thường xuyên, hằng năm", "continuous | recurring FREQ=YEARLY"},
      {"Tháng 3 và tháng 9 hằng năm",
       "recurring FREQ=YEARLY;BYMONTH=3 in | recurring FREQ=YEARLY;BYMONTH=9 in"},
      {"01/3/2026 - 15/3/2026", "period 2026-03-01/2026-03-15 in"},
      {"Theo quy định", ""},
      {"", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(find_deadlines(c.text, kIssued, DeadlineContext::schedule)), c.deadlines)
        << c.text;
}

TEST(DeadlineParser, SpansHoldTheTextTheyName) {
  static constexpr const char* kPieces[] = {
      "trước ",   "ngày ",  "25 ",      "hằng ", "tháng ", "quý ", "IV ", "năm ",
      "2026 ",    "15/12 ", ", ",       "và ",   "(",      ") ",   "từ ", "đến ",
      "định kỳ ", "6 ",     "sau khi ", "giờ ",  "lần/",   "\xe1"};
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 9; ++i)
      text += kPieces[random() % std::size(kPieces)];
    for (const auto context : {DeadlineContext::sentence, DeadlineContext::schedule}) {
      for (const FoundDeadline& found : find_deadlines(text, kIssued, context)) {
        ASSERT_LE(found.span.end, text.size()) << text;
        EXPECT_EQ(found.deadline.text, base::slice(text, found.span)) << text;
        EXPECT_FALSE(found.deadline.text.empty()) << text;
      }
    }
  }
}

}  // namespace
}  // namespace parsers
