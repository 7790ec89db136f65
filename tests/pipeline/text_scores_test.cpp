#include "pipeline/text_scores.h"

#include <algorithm>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace pipeline {
namespace {

using Symbols = std::vector<std::uint32_t>;

// Row by row, as in a textbook.
std::size_t slow_distance(const Symbols& a, const Symbols& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

TEST(TextScores, EditDistanceIsThatOfTheTextbook) {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    const auto any = [&](std::size_t most) {
      Symbols symbols(random() % (most + 1));
      for (std::uint32_t& symbol : symbols)
        symbol = static_cast<std::uint32_t>(random() % 4);
      return symbols;
    };
    const Symbols a = any(round % 2 == 0 ? 9 : 200);
    const Symbols b = any(round % 3 == 0 ? 9 : 200);
    EXPECT_EQ(edit_distance(a, b), slow_distance(a, b)) << round;
  }
  for (const std::size_t size : {63u, 64u, 65u, 128u}) {
    EXPECT_EQ(edit_distance(Symbols(size, 1), Symbols(size, 1)), 0u);
    EXPECT_EQ(edit_distance(Symbols(size, 1), Symbols(size, 2)), size);
    EXPECT_EQ(edit_distance(Symbols(size, 1), {}), size);
  }
}

TEST(TextScores, FoldsWhatDoesNotCount) {
  struct Case {
    const char* text;
    const char* canonical;
  };
  const Case kCases[] = {
      {"  Hoà \n bình\t", "Hòa bình"},
      {"thuỷ THUỶ Uỷ", "thủy THỦY Ủy"},
      {"quý Quỳ hoàng khoẻn", "quý Quỳ hoàng khoẻn"},  // qu, and syllables that go on
      {"“a” – ‘b’… Ðảng", "\"a\" - 'b'... Đảng"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(canonical_text(c.text), c.canonical);
}

TEST(TextScores, CountsErrorsAndFoundWords) {
  const TextScores scores = compare_texts("Kế hoạch thực hiện", "hiện Kế hoach thực");
  EXPECT_EQ(scores.words, 4u);
  EXPECT_EQ(scores.words_found, 3u);
  EXPECT_EQ(scores.word_errors, 3u);
  EXPECT_EQ(scores.characters, 18u);
  EXPECT_EQ(compare_texts("a b", "a b").character_errors, 0u);
  EXPECT_DOUBLE_EQ(compare_texts("", "").character_error_rate(), 0);
  TextScores sum = scores;
  sum += scores;
  EXPECT_EQ(sum.words, 8u);
  EXPECT_DOUBLE_EQ(sum.found_share(), 0.75);
}

}  // namespace
}  // namespace pipeline
