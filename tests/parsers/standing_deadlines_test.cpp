#include "parsers/standing_deadlines.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

struct Case {
  bool (*rule)(DeadlineScan&);
  const char* text;
  const char* values;  // " | " between them, nullptr where the rule does not match
};

TEST(StandingDeadlines, MatchesAtTheWordAtHand) {
  static constexpr Case kCases[] = {
      {read_request, "khi có yêu cầu của Sở", ""},
      {read_request, "đột xuất", ""},
      {read_request, "khi họp", nullptr},
      {read_continuous, "thường xuyên, liên tục", ""},
      {read_continuous, "một lần", nullptr},
  };
  for (const Case& c : kCases) {
    const std::vector<Word> words = read_words(c.text);
    DeadlineScan scan{c.text, words, {2025, 10, 20}, DeadlineContext::schedule, 0, {}};
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
