#include "diacritics/parallel.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

TEST(Parallel, DoesEveryIndexOnce) {
  for (const std::size_t threads : {0U, 1U, 2U, 9U}) {
    for (const std::size_t count : {0U, 1U, 5U, 1000U}) {
      std::vector<std::atomic<int>> done(count);
      for_each_index(threads, count, [&](std::size_t i) { ++done[i]; });
      for (const std::atomic<int>& times : done)
        EXPECT_EQ(times, 1);
    }
  }
}

TEST(Parallel, KeepsBatchesInOrder) {
  for (const std::size_t threads : {0U, 1U, 2U, 9U}) {
    int given = 0;
    std::vector<int> taken;
    in_order<std::vector<int>>(
        threads,
        [&](std::vector<int>& batch) {
          batch.push_back(given);
          return given++ < 100;
        },
        [](const std::vector<int>& batch) { return 2 * batch.at(0); },
        [&](int result) { taken.push_back(result); });
    ASSERT_EQ(taken.size(), 100U);
    for (int i = 0; i < 100; ++i)
      EXPECT_EQ(taken[static_cast<std::size_t>(i)], 2 * i);
  }
}

TEST(Parallel, PassesExceptionsOn) {
  const auto fail_at_seven = [](std::size_t i) {
    if (i == 7) throw std::runtime_error("seven");
  };
  for (const std::size_t threads : {1U, 4U}) {
    EXPECT_THROW(for_each_index(threads, 100, fail_at_seven), std::runtime_error);
    int given = 0;
    EXPECT_THROW(in_order<int>(
                     threads,
                     [&](int& batch) {
                       batch = given;
                       return given++ < 100;
                     },
                     [&](int batch) {
                       fail_at_seven(static_cast<std::size_t>(batch));
                       return batch;
                     },
                     [](int) {}),
                 std::runtime_error);
  }
}

}  // namespace
}  // namespace diacritics
