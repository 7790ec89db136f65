#include "parsers/dated_deadlines.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

struct Case {
  bool (*rule)(DeadlineScan&);
  const char* text;
  const char* values;  // " | " between them, nullptr where the rule does not match
};

TEST(DatedDeadlines, MatchesAtTheWordAtHand) {
  static constexpr Case kCases[] = {
      {read_bounded_days, "trước ngày 15/12/2025", "2025-12-15"},
      {read_bounded_days, "trước ngày 15/6 và 15/12", "2026-06-15 | 2025-12-15"},
      {read_bounded_days, "trước ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"},
      {read_bounded_days, "đến hết quý II/2026", "2026-06-30"},
      {read_bounded_days, "đến cuối năm 2026", "2026-12-31"},
      {read_bounded_days, "ngày 15/12/2025", nullptr},
      {read_bounded_days, "trước khi họp", nullptr},
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
