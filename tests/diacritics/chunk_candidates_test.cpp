#include "diacritics/chunk_candidates.h"

#include <algorithm>
#include <random>

#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

class ChunkCandidatesTest : public testing::Test {
 protected:
  static Chunk chunk_of(const std::string& text) {
    const std::vector<std::string_view> lines = base::split_lines(text);
    return ParagraphCutter(text, lines, {0, lines.size()}).next().at(0);
  }

  bool has(const std::string& text, std::string_view word, std::size_t begin, std::size_t end) {
    const ChunkCandidates::Candidates& found = candidates_.of(chunk_of(text));
    return std::any_of(found.begin(), found.end(), [&](const ChannelCandidate& c) {
      return model_.word(c.word) == word && c.begin == begin && c.end == end;
    });
  }

  NgramModel model_ = tiny_model(tiny_text());
  CandidateTrie trie_{model_, Syllables("diacritics/data/rimes.tsv"), 1};
  ConfusionModel channel_{ConfusionCounts()};
  ChunkCandidates candidates_{trie_, channel_, MangledWeights()};
};

TEST_F(ChunkCandidatesTest, FindsWordsNearAndFar) {
  EXPECT_TRUE(has("đảng", "đảng", 0, 4));
  EXPECT_TRUE(has("d4ng", "đảng", 0, 4));
  EXPECT_TRUE(has("(d4ng)", "đảng", 0, 4));
  EXPECT_TRUE(has("D~n,;", "đảng", 0, 3) || has("D~ng", "đảng", 0, 4));
  EXPECT_TRUE(has("d~ngvi~n", "viên", 4, 8));  // a part
  EXPECT_TRUE(has("aanng", "đảng", 0, 5));     // cheaper as letters that are no word
}

TEST_F(ChunkCandidatesTest, FindsNothingInNumbersAndSigns) {
  for (const char* text : {"1.500.000", "12345", "...", "a23456789b123456789c123456"})
    EXPECT_TRUE(candidates_.of(chunk_of(text)).empty()) << text;
}

TEST_F(ChunkCandidatesTest, JoinsPieces) {
  const ChunkCandidates::Candidates found = candidates_.of_joined(U"d~ng", false);
  EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const ChannelCandidate& c) {
    return model_.word(c.word) == "đảng" && c.end == 4;
  }));
}

// Asking again gives the same, and no more are kept than the weights say.
TEST_F(ChunkCandidatesTest, RemembersAndKeepsFew) {
  MangledWeights few;
  few.candidates = 3;
  few.split_candidates = 2;
  ChunkCandidates bounded(trie_, channel_, few);
  std::mt19937 random(3);
  const std::string alphabet = "dangviequ~4.A";
  for (int round = 0; round < 100; ++round) {
    std::string text;
    for (auto i = 1 + random() % 10; i > 0; --i)
      text += alphabet[random() % alphabet.size()];
    const Chunk chunk = chunk_of(text);
    const ChunkCandidates::Candidates once = bounded.of(chunk);
    EXPECT_EQ(bounded.of(chunk).size(), once.size());
    for (const ChannelCandidate& candidate : once) {
      EXPECT_LT(candidate.begin, candidate.end);
      EXPECT_LE(candidate.end, chunk.size() - chunk.first);
      const auto same = std::count_if(once.begin(), once.end(), [&](const ChannelCandidate& c) {
        return c.begin == candidate.begin && c.end == candidate.end;
      });
      EXPECT_LE(same, 3 + 2);
    }
  }
}

}  // namespace
}  // namespace diacritics
