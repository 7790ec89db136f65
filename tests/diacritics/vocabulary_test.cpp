#include "diacritics/vocabulary.h"

#include <gmock/gmock.h>

namespace diacritics {
namespace {

Vocabulary vocabulary_of(std::initializer_list<const char*> lines,
                         std::uint64_t min_count = 1,
                         std::size_t max_words = 1000) {
  VocabularyCounter counter;
  for (const char* line : lines)
    counter.add_line(line);
  return counter.vocabulary(min_count, max_words);
}

std::vector<std::string> words_of(const Vocabulary& vocabulary) {
  std::vector<std::string> words;
  for (WordId id = word_class_count; id < vocabulary.size(); ++id)
    words.push_back(vocabulary.word(id).key);
  return words;
}

TEST(Vocabulary, NumbersWordsByUnmarkedFormAndCount) {
  const Vocabulary vocabulary =
      vocabulary_of({"đang đảng đảng dang ta", "Đảng tá đáng đang", "Thuỷ thủy THUỶ"});
  EXPECT_THAT(words_of(vocabulary),
              testing::ElementsAre("đảng", "đang", "dang", "đáng", "ta", "tá", "thủy"));
  const WordId dang = word_class_count;
  for (WordId id = dang; id < dang + 4; ++id)
    EXPECT_EQ(vocabulary.spellings(id), (WordRange{dang, dang + 4}));
  EXPECT_EQ(vocabulary.spellings(number), (WordRange{number, number + 1}));
}

TEST(Vocabulary, KnowsCapitalsAndStyle) {
  const Vocabulary vocabulary = vocabulary_of({"của Đảng ta", "vì Đảng", "dẫn đảng", "thuỷ thủy"});
  for (WordId id = word_class_count; id < vocabulary.size(); ++id) {
    const VocabularyWord& word = vocabulary.word(id);
    if (word.key == "đảng") {
      EXPECT_NEAR(word.facts.capital_share, 2 / 3.0, 1e-6);
    }
    if (word.key == "thủy") {
      EXPECT_NEAR(word.facts.modern_style, 0.5, 1e-6);
    }
  }
}

TEST(Vocabulary, LeavesOutRareAndForeignWords) {
  EXPECT_THAT(words_of(vocabulary_of({"a b b c c c"}, 2)), testing::ElementsAre("b", "c"));
  EXPECT_THAT(words_of(vocabulary_of({"a b b c c c"}, 1, 1)), testing::ElementsAre("c"));
  EXPECT_THAT(words_of(vocabulary_of({"naïve señor дом xin"})), testing::ElementsAre("xin"));
}

TEST(Vocabulary, CountsInPartsAsInOne) {
  VocabularyCounter all, first, second;
  for (const char* line : {"Đảng ta đang", "đang đảng"}) {
    all.add_line(line);
    first.add_line(line);
  }
  for (const char* line : {"vì Đảng", "đang tá"}) {
    all.add_line(line);
    second.add_line(line);
  }
  first.add(second);
  const Vocabulary one = all.vocabulary(1, 100), parts = first.vocabulary(1, 100);
  ASSERT_EQ(words_of(one), words_of(parts));
  for (WordId id = word_class_count; id < one.size(); ++id) {
    EXPECT_EQ(one.word(id).count, parts.word(id).count);
    EXPECT_EQ(one.word(id).facts.capital_share, parts.word(id).facts.capital_share);
  }
}

TEST(Vocabulary, ForgetsRareWordsWhenThereAreTooMany) {
  VocabularyCounter counter(8);
  for (const char* word : {"a", "b", "c", "d", "e", "g", "h", "i", "k", "l", "m", "n"}) {
    VocabularyCounter part;
    part.add_line(std::string("xin xin xin ") + word);
    counter.add(part);
  }
  const Vocabulary vocabulary = counter.vocabulary(1, 100);
  EXPECT_LE(vocabulary.size(), word_class_count + 9U);
  EXPECT_NE(vocabulary.word_id("xin"), unknown_word);
}

TEST(Vocabulary, GivesEveryTokenAnId) {
  const Vocabulary vocabulary = vocabulary_of({"ngày ub"});
  const std::string_view text = "NGÀY 1 18/8/2025 12/QĐ-UB IV a@b.vn lạ Lạ LẠ L.";
  std::vector<WordId> ids;
  for (const Token& token : tokenize(text))
    ids.push_back(vocabulary.id(text, token));
  EXPECT_THAT(
      ids,
      testing::ElementsAre(
          word_class_count, number, date, code, roman, web, unknown_word, name, acronym, name));
}

}  // namespace
}  // namespace diacritics
