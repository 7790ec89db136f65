#include "diacritics/mixing_weights.h"

#include <gtest/gtest.h>

namespace diacritics {
namespace {

// Source 0 says 1 2 3 often, source 1 says 1 2 4 seldom; each is given `weight` and text of its own
// kept aside. What is kept aside decides.
std::vector<double> weights_for(int aside_first, int aside_second) {
  MixingWeights mixing(2, 100);
  constexpr NgramKey kFirst = NgramKey{1} << 32 | 2 << 16 | 3;
  constexpr NgramKey kSecond = NgramKey{1} << 32 | 2 << 16 | 4;
  for (int i = 0; i < aside_first; ++i)
    mixing.keep_aside(0, kFirst);
  for (int i = 0; i < aside_second; ++i)
    mixing.keep_aside(1, kSecond);
  NgramSorter first(1 << 16), second(1 << 16);
  first.add({kFirst, 1000, 1});
  second.add({kSecond, 10, 1});
  mixing.count(0, first, 1 << 16);
  mixing.count(1, second, 1 << 16);
  return mixing.find();
}

TEST(MixingWeights, RaisesASmallSourceThatIsAskedFor) {
  const std::vector<double> weights = weights_for(5, 5);
  EXPECT_EQ(weights[0], 1);
  EXPECT_GE(weights[1], 4);
}

TEST(MixingWeights, DoesNotDependOnHowMuchIsKeptAside) {
  EXPECT_EQ(weights_for(500, 5), weights_for(5, 500));
}

TEST(MixingWeights, LeavesSourcesWithoutTextKeptAside) {
  EXPECT_EQ(weights_for(5, 0)[1], 1);
  EXPECT_EQ(weights_for(0, 0), (std::vector<double>{1, 1}));
}

}  // namespace
}  // namespace diacritics
