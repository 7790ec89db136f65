#include "diacritics/confusion_learner.h"

#include <cmath>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

TEST(PairWords, FindsWhatCorresponds) {
  const std::vector<WordPair> pairs =
      pair_words("Đảng uỷ xã Suối Hoa, số 12 (mới)", "Pang uy | x4 Suéi Hoa. s6 12 (méi)");
  std::vector<std::pair<std::u32string, std::u32string>> found;
  for (const WordPair& pair : pairs)
    found.emplace_back(pair.printed, pair.observed);
  const std::vector<std::pair<std::u32string, std::u32string>> expected = {{U"Đảng", U"Pang"},
                                                                           {U"uỷ", U"uy"},
                                                                           {U"xã", U"x4"},
                                                                           {U"Suối", U"Suéi"},
                                                                           {U"Hoa", U"Hoa"},
                                                                           {U"số", U"s6"},
                                                                           {U"mới", U"méi"}};
  EXPECT_EQ(found, expected);
}

TEST(PairWords, TakesAnything) {
  EXPECT_TRUE(pair_words("", "").empty());
  EXPECT_TRUE(pair_words("một hai", "").empty());
  EXPECT_TRUE(pair_words("", "mot hai").empty());
  EXPECT_TRUE(pair_words("12 34", "12 34").empty());
}

TEST(ConfusionAligner, CutsBothWordsIntoSegments) {
  const ConfusionModel model{ConfusionCounts()};
  ConfusionAligner aligner(model, 9);
  ConfusionCounts counts;
  const float cost = aligner.count({U"chức", U"chirc"}, 3, 2, counts);
  EXPECT_GT(cost, 0);
  EXPECT_TRUE(std::isfinite(cost));
  EXPECT_EQ(counts.rows().at({symbol_of(U'ứ'), 0}).readings.at(U"ir"), 2);
  EXPECT_EQ(counts.rows().at({symbol_of(U'h'), 0}).readings.at(U"h"), 2);
  EXPECT_EQ(counts.rows().at({symbol_of(U'h'), symbol_of(U'ứ')}).occurrences, 2);
}

TEST(ConfusionAligner, CountsNothingThatIsTooDear) {
  const ConfusionModel model{ConfusionCounts()};
  ConfusionAligner aligner(model, 9);
  ConfusionCounts counts;
  aligner.count({U"chức", U"WWWW"}, 0.1F, 1, counts);
  aligner.count({U"12", U"12"}, 9, 1, counts);
  aligner.count({U"", U"x"}, 9, 1, counts);
  EXPECT_TRUE(counts.empty());
}

TEST(LearnConfusions, FindsTheEngineBehindThePairs) {
  std::vector<WordPair> pairs;
  for (int i = 0; i < 20; ++i) {
    pairs.push_back({U"hội", U"hQi"});
    pairs.push_back({U"bộ", U"bQ"});
    pairs.push_back({U"cứ", U"cir"});
    pairs.push_back({U"thứ", U"thir"});
  }
  const ConfusionModel model(learn_confusions(pairs, 4));
  EXPECT_LT(model.cost({symbol_of(U'ộ'), 0}, U"Q"), 0.3F);
  EXPECT_LT(model.cost({symbol_of(U'ứ'), 0}, U"ir"), 0.3F);
  EXPECT_GT(model.cost({symbol_of(U'ộ'), 0}, U"6"), 1.5F);
}

}  // namespace
}  // namespace diacritics
