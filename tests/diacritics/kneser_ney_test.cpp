#include "diacritics/kneser_ney.h"

#include <random>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

constexpr std::size_t kVocabulary = word_class_count + 12;

NgramTable table_of(std::size_t order,
                    std::uint32_t min_count = 1,
                    std::size_t table_bytes = std::size_t{1} << 30) {
  std::mt19937 random(4);
  NgramSorter counts(1 << 20);
  for (int sentence = 0; sentence < 400; ++sentence) {
    NgramKey window = boundary;
    for (unsigned i = 0; i < 8; ++i) {
      const auto word = static_cast<WordId>(word_class_count + random() % (1 + random() % 12));
      window = window << 16 | word;
      counts.add({suffix_of(window, order), 1, i % 2 == 0 ? 64U : 256U});
    }
    counts.add({suffix_of(window << 16 | boundary, order), 1, 64});
  }
  KneserNeyOptions options;
  options.order = order;
  options.vocabulary_size = kVocabulary;
  options.memory_bytes = 1 << 20;
  options.min_counts.fill(min_count);
  options.table_bytes = table_bytes;
  return estimate_kneser_ney(counts, options);
}

TEST(KneserNey, ProbabilitiesSumToOneAfterEveryContext) {
  for (const std::size_t order : {2U, 3U, 4U}) {
    const NgramTable table = table_of(order);
    for (std::size_t n = 1; n < order; ++n) {
      for (const Ngram& context : table.levels[n - 1]) {
        if (table.continuations(n + 1, context.key).empty()) continue;
        double sum = 0;
        for (WordId word = 0; word < kVocabulary; ++word)
          sum += table.prob(n + 1, context.key << 16 | word);
        ASSERT_NEAR(sum, 1, 1e-4);
      }
    }
    double sum = 0;
    for (const Ngram& word : table.levels[0])
      sum += static_cast<double>(word.prob);
    EXPECT_NEAR(sum, 1, 1e-4);
  }
}

TEST(KneserNey, LeavesOutRareNgramsAndWhatBeginsWithThem) {
  const NgramTable all = table_of(4), frequent = table_of(4, 3);
  for (std::size_t n = 2; n <= 4; ++n) {
    EXPECT_LT(frequent.levels[n - 1].size(), all.levels[n - 1].size());
    for (const Ngram& ngram : frequent.levels[n - 1])
      ASSERT_NE(frequent.find(n - 1, context_of(ngram.key)), nullptr);
  }
}

TEST(KneserNey, KeepsTheTableToItsSize) {
  const auto bytes = [](const NgramTable& table) {
    std::size_t entries = 0;
    for (const auto& level : table.levels)
      entries += level.size();
    return entries * sizeof(Ngram);
  };
  const std::size_t all = bytes(table_of(4));
  for (const std::size_t size : {all, all / 2, all / 4}) {
    EXPECT_LE(bytes(table_of(4, 1, size)), size);
    EXPECT_GT(bytes(table_of(4, 1, size)), size / 8);
  }
  EXPECT_EQ(table_of(4, 1, 0).levels[0].size(), kVocabulary);
}

TEST(KneserNey, KnowsHowOftenTextWentOn) {
  const NgramTable table = table_of(3);
  double words = 0;
  for (const Ngram& word : table.levels[0])
    words += static_cast<double>(word.frequency);
  EXPECT_GT(words, 400 * 8 * 2);
  const Ngram* begin = table.find(1, boundary);
  ASSERT_NE(begin, nullptr);
  EXPECT_FLOAT_EQ(begin->frequency, 400);
}

}  // namespace
}  // namespace diacritics
