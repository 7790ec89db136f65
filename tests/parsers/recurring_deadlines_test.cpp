#include "parsers/recurring_deadlines.h"

#include <gtest/gtest.h>

#include "tests/parsers/deadline_case.h"

namespace parsers {
namespace {

TEST(RecurringDeadlines, MatchesAtTheWordAtHand) {
  static constexpr DeadlineCase kCases[] = {
      {read_repeated, "hằng tháng, quý", "FREQ=MONTHLY | FREQ=YEARLY;BYMONTH=3,6,9,12"},
      {read_repeated, "định kỳ 6 tháng", "FREQ=YEARLY;BYMONTH=6,12"},
      {read_repeated, "định kỳ quý IV", nullptr},
      {read_repeated, "tháng", nullptr},
      {read_repeated, "mỗi tháng ít nhất hai tin", "FREQ=MONTHLY"},
      {read_rate, "2 lần/tháng", "FREQ=MONTHLY"},
      {read_rate, "03 tháng/lần", "FREQ=YEARLY;BYMONTH=3,6,9,12"},
      {read_rate, "2 tháng một lần", "FREQ=MONTHLY;INTERVAL=2"},
      {read_rate, "02 tuần/lần", "FREQ=WEEKLY;INTERVAL=2"},
      {read_rate, "2 lần", nullptr},
      {read_quarter_month, "vào tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12"},
      {read_quarter_month, "vào tháng đầu quý", nullptr},
  };
  for (const DeadlineCase& fact : kCases)
    expect_deadlines(fact);
}

}  // namespace
}  // namespace parsers
