#include "parsers/dated_deadlines.h"

#include <gtest/gtest.h>

#include "tests/parsers/deadline_case.h"

namespace parsers {
namespace {

TEST(DatedDeadlines, MatchesAtTheWordAtHand) {
  static constexpr DeadlineCase kCases[] = {
      {read_bounded_days, "trước ngày 15/12/2025", "2025-12-15"},
      {read_bounded_days, "trước ngày 15/6 và 15/12", "2026-06-15 | 2025-12-15"},
      {read_bounded_days, "trước ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"},
      {read_bounded_days, "đến hết quý II/2026", "2026-06-30"},
      {read_bounded_days, "đến cuối năm 2026", "2026-12-31"},
      {read_bounded_days, "chậm nhất là cuối quý I năm 2026", "2026-03-31"},
      {read_bounded_days, "ngày 15/12/2025", nullptr},
      {read_bounded_days, "trước khi họp", nullptr},
  };
  for (const DeadlineCase& fact : kCases)
    expect_deadlines(fact);
}

}  // namespace
}  // namespace parsers
