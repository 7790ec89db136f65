#include "parsers/clause_words.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(ClauseWords, FindsVerbsByTheirCase) {
  const std::vector<Word> words = read_words("Rà soát, Rà soát, rà soát");
  EXPECT_EQ(clause_verb(words, 0), 2U);
  EXPECT_EQ(clause_verb(words, 3), 0U) << "a capital inside the sentence";
  EXPECT_EQ(clause_verb(words, 3, true), 2U);
  EXPECT_EQ(clause_verb(words, 6), 2U);
  EXPECT_EQ(clause_verb(words, words.size()), 0U);
}

TEST(ClauseWords, SkipsWhatOpensAClause) {
  EXPECT_EQ(skip_connectors(read_words("Ngoài ra, rà soát"), 0), 3U);
  EXPECT_EQ(skip_connectors(read_words("( Sở Y tế"), 0), 1U);
  EXPECT_EQ(skip_connectors(read_words("Sở Y tế"), 0), 0U);
  EXPECT_EQ(skip_connectors({}, 0), 0U);
  EXPECT_EQ(skip_connectors(read_words("Khi cần thiết Sở Y tế hỗ trợ"), 0), 3U);
  EXPECT_EQ(end_of_opening_time(read_words("Hằng năm Sở Y tế rà soát"), 0), 2U);
  EXPECT_EQ(end_of_opening_time(read_words("Trước ngày 25 hằng tháng các xã báo cáo"), 0), 5U);
  EXPECT_EQ(end_of_opening_time(read_words("Từ quý I/2026 Sở Y tế rà soát"), 0), 3U);
  EXPECT_EQ(end_of_opening_time(read_words("Trong công tác, Sở Y tế"), 0), 0U);
  EXPECT_EQ(end_of_opening_time({}, 0), 0U);
  EXPECT_EQ(condition_of_need(read_words("Khi cần thiết, hỗ trợ"), 0), 0U);
  EXPECT_EQ(skip_adverbs(read_words("tiếp tục rà soát"), 0), 2U);
  EXPECT_EQ(skip_adverbs(read_words("rà soát"), 0), 0U);
}

TEST(ClauseWords, KnowsShapesAndAdjuncts) {
  const std::vector<Word> words = read_words("Căn cứ Kế hoạch;");
  EXPECT_TRUE(opens_adjunct(words, 0));
  EXPECT_FALSE(opens_adjunct(words, 2));
  EXPECT_TRUE(has_shape(words, 4, WordShape::semicolon));
  EXPECT_FALSE(has_shape(words, 5, WordShape::semicolon));
}

}  // namespace
}  // namespace parsers
