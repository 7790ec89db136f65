#include "corpus/compression.h"

#include <random>

#include <gtest/gtest.h>

#include "base/error.h"

namespace corpus {
namespace {

TEST(Compression, GivesBackAnyBytes) {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    std::string bytes(random() % 5000, '\0');
    for (char& byte : bytes)
      byte = static_cast<char>(random() % (1 + round * 5));
    EXPECT_EQ(uncompressed(compressed(bytes), "x"), bytes);
  }
  EXPECT_LT(compressed(std::string(100'000, 'a')).size(), 1000u);
}

TEST(Compression, SavesWhatTheContextSays) {
  std::mt19937 random(5);
  std::string bytes(3000, '\0');
  for (char& byte : bytes)
    byte = static_cast<char>(random());
  const std::string small = compressed("a" + bytes, bytes + "b");
  EXPECT_LT(small.size(), 50u);
  EXPECT_EQ(uncompressed(small, "x", bytes + "b"), "a" + bytes);
  EXPECT_THROW(uncompressed(small, "x"), base::Error);
  EXPECT_THROW(uncompressed(small, "x", bytes.substr(1)), base::Error);
}

TEST(Compression, RefusesWhatItDidNotMake) {
  const std::string good = compressed("Kế hoạch thực hiện Kế hoạch");
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_THROW(uncompressed(good.substr(0, size), "x"), base::Error) << size;
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    std::string bad = good;
    bad[random() % bad.size()] ^= static_cast<char>(1 + random() % 255);
    try {
      EXPECT_EQ(uncompressed(bad, "x"), "Kế hoạch thực hiện Kế hoạch");
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable);
    }
  }
}

}  // namespace
}  // namespace corpus
