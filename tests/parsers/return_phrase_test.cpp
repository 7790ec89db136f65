#include "parsers/return_phrase.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(ReturnPhrase, TellsHowADayReturns) {
  struct Case {
    const char* text;
    std::optional<RepeatUnit> unit;
    std::size_t end;
  };
  static const Case kCases[] = {
      {"hằng tháng", RepeatUnit::month, 2},
      {"của tháng báo cáo", RepeatUnit::month, 4},
      {"của mỗi năm", RepeatUnit::year, 3},
      {"năm sau", RepeatUnit::year, 2},
      {"của tháng cuối quý", RepeatUnit::quarter, 4},
      {"tháng 6", std::nullopt, 0},
      {"", std::nullopt, 0},
  };
  for (const Case& c : kCases) {
    const DayReturn found = read_return(read_words(c.text), 0);
    EXPECT_EQ(found.unit, c.unit) << c.text;
    EXPECT_EQ(found.end, c.end) << c.text;
  }
}

TEST(ReturnPhrase, MeasuresTheLastMonthOfAQuarter) {
  EXPECT_EQ(quarter_month(read_words("tháng thứ 3 trong quý"), 0), 5U);
  EXPECT_EQ(quarter_month(read_words("của tháng cuối mỗi quý"), 0), 5U);
  EXPECT_EQ(quarter_month(read_words("tháng đầu quý"), 0), 0U);
}

}  // namespace
}  // namespace parsers
