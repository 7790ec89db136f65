#include "parsers/period_deadlines.h"

#include <gtest/gtest.h>

#include "tests/parsers/deadline_case.h"

namespace parsers {
namespace {

TEST(PeriodDeadlines, MatchesAtTheWordAtHand) {
  static constexpr DeadlineCase kCases[] = {
      {read_spans, "từ ngày 01/3 đến hết ngày 15/4/2026", "2026-03-01/2026-04-15"},
      {read_spans, "từ tháng 3 đến 10/2026", "2026-03-01/2026-10-31"},
      {read_spans, "từ ngày 01/9 đến ngày 15/11", "2025-09-01/2025-11-15"},
      {read_spans, "từ năm 2026 trở đi", "2026-01-01/.."},
      {read_spans, "năm 2026 và các năm tiếp theo", "2026-01-01/.."},
      {read_spans, "trong quý III, IV/2026", "2026-07-01/2026-09-30 | 2026-10-01/2026-12-31"},
      {read_spans, "tháng 3 và tháng 9 hằng năm", "FREQ=YEARLY;BYMONTH=3 | FREQ=YEARLY;BYMONTH=9"},
      {read_spans, "trong tháng 11 - 12/2026", "2026-11-01/2026-12-31"},
      {read_spans, "trong tháng 11-12/2026", "2026-11-01/2026-12-31"},
      {read_spans, "trong tháng 12/2026 - 01/2027", "2026-12-01/2027-01-31"},
      {read_spans, "trong Quý III - Quý IV năm 2026", "2026-07-01/2026-12-31"},
      {read_spans, "từ tháng 3/2026 đến khi kết thúc cuộc vận động", "2026-03-01/.."},
      {read_spans, "từ tháng 3/2026 cho đến khi có thông báo mới", "2026-03-01/.."},
      {read_spans, "vào năm 2050", nullptr},
      {read_spans, "trong cuộc họp", nullptr},
  };
  for (const DeadlineCase& fact : kCases)
    expect_deadlines(fact);
}

}  // namespace
}  // namespace parsers
