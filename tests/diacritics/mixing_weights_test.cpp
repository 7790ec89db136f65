#include "diacritics/mixing_weights.h"

#include <gtest/gtest.h>

#include "diacritics/ngram_table.h"

namespace diacritics {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary words = [] {
    VocabularyCounter counter;
    counter.add_line("kết quả quả quá nhà");
    return counter.vocabulary(1, 100);
  }();
  return words;
}

NgramKey key_of(const char* first, const char* second) {
  return NgramKey{vocabulary().word_id(first)} << 16 | vocabulary().word_id(second);
}

struct Asked {
  int of_first = 0, of_second = 0;  // words kept aside
  std::vector<double> shares{1, 1};
  std::vector<double> given{0, 0};
};

// Source 0 says "kết quá" often, source 1 says "kết quả" seldom.
std::vector<double> weights_for(const Asked& asked, std::size_t threads = 1) {
  MixingWeights mixing(vocabulary(), 2, threads);
  const NgramKey often = key_of("kết", "quá"), seldom = key_of("kết", "quả");
  mixing.keep_aside(0, std::vector<NgramKey>(static_cast<std::size_t>(asked.of_first), often));
  mixing.keep_aside(1, std::vector<NgramKey>(static_cast<std::size_t>(asked.of_second), seldom));
  NgramSorter first(1 << 16), second(1 << 16);
  first.add({often, 1000, 1});
  second.add({seldom, 10, 1});
  mixing.count(0, first, 1 << 16);
  mixing.count(1, second, 1 << 16);
  return mixing.find(asked.shares, asked.given);
}

TEST(MixingWeights, RaisesASmallSourceThatIsAskedFor) {
  const std::vector<double> weights = weights_for({500, 500, {1, 1}, {0, 0}});
  EXPECT_EQ(weights[0], 1);
  EXPECT_GE(weights[1], 4);
}

TEST(MixingWeights, FollowsTheSharesAndNotHowMuchIsKeptAside) {
  EXPECT_EQ(weights_for({500, 100, {1, 1}, {0, 0}}), weights_for({100, 500, {1, 1}, {0, 0}}));
  EXPECT_GT(weights_for({500, 500, {1, 5}, {0, 0}})[1], weights_for({500, 500, {5, 1}, {0, 0}})[1]);
  EXPECT_LE(weights_for({500, 500, {1, 0}, {0, 0}})[1], 1);
}

TEST(MixingWeights, LeavesWeightsThatAreGiven) {
  EXPECT_EQ(weights_for({500, 500, {1, 1}, {3, 0.25}}), (std::vector<double>{3, 0.25}));
  EXPECT_EQ(weights_for({500, 500, {1, 1}, {0, 0.25}})[1], 0.25);
}

TEST(MixingWeights, AreEqualWithoutTextToJudgeBy) {
  EXPECT_EQ(weights_for({}), (std::vector<double>{1, 1}));
  EXPECT_EQ(weights_for({5, 5, {1, 1}, {0, 0}}), (std::vector<double>{1, 1}));  // too little
}

TEST(MixingWeights, DoNotDependOnThreads) {
  const Asked asked{700, 300, {2, 1}, {0, 0}};
  EXPECT_EQ(weights_for(asked, 1), weights_for(asked, 7));
}

TEST(MixingWeights, ScoreTheChoiceAmongSpellings) {
  MixingWeights mixing(vocabulary(), 1, 1);
  // A word without another spelling is no choice.
  std::vector<NgramKey> windows(100, key_of("kết", "quả"));
  windows.resize(200, key_of("kết", "nhà"));
  mixing.keep_aside(0, windows);
  NgramSorter trigrams(1 << 16);
  trigrams.add({key_of("kết", "quả"), 100, 1});
  mixing.count(0, trigrams, 1 << 16);
  EXPECT_GT(mixing.average_log_prob({1}, {1}), -0.02);
  EXPECT_LT(mixing.average_log_prob({1}, {1}), 0);
}

}  // namespace
}  // namespace diacritics
