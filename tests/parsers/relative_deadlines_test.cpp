#include "parsers/relative_deadlines.h"

#include <gtest/gtest.h>

#include "tests/parsers/deadline_case.h"

namespace parsers {
namespace {

TEST(RelativeDeadlines, MatchesAtTheWordAtHand) {
  static constexpr DeadlineCase kCases[] = {
      {read_duration, "trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn", "P5D"},
      {read_duration, "chậm nhất 03 ngày trước khi họp", "P3D"},
      {read_duration, "trong vòng 24 giờ", "PT24H"},
      {read_duration, "trước ngày bầu cử 10 ngày", "P10D"},
      {read_duration, "trong 07 ngày làm việc", "P7D"},
      {read_duration, "trong 5 năm", nullptr},
      {read_duration, "ít nhất 03 năm làm công tác quản lý", nullptr},
      {read_duration, "sau cuộc họp", nullptr},
      {read_event, "sau khi đề án được phê duyệt", ""},
      {read_event, "sau khi", nullptr},
      {read_event, "khi đã có quyết định của Sở", ""},
      {read_event, "sau mỗi đợt.", ""},
  };
  for (const DeadlineCase& fact : kCases)
    expect_deadlines(fact);
}

}  // namespace
}  // namespace parsers
