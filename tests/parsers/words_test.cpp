#include "parsers/words.h"

#include <random>

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string dump(std::string_view text) {
  std::string result;
  for (const Word& word : read_words(text)) {
    if (!result.empty()) result += '|';
    result += word.text;
  }
  return result;
}

TEST(Words, SplitsAtBlanksAndPunctuation) {
  struct Case {
    const char* text;
    const char* words;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"  \t ", ""},
      {"Sở Tài chính, Sở Y tế;", "Sở|Tài|chính|,|Sở|Y|tế|;"},
      {"(qua Văn phòng).", "(|qua|Văn|phòng|)|."},
      {"số 12-CT/TU, ngày 15/8/2025", "số|12-CT/TU|,|ngày|15/8/2025"},
      {"1.500 đồng; 2,5%", "1.500|đồng|;|2,5%"},
      {"thực hiện./.", "thực|hiện|./."},
      {"mạng... và", "mạng|...|và"},
      {"chính trị - xã hội", "chính|trị|-|xã|hội"},
      {"“thoát nghèo”", "“|thoát|nghèo|”"},
      {"xã,phường", "xã|,|phường"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.text), c.words);
}

TEST(Words, KeysForgetCaseAndStyleOfTone) {
  EXPECT_EQ(word_key("UỶ"), word_key("ủy"));
  EXPECT_EQ(word_key("Hoà"), word_key("hòa"));
  EXPECT_EQ(word_key("Ðảng"), word_key("đảng"));  // the Icelandic letter
  EXPECT_NE(word_key("mà"), word_key("má"));
  EXPECT_NE(word_key("ma"), word_key("mă"));
  EXPECT_EQ(word_key(""), "");
}

TEST(Words, KnowsShapesAndCapitals) {
  const std::vector<Word> words = read_words("Quý IV: 25 việc 47-CT/TW");
  ASSERT_EQ(words.size(), 6U);
  EXPECT_TRUE(words[0].capital);
  EXPECT_EQ(words[2].shape, WordShape::colon);
  EXPECT_EQ(words[3].shape, WordShape::number);
  EXPECT_FALSE(words[4].capital);
  EXPECT_EQ(words[5].shape, WordShape::word);
}

TEST(Words, EveryByteButBlanksIsInOneWord) {
  static constexpr const char* kPieces[] = {"Sở ", ", ", "a.b", "\xff", "…", " ", "1/2", "(", "Đ"};
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i)
      text += kPieces[random() % std::size(kPieces)];
    std::string rest;
    std::size_t at = 0;
    for (const Word& word : read_words(text)) {
      ASSERT_LE(at, word.span.begin);
      rest += text.substr(at, word.span.begin - at);
      ASSERT_EQ(base::slice(text, word.span), word.text);
      at = word.span.end;
    }
    rest += text.substr(at);
    EXPECT_TRUE(base::trim(rest).empty()) << text;
  }
}

TEST(Words, ReadsComparesWithoutCase) {
  const std::vector<Word> words = read_words("Định KỲ");
  EXPECT_TRUE(reads(words, 0, "định"));
  EXPECT_TRUE(reads(words, 1, "kỳ"));
  EXPECT_FALSE(reads(words, 1, "kế"));
  EXPECT_FALSE(reads(words, 2, "kỳ"));
}

TEST(PhraseTable, FindsTheLongestPhrase) {
  const PhraseTable table({{1, "chủ trì|phối hợp"}, {2, "phối hợp với|báo cáo"}});
  const std::vector<Word> words = read_words("Chủ trì, PHỐI HỢP với Sở báo");
  EXPECT_EQ(table.find(words, 0).length, 2U);
  EXPECT_EQ(table.find(words, 0).tag, 1);
  EXPECT_EQ(table.find(words, 3).length, 3U);
  EXPECT_EQ(table.find(words, 3).tag, 2);
  EXPECT_FALSE(table.find(words, 1));
  EXPECT_FALSE(table.find(words, 7));  // "báo" without "cáo"
  EXPECT_FALSE(table.find(words, 99));
  EXPECT_FALSE(PhraseTable({}).find(words, 0));
}

}  // namespace
}  // namespace parsers
