#include "parsers/deadline_values.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(DeadlineValues, WritesWhatIsKnown) {
  EXPECT_EQ(date_value({2026, 6, 30}), "2026-06-30");
  EXPECT_EQ(date_value({2026, 6, 0}), "2026-06");
  EXPECT_EQ(date_value({0, 6, 30}), "");
  EXPECT_EQ(date_value({2026, 2, 30}), "");
  EXPECT_EQ(interval_value({2026, 1, 1}, {2026, 3, 31}), "2026-01-01/2026-03-31");
  EXPECT_EQ(interval_value({2026, 1, 1}, {0, 3, 31}), "");
}

TEST(DeadlineValues, FindsTheEndsOfAPiece) {
  struct Case {
    TimePiece piece;
    Date first;
    Date last;
  };
  static constexpr Case kCases[] = {
      {{{2026, 0, 0}, 2, 0, 0, 0}, {2026, 4, 1}, {2026, 6, 30}},
      {{{2026, 0, 0}, 0, -6, 0, 0}, {2026, 7, 1}, {2026, 12, 31}},
      {{{2026, 0, 0}, 0, 9, 0, 0}, {2026, 1, 1}, {2026, 9, 30}},
      {{{2028, 2, 0}, 0, 0, 0, 0}, {2028, 2, 1}, {2028, 2, 29}},
      {{{0, 2, 0}, 0, 0, 0, 0}, {0, 2, 1}, {0, 2, 28}},
      {{{2025, 0, 0}, 0, 0, 2030, 0}, {2025, 1, 1}, {2030, 12, 31}},
      {{{2025, 5, 7}, 0, 0, 0, 0}, {2025, 5, 7}, {2025, 5, 7}},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(first_day(c.piece), c.first);
    EXPECT_EQ(last_day(c.piece), c.last);
  }
}

TEST(DeadlineValues, WritesSeries) {
  EXPECT_EQ(series_value(RepeatUnit::month) + month_day(25), "FREQ=MONTHLY;BYMONTHDAY=25");
  EXPECT_EQ(series_value(RepeatUnit::quarter), "FREQ=YEARLY;BYMONTH=3,6,9,12");
}

TEST(DeadlineValues, KnowsThePeriodsInWords) {
  const auto unit_of = [](std::string_view text) {
    const PhraseTable::Found found = repeat_units().find(read_words(text), 0);
    return found ? found.tag : -1;
  };
  EXPECT_EQ(unit_of("Tuần"), static_cast<int>(RepeatUnit::week));
  EXPECT_EQ(unit_of("03 tháng"), static_cast<int>(RepeatUnit::quarter));
  EXPECT_EQ(unit_of("6 tháng đầu năm"), static_cast<int>(RepeatUnit::half));
  EXPECT_EQ(unit_of("12 tháng"), static_cast<int>(RepeatUnit::year));
  EXPECT_EQ(unit_of("thế kỷ"), -1);
}

}  // namespace
}  // namespace parsers
