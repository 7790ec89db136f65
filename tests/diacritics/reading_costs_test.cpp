#include "diacritics/reading_costs.h"

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

class ReadingCostsTest : public testing::Test {
 protected:
  NgramModel model_ = tiny_model(tiny_text());
  ConfusionModel channel_{ConfusionCounts()};
  ReadingCosts costs_{model_, channel_, MangledWeights()};
};

TEST_F(ReadingCostsTest, CountsCharacters) {
  const CharacterCounts counts = count_characters(U"Đảng4~V\\l");
  EXPECT_EQ(counts.lower, 4U);
  EXPECT_EQ(counts.capitals, 2U);
  EXPECT_EQ(counts.digits, 1U);
  EXPECT_EQ(counts.others, 2U);
  EXPECT_EQ(counts.letters(), 6U);
}

// What is more likely to be as it was printed costs less to keep.
TEST_F(ReadingCostsTest, KeepsWhatLooksPrinted) {
  const auto kept = [&](std::u32string_view text, TokenKind kind, WordId word = unknown_word) {
    return costs_.kept(text, kind, word);
  };
  EXPECT_LT(kept(U"đảng", TokenKind::word, model_.id("đảng")), kept(U"đảmg", TokenKind::word));
  EXPECT_LT(kept(U"Abcd", TokenKind::word), kept(U"abcd", TokenKind::word));
  EXPECT_LT(kept(U"Slj", TokenKind::word), kept(U"SlJ", TokenKind::word));
  EXPECT_LT(kept(U"47-CT/TW", TokenKind::code), kept(U"X3", TokenKind::code));
  EXPECT_LT(kept(U"18/8/2025", TokenKind::date), kept(U"18.82025", TokenKind::number));
  EXPECT_LT(kept(U"12", TokenKind::number), kept(U"1234", TokenKind::number));
  EXPECT_LT(kept(U"12", TokenKind::number), kept(U"1¥", TokenKind::number));
  EXPECT_LT(kept(U"ab", TokenKind::word), kept(U"a~b", TokenKind::word));
}

TEST_F(ReadingCostsTest, CapitalsStandWhereTheyBelong) {
  Chunk chunk;
  chunk.characters = U"Đảng";
  chunk.last = 4;
  const WordId word = model_.id("của");
  const auto cost = [&](LetterCase letter_case) {
    return costs_.in_case(chunk, 0, word, letter_case);
  };
  EXPECT_LT(cost(LetterCase::lower), cost(LetterCase::capital));
  EXPECT_LT(cost(LetterCase::lower), cost(LetterCase::upper));
  chunk.begins_sentence = true;
  EXPECT_LT(cost(LetterCase::capital), cost(LetterCase::lower));
  chunk.in_capitals = true;
  EXPECT_LT(cost(LetterCase::upper), cost(LetterCase::capital));
}

TEST_F(ReadingCostsTest, SignsBelongAtTheEnds) {
  Chunk chunk;
  chunk.characters = U"a~b/c,";
  chunk.last = 5;
  EXPECT_LT(costs_.sign(chunk, 5), costs_.sign(chunk, 3));
  EXPECT_LT(costs_.sign(chunk, 3), costs_.sign(chunk, 1));
}

}  // namespace
}  // namespace diacritics
