#include "diacritics/ngram_sorter.h"

#include <limits>
#include <map>
#include <random>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

using Counts = std::map<NgramKey, std::pair<std::uint32_t, std::uint32_t>>;

Counts read(NgramSorter& sorter) {
  Counts counts;
  NgramKey last = 0;
  sorter.for_each([&](const NgramCount& ngram) {
    EXPECT_TRUE(counts.empty() || ngram.key > last);
    last = ngram.key;
    counts[ngram.key] = {ngram.count, ngram.weight};
  });
  return counts;
}

// Whatever the memory and the threads, it counts as a map does, also when read twice and added to
// in between.
TEST(NgramSorter, CountsAsAMapDoes) {
  for (const std::size_t memory : {std::size_t{0}, std::size_t{100000}, std::size_t{1} << 24}) {
    std::mt19937_64 random(3);
    NgramSorter sorter(memory, memory == 0 ? 1 : 3);
    Counts expected;
    for (int round = 0; round < 2; ++round) {
      for (int i = 0; i < 60000; ++i) {
        const NgramKey key = random() % 7000 << (random() % 3 * 16);
        sorter.add({key, 2, 3});
        expected[key].first += 2;
        expected[key].second += 3;
      }
      EXPECT_EQ(read(sorter), expected);
      EXPECT_EQ(read(sorter), expected);
    }
  }
}

TEST(NgramSorter, StopsAtTheLargestCount) {
  constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
  NgramSorter sorter(0);
  sorter.add({5, kMost, 1});
  sorter.add({5, 9, kMost});
  EXPECT_EQ(read(sorter), (Counts{{5, {kMost, kMost}}}));
}

TEST(NgramSorter, MayBeEmpty) {
  NgramSorter sorter(1 << 20);
  EXPECT_TRUE(read(sorter).empty());
}

}  // namespace
}  // namespace diacritics
