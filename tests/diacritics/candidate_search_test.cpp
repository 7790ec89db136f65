#include "diacritics/candidate_search.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/text.h"
#include "diacritics/confusion_learner.h"
#include "tests/diacritics/tiny_model.h"

namespace diacritics {
namespace {

class CandidateSearchTest : public testing::Test {
 protected:
  std::vector<ChannelCandidate> find(std::u32string_view observed,
                                     LetterCase letter_case,
                                     float slack = 6) {
    std::vector<ChannelCandidate> found;
    search_.set_observed(observed);
    search_.find(0, observed.size(), observed.size(), letter_case, {slack}, found);
    std::sort(
        found.begin(), found.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
    return found;
  }

  bool finds(std::u32string_view observed, LetterCase letter_case, std::string_view word) {
    const std::vector<ChannelCandidate> found = find(observed, letter_case);
    return std::any_of(found.begin(), found.end(), [&](const ChannelCandidate& c) {
      return model_.word(c.word) == word;
    });
  }

  NgramModel model_ = tiny_model(tiny_text());
  CandidateTrie trie_{model_, Syllables("diacritics/data/rimes.tsv"), 1};
  ConfusionModel channel_{ConfusionCounts()};
  CandidateSearch search_{trie_, channel_};
};

TEST_F(CandidateSearchTest, FindsDamagedWords) {
  EXPECT_TRUE(finds(U"dang", LetterCase::lower, "đảng"));
  EXPECT_TRUE(finds(U"Pang", LetterCase::capital, "đảng"));
  EXPECT_TRUE(finds(U"DANG", LetterCase::upper, "đảng"));
  EXPECT_TRUE(finds(U"h9i", LetterCase::lower, "hội"));
  EXPECT_TRUE(finds(U"cir", LetterCase::lower, "cứ"));
  EXPECT_TRUE(finds(U"k~", LetterCase::lower, "kế"));
  EXPECT_FALSE(finds(U"kkkk", LetterCase::lower, "đảng"));
  EXPECT_TRUE(find(U"", LetterCase::lower).empty());
}

TEST_F(CandidateSearchTest, AcronymsAreFoundInCapitalsOnly) {
  const NgramModel model = tiny_model("cán bộ MTTQ xã và MTTQ tỉnh\n");
  const CandidateTrie trie(model, Syllables("diacritics/data/rimes.tsv"), 1);
  CandidateSearch search(trie, channel_);
  search.set_observed(U"MTTQ");
  std::vector<ChannelCandidate> upper, lower;
  search.find(0, 4, 4, LetterCase::upper, {4}, upper);
  search.find(0, 4, 4, LetterCase::lower, {9}, lower);
  EXPECT_FALSE(upper.empty());
  for (const ChannelCandidate& c : lower)
    EXPECT_NE(model.word(c.word), "mttq");
}

// Every word of the model that lies within the slack is found, at the cost of its best alignment.
TEST_F(CandidateSearchTest, AgreesWithAlignment) {
  ConfusionAligner aligner(channel_, std::numeric_limits<float>::infinity());
  for (const std::u32string observed : {U"ngui", U"dan6", U"chi", U"x4", U"thuc", U"bQ"}) {
    const std::vector<ChannelCandidate> found = find(observed, LetterCase::lower);
    ASSERT_FALSE(found.empty());
    const float limit = found.front().cost + 2;
    for (WordId id = word_class_count; id < model_.vocabulary_size(); ++id) {
      std::u32string letters;
      const std::string_view word = model_.word(id);
      for (std::size_t at = 0; at < word.size();)
        letters += base::next_char(word, at);
      ConfusionCounts counts;
      const float cost = aligner.count({letters, observed}, 0, 1, counts);
      const auto same =
          std::find_if(found.begin(), found.end(), [&](const auto& c) { return c.word == id; });
      if (same != found.end()) {
        EXPECT_NEAR(same->cost, cost, 1e-3) << word;
      } else if (Syllables("diacritics/data/rimes.tsv").contains(word)) {
        EXPECT_GT(cost, limit) << word;
      }
    }
  }
}

// Two letters that are read as one segment need not be readable one by one.
TEST_F(CandidateSearchTest, FindsWordsByPairsOfLetters) {
  ConfusionCounts counts;
  const Printed pair{symbol_of(U'đ'), symbol_of(U'ả')};
  counts.add_occurrence(pair, 10);
  counts.add(pair, U"#", 9);
  counts.add({symbol_of(U'x'), 0}, U"#", 9);
  const ConfusionModel channel(counts);
  CandidateSearch search(trie_, channel);
  search.set_observed(U"#ng");
  std::vector<ChannelCandidate> found;
  search.find(0, 3, 3, LetterCase::lower, {1}, found);
  EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const ChannelCandidate& c) {
    return model_.word(c.word) == "đảng";
  }));
}

// The limit on scores leaves out what is beyond it and nothing else.
TEST_F(CandidateSearchTest, KeepsToTheScores) {
  constexpr float kCountWeight = 0.5F;
  const std::vector<float> worst(SegmentCosts::kMaxLength + 1, 3);
  for (const std::u32string observed : {U"ngui", U"dan6", U"chi", U"x4", U"thuc", U"bQ"}) {
    std::vector<ChannelCandidate> within = find(observed, LetterCase::lower), found;
    std::erase_if(within, [&](const ChannelCandidate& c) {
      return c.cost - kCountWeight * c.log10_count > 3;
    });
    search_.find(
        0, observed.size(), observed.size(), LetterCase::lower, {6, worst, kCountWeight}, found);
    EXPECT_EQ(found.size(), within.size());
    for (const ChannelCandidate& c : within)
      EXPECT_TRUE(std::any_of(
          found.begin(), found.end(), [&](const auto& other) { return other.word == c.word; }));
  }
}

TEST_F(CandidateSearchTest, FindsWordsInside) {
  const std::u32string observed = U"dangvien";
  search_.set_observed(observed);
  std::vector<ChannelCandidate> first, second;
  search_.find(0, 1, 8, LetterCase::lower, {3}, first);
  search_.find(4, 5, 8, LetterCase::lower, {3}, second);
  const auto has = [&](const auto& found, std::string_view word, std::size_t end) {
    return std::any_of(found.begin(), found.end(), [&](const auto& c) {
      return c.end == end && model_.word(c.word) == word;
    });
  };
  EXPECT_TRUE(has(first, "đảng", 4));
  EXPECT_TRUE(has(second, "viên", 8));
}

}  // namespace
}  // namespace diacritics
