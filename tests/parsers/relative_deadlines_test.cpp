#include "parsers/relative_deadlines.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

struct Case {
  bool (*rule)(DeadlineScan&);
  const char* text;
  const char* values;  // " | " between them, nullptr where the rule does not match
};

TEST(RelativeDeadlines, MatchesAtTheWordAtHand) {
  static constexpr Case kCases[] = {
      {read_duration, "trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn", "P5D"},
      {read_duration, "chậm nhất 03 ngày trước khi họp", "P3D"},
      {read_duration, "trong vòng 24 giờ", "PT24H"},
      {read_duration, "trước ngày bầu cử 10 ngày", "P10D"},
      {read_duration, "trong 5 năm", nullptr},
      {read_duration, "sau cuộc họp", nullptr},
      {read_event, "sau khi đề án được phê duyệt", ""},
      {read_event, "sau khi", nullptr},
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
