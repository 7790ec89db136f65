#include "parsers/deadline_scan.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

constexpr std::string_view kText = "gửi trước 15/6, báo cáo";

TEST(DeadlineScan, TakesWordsAsOneExpression) {
  const std::vector<Word> words = read_words(kText);
  DeadlineScan scan{kText, words, {2025, 10, 20}, DeadlineContext::sentence, 1, {}};
  scan.add(1, 3, DeadlineKind::date, "2026-06-15", Bound::before);
  EXPECT_EQ(scan.at, 3U);
  ASSERT_EQ(scan.found.size(), 1U);
  EXPECT_EQ(scan.found[0].deadline.text, "trước 15/6");
  EXPECT_EQ(base::slice(kText, scan.found[0].span), "trước 15/6");
  scan.add(0, 1, DeadlineKind::date, "", Bound::none);
  EXPECT_EQ(scan.at, 3U) << "never moves back";
}

TEST(DeadlineScan, TakesTheNextSuchDay) {
  struct Case {
    Date issued;
    Date date;
    int year;
  };
  static constexpr Case kCases[] = {
      {{2025, 10, 20}, {0, 6, 15}, 2026},
      {{2025, 10, 20}, {0, 10, 20}, 2025},
      {{2025, 10, 20}, {0, 10, 0}, 2025},
      {{2025, 0, 0}, {0, 6, 15}, 2025},
  };
  const std::vector<Word> words = read_words(kText);
  for (const Case& c : kCases) {
    const DeadlineScan scan{kText, words, c.issued, DeadlineContext::sentence, 0, {}};
    Date date = c.date;
    EXPECT_TRUE(scan.infer_year(date));
    EXPECT_EQ(date.year, c.year);
  }
  Date date{0, 6, 15};
  const DeadlineScan undated{kText, words, {}, DeadlineContext::sentence, 0, {}};
  EXPECT_FALSE(undated.infer_year(date));
}

TEST(DeadlineScan, FindsTheEndOfAClause) {
  const std::vector<Word> words = read_words(kText);
  const DeadlineScan scan{kText, words, {}, DeadlineContext::sentence, 0, {}};
  EXPECT_EQ(scan.end_of_clause(0), 3U);
  EXPECT_EQ(scan.end_of_clause(4), words.size());
  EXPECT_TRUE(is_separator(words, 3));
  EXPECT_FALSE(is_separator(words, words.size()));
}

}  // namespace
}  // namespace parsers
