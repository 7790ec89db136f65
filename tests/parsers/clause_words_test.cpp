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
