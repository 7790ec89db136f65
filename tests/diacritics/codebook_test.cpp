#include "diacritics/codebook.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

TEST(Codebook, KeepsFewValuesExactly) {
  const std::vector<float> values{-3, -1, -1, -1, 0.5F, 2};
  const Codebook codebook(values);
  for (const float value : values)
    EXPECT_FLOAT_EQ(codebook.values()[codebook.code(value)], value);
}

TEST(Codebook, RoundsToTheNearest) {
  std::mt19937 random(1);
  std::normal_distribution<float> normal(-3, 1.5F);
  std::vector<float> values(20000);
  for (float& value : values)
    value = normal(random);
  const Codebook codebook(values);
  double error = 0;
  for (const float value : values) {
    const float rounded = codebook.values()[codebook.code(value)];
    for (const float other : codebook.values())
      ASSERT_LE(std::abs(rounded - value), std::abs(other - value));
    error += std::abs(static_cast<double>(rounded - value));
  }
  EXPECT_LT(error / 20000, 0.02);
}

TEST(Codebook, MayBeEmpty) {
  EXPECT_EQ(Codebook({}).values()[Codebook({}).code(1)], 0);
}

}  // namespace
}  // namespace diacritics
