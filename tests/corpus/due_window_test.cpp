#include "corpus/due_window.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/due_date.h"

namespace corpus {
namespace {

using parsers::Bound;
using parsers::Date;
using parsers::Deadline;
using parsers::DeadlineKind;

TEST(DueWindow, UnderstandsDaysAsPeopleWriteThem) {
  struct Case {
    const char* text;
    const char* iso;  // "": no day
  };
  static constexpr Case kCases[] = {
      {"31/12/2026", "2026-12-31"},
      {"5/9/2026", "2026-09-05"},
      {"2026-09-05", "2026-09-05"},
      {"2026-09", "2026-09"},
      {"9/2026", "2026-09"},
      {"2026", "2026"},
      {"30/02/2026", ""},
      {"13/2026", ""},
      {"0/2026", ""},
      {"/2026", ""},
      {"12/", ""},
      {"31/12/2026 trở đi", ""},
      {"mai", ""},
      {"", ""},
  };
  for (const Case& c : kCases) {
    const std::optional<Date> day = day_of(c.text);
    EXPECT_EQ(day ? parsers::to_iso(*day) : "", c.iso) << c.text;
  }
  EXPECT_EQ(parsers::to_iso(parsers::first_day_of({2028, 2, 0})), "2028-02-01");
  EXPECT_EQ(parsers::to_iso(parsers::last_day_of({2028, 2, 0})), "2028-02-29");
  EXPECT_EQ(parsers::to_iso(parsers::last_day_of({2026, 0, 0})), "2026-12-31");
}

TEST(DueWindow, FindsTheDayWithin) {
  struct Case {
    Deadline deadline;
    const char* first;  // of the window; "": open
    const char* last;
    const char* day;  // "": not due within
  };
  const auto date = [](const char* value, Bound bound = Bound::none) {
    return Deadline{"", DeadlineKind::date, value, bound, false, false};
  };
  const auto recurring = [](const char* rule) {
    return Deadline{"", DeadlineKind::recurring, rule, Bound::none, false, false};
  };
  const Case cases[] = {
      {date("2026-06-25"), "", "", "2026-06-25"},
      {date("2026-06-25"), "2026-06-25", "2026-06-25", "2026-06-25"},
      {date("2026-06-25"), "2026-06-26", "", ""},
      {date("2026-06-25"), "", "2026-06-24", ""},
      {date("2026-06-25", Bound::before), "", "2026-06-24", "2026-06-24"},
      {date("2026-06"), "2026-06-30", "", "2026-06-30"},
      {recurring("FREQ=MONTHLY;BYMONTHDAY=25"), "", "", "2026-03-25"},
      {recurring("FREQ=MONTHLY;BYMONTHDAY=25"), "2026-08-26", "2026-09-30", "2026-09-25"},
      {recurring("FREQ=MONTHLY;BYMONTHDAY=25"), "2026-08-26", "2026-09-24", ""},
      {recurring("FREQ=YEARLY;BYMONTH=6,12"), "2027-01-01", "", "2027-06-30"},
      {recurring("FREQ=MONTHLY;BYMONTHDAY=25"), "", "2026-03-01", ""},
      {{"", DeadlineKind::continuous, "", Bound::none, false, false}, "", "", ""},
  };
  for (const Case& c : cases) {
    const DueWindow window{parsers::from_iso(c.first), parsers::from_iso(c.last)};
    const std::optional<Date> day = due_in(window, c.deadline, Date{2026, 3, 10});
    EXPECT_EQ(day ? parsers::to_iso(*day) : "", c.day)
        << c.deadline.value << ' ' << c.first << ' ' << c.last;
  }
}

TEST(DueWindow, ASeriesInAnUndatedDocumentHasNoDay) {
  const Deadline deadline{"", DeadlineKind::recurring, "FREQ=DAILY", Bound::none, false, false};
  EXPECT_FALSE(due_in({}, deadline, std::nullopt));
}

}  // namespace
}  // namespace corpus
