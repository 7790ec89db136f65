#include "parsers/recurring_deadlines.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

struct Case {
  bool (*rule)(DeadlineScan&);
  const char* text;
  const char* values;  // " | " between them, nullptr where the rule does not match
};

TEST(RecurringDeadlines, MatchesAtTheWordAtHand) {
  static constexpr Case kCases[] = {
      {read_repeated, "hằng tháng, quý", "FREQ=MONTHLY | FREQ=YEARLY;BYMONTH=3,6,9,12"},
      {read_repeated, "định kỳ 6 tháng", "FREQ=YEARLY;BYMONTH=6,12"},
      {read_repeated, "định kỳ quý IV", nullptr},
      {read_repeated, "tháng", nullptr},
      {read_rate, "2 lần/tháng", "FREQ=MONTHLY"},
      {read_rate, "03 tháng/lần", "FREQ=YEARLY;BYMONTH=3,6,9,12"},
      {read_rate, "2 tháng một lần", "FREQ=MONTHLY;INTERVAL=2"},
      {read_rate, "2 lần", nullptr},
      {read_quarter_month, "vào tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12"},
      {read_quarter_month, "vào tháng đầu quý", nullptr},
  };
  for (const Case& c : kCases) {
    const std::vector<Word> words = read_words(c.text);
    DeadlineScan scan{c.text, words, {2025, 10, 20}, DeadlineContext::sentence, 0, {}};
    EXPECT_EQ(c.rule(scan), c.values != nullptr) << c.text;
    EXPECT_EQ(scan.at != 0, c.values != nullptr) << c.text;
    std::string values;
    for (const FoundDeadline& found : scan.found)
      values += (values.empty() ? "" : " | ") + found.deadline.value;
    EXPECT_EQ(values, c.values == nullptr ? "" : c.values) << c.text;
  }
}

}  // namespace
}  // namespace parsers
