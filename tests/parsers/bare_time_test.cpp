#include "parsers/bare_time.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(BareTime, ReadsMonths) {
  const std::optional<TimePiece> month = bare_month(read_words("đến 10/2026"), 1);
  ASSERT_TRUE(month);
  EXPECT_EQ(month->date, (Date{2026, 10, 0}));
  EXPECT_EQ(month->end, 2U);
  EXPECT_FALSE(bare_month(read_words("đến 13/2026"), 1));
  EXPECT_FALSE(bare_month(read_words("đến"), 1));
}

TEST(BareTime, ReadsQuarters) {
  const std::optional<TimePiece> quarter = bare_quarter(read_words("quý III, IV/2025"), 3);
  ASSERT_TRUE(quarter);
  EXPECT_EQ(quarter->quarter, 4);
  EXPECT_EQ(quarter->date.year, 2025);
  EXPECT_EQ(quarter->end, 4U);
  EXPECT_FALSE(bare_quarter(read_words("tuần"), 0));
  EXPECT_FALSE(bare_quarter({}, 0));
}

TEST(BareTime, ReadsCellsOfTheTimeColumn) {
  struct Case {
    const char* text;
    Date date;
    int last_year;
  };
  static constexpr Case kCases[] = {
      {"2026", {2026, 0, 0}, 2026},
      {"2025 - 2026", {2025, 0, 0}, 2026},
      {"12/2025", {2025, 12, 0}, 0},
  };
  for (const Case& c : kCases) {
    const std::optional<TimePiece> piece = bare_period(read_words(c.text), 0);
    ASSERT_TRUE(piece) << c.text;
    EXPECT_EQ(piece->date, c.date) << c.text;
    EXPECT_EQ(piece->last_year, c.last_year) << c.text;
  }
  EXPECT_FALSE(bare_period(read_words("12"), 0));
  EXPECT_FALSE(bare_period(read_words("Hằng năm"), 0));
}

}  // namespace
}  // namespace parsers
