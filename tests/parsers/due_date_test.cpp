#include "parsers/due_date.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

Deadline deadline(DeadlineKind kind, std::string value, Bound bound) {
  Deadline result;
  result.kind = kind;
  result.value = std::move(value);
  result.bound = bound;
  return result;
}

TEST(DueDate, IsTheLastDayInTime) {
  struct Case {
    DeadlineKind kind;
    const char* value;
    Bound bound;
    const char* day;  // "" for none
  };
  static constexpr Case kCases[] = {
      {DeadlineKind::date, "2026-06-30", Bound::by, "2026-06-30"},
      {DeadlineKind::date, "2026-06-30", Bound::on, "2026-06-30"},
      {DeadlineKind::date, "2026-06-30", Bound::before, "2026-06-29"},
      {DeadlineKind::date, "2026-01-01", Bound::before, "2025-12-31"},
      {DeadlineKind::date, "2024-03-01", Bound::before, "2024-02-29"},
      {DeadlineKind::date, "2026-06", Bound::by, "2026-06-30"},
      {DeadlineKind::date, "2026-02", Bound::in, "2026-02-28"},
      {DeadlineKind::date, "2026-06", Bound::before, "2026-05-31"},
      {DeadlineKind::date, "2026", Bound::by, "2026-12-31"},
      {DeadlineKind::date, "2026-02-30", Bound::by, ""},
      {DeadlineKind::date, "", Bound::by, ""},
      {DeadlineKind::date, "1900-01-01", Bound::before, ""},
      {DeadlineKind::period, "2025-10-01/2025-12-31", Bound::in, "2025-12-31"},
      {DeadlineKind::period, "2025-10/2025-11", Bound::in, "2025-11-30"},
      {DeadlineKind::period, "2025-01-01/..", Bound::in, ""},
      {DeadlineKind::period, "../2026-06-30", Bound::in, "2026-06-30"},
      {DeadlineKind::period, "2025", Bound::in, ""},
      {DeadlineKind::recurring, "FREQ=MONTHLY", Bound::none, ""},
      {DeadlineKind::relative, "P30D", Bound::none, ""},
      {DeadlineKind::continuous, "", Bound::none, ""},
  };
  for (const Case& c : kCases) {
    const std::optional<Date> day = last_day(deadline(c.kind, c.value, c.bound));
    EXPECT_EQ(day ? to_iso(*day) : "", c.day) << c.value;
  }
}

TEST(DueDate, OfAnObligationIsTheEarliest) {
  Obligation obligation;
  EXPECT_EQ(first_last_day(obligation), std::nullopt);
  obligation.deadlines = {deadline(DeadlineKind::recurring, "FREQ=MONTHLY", Bound::none),
                          deadline(DeadlineKind::date, "2026-06-30", Bound::by),
                          deadline(DeadlineKind::date, "2025-12-31", Bound::before)};
  EXPECT_EQ(first_last_day(obligation), (Date{2025, 12, 30}));
}

TEST(DueDate, OfASeriesFallsOnTheLastDays) {
  struct Case {
    const char* value;
    Bound bound;
    const char* rule;
    const char* first;  // on or after 2025-09-12, a Friday
  };
  static constexpr Case kCases[] = {
      {"FREQ=DAILY", Bound::none, "FREQ=DAILY", "2025-09-12"},
      {"FREQ=WEEKLY", Bound::none, "FREQ=WEEKLY;BYDAY=FR", "2025-09-12"},
      {"FREQ=WEEKLY;BYDAY=MO", Bound::before, "FREQ=WEEKLY;BYDAY=SU", "2025-09-14"},
      {"FREQ=WEEKLY;BYDAY=TH", Bound::by, "FREQ=WEEKLY;BYDAY=TH", "2025-09-18"},
      {"FREQ=MONTHLY", Bound::none, "FREQ=MONTHLY;BYMONTHDAY=-1", "2025-09-30"},
      {"FREQ=MONTHLY;BYMONTHDAY=25", Bound::before, "FREQ=MONTHLY;BYMONTHDAY=24", "2025-09-24"},
      {"FREQ=MONTHLY;BYMONTHDAY=10", Bound::by, "FREQ=MONTHLY;BYMONTHDAY=10", "2025-10-10"},
      {"FREQ=MONTHLY;BYMONTHDAY=1", Bound::before, "FREQ=MONTHLY;BYMONTHDAY=-1", "2025-09-30"},
      {"FREQ=YEARLY", Bound::none, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "2025-12-31"},
      {"FREQ=YEARLY;BYMONTH=3,6,9,12",
       Bound::none,
       "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
       "2025-09-30"},
      {"FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1",
       Bound::before,
       "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1",
       "2025-12-31"},
      {"FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
       Bound::by,
       "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
       "2025-12-25"},
      {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
       Bound::on,
       "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
       "2026-02-28"},
      {"FREQ=MONTHLY;BYMONTHDAY=31",
       Bound::by,
       "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
       "2025-09-30"},
      {"FREQ=MONTHLY;BYMONTHDAY=30",
       Bound::before,
       "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1",
       "2025-09-29"},
      {"FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=31",
       Bound::by,
       "FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=30,31;BYSETPOS=-1",
       "2025-12-31"},
      {"FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=30",
       Bound::by,
       "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=30",
       "2025-09-30"},
      {"FREQ=MONTHLY;BYMONTHDAY=15,31", Bound::by, "FREQ=MONTHLY;BYMONTHDAY=15,31", "2025-09-15"},
      {"FREQ=MONTHLY;INTERVAL=2",
       Bound::none,
       "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1",
       "2025-09-30"},
      {"", Bound::none, "", ""},
      {"hằng tháng", Bound::none, "", ""},
      {"FREQ=HOURLY", Bound::none, "", ""},
      {"FREQ=MONTHLY;BYMONTHDAY=32", Bound::none, "", ""},
      {"FREQ=MONTHLY;BYSETPOS=1", Bound::none, "", ""},
  };
  for (const Case& c : kCases) {
    const std::string rule = calendar_rule(deadline(DeadlineKind::recurring, c.value, c.bound));
    EXPECT_EQ(rule, c.rule) << c.value;
    const std::optional<Date> first = first_occurrence(rule, {2025, 9, 12});
    EXPECT_EQ(first ? to_iso(*first) : "", c.first) << c.value;
  }
  EXPECT_EQ(first_occurrence("FREQ=DAILY", {2025, 0, 0}), std::nullopt);
  for (const char* rule :
       {"FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=15,30"})
    EXPECT_EQ(first_occurrence(rule, {2027, 2, 16}), (Date{2027, 2, 28})) << rule;
  EXPECT_EQ(calendar_rule(deadline(DeadlineKind::date, "2025-09-12", Bound::by)), "");
}

TEST(DueDate, OfAnHourIsItsDay) {
  struct Case {
    const char *text, *last;
  };
  static constexpr Case kCases[] = {{"trước ngày 20/5/2026", "2026-05-19"},
                                    {"trước 17 giờ ngày 20/5/2026", "2026-05-20"},
                                    {"trước 17h00 ngày 20/5/2026", "2026-05-20"},
                                    {"trước 0 giờ ngày 20/5/2026", "2026-05-19"}};
  for (const Case& c : kCases) {
    Deadline made = deadline(DeadlineKind::date, "2026-05-20", Bound::before);
    made.text = c.text;
    const std::optional<Date> day = last_day(made);
    EXPECT_EQ(day ? to_iso(*day) : "", c.last) << c.text;
  }
}

}  // namespace
}  // namespace parsers
