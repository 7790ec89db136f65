#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "diacritics/candidate_trie.h"
#include "diacritics/confusion_model.h"

namespace diacritics {

enum class LetterCase : std::uint8_t {
  lower,    // đảng
  capital,  // Đảng
  upper,    // ĐẢNG
};

// A word that the characters [begin, end) of an observed string may have been.
struct ChannelCandidate {
  WordId word = no_word;
  std::uint8_t begin = 0, end = 0;
  LetterCase letter_case = LetterCase::lower;
  float cost = 0;         // -log10 P(observed | word)
  float log10_count = 0;  // of the word in training
};

// How far candidates may lie from what was read.
struct SearchLimits {
  static constexpr float kUnlimited = 1e9F;

  float slack = 0;  // of the cost above the cheapest explanation by any letters
  // For each end the highest cost less `count_weight` times log10 of the word's count; empty: none.
  std::span<const float> worst_scores = {};
  float count_weight = 0;
};

// Finds what damaged words may have been: the trie of candidates is walked with one row of segment
// costs per letter, and ways are given up that cannot end within the limits, by what the rest of
// the word costs at least under any letters that may still follow. Keeps scratch space between
// calls: one per thread.
class CandidateSearch {
 public:
  CandidateSearch(const CandidateTrie& trie, const ConfusionModel& model);

  // Sets the string to search in (at most SegmentCosts::kMaxLength characters).
  void set_observed(std::u32string_view observed);

  // Adds to `found` the words in `letter_case` that begin at `begin` and end anywhere in
  // [first_end, last_end], within the limits for those characters.
  void find(std::size_t begin,
            std::size_t first_end,
            std::size_t last_end,
            LetterCase letter_case,
            const SearchLimits& limits,
            std::vector<ChannelCandidate>& found);

  // The cheapest explanation, by any letters, of the characters from the begin of the last find()
  // to `end`.
  float least(std::size_t end) const { return least_[end]; }

 private:
  // A row of places stands behind a margin that no way has reached.
  static constexpr std::size_t kMargin = SegmentCosts::kLengths - 1;
  static constexpr std::size_t kRowLength =
      kMargin + SegmentCosts::kMaxLength + SegmentCosts::kBlock;

  struct Query {
    std::size_t begin, first_end, last_end;
    LetterCase letter_case;
    SearchLimits limits;
    std::vector<ChannelCandidate>* found;
  };

  // The places [first, last) of a row that may have been reached, in whole blocks.
  struct Reach {
    std::size_t first = 0, last = 0;
  };

  // The cheapest reading of every segment by any letter of a set, and by any pair of letters.
  struct Cheapest {
    std::vector<float> any, pair;
    std::vector<std::vector<float>> by_height;  // of the letters of that height in the trie
    bool known = false;
  };

  const Cheapest& cheapest(bool capitals);
  void explain(const Query& query);
  void limit(const Query& query);
  void limit_below(const Query& query, const Cheapest& steps, std::size_t height);
  void walk(const Query& query, std::uint32_t node, std::size_t depth);
  bool fill_row(const Query& query, const CandidateTrie::Node& node, std::size_t depth);
  bool is_within(const Query& query,
                 const CandidateTrie::Node& node,
                 std::size_t end,
                 float cost) const;
  void add_word(const Query& query, const CandidateTrie::Node& node, std::size_t depth);
  float* row(std::size_t depth) { return rows_.data() + depth * kRowLength + kMargin; }

  const CandidateTrie& trie_;
  const ConfusionModel& model_;
  SegmentCosts costs_;
  std::array<Cheapest, 2> cheapest_;  // by small letters, by capitals
  std::vector<float> least_;          // cheapest explanation from `begin` to each place
  // What a way may cost at each place, by the height of its node: by the slack, and by the worst
  // score when its word has been counted once.
  std::vector<float> highest_, highest_scores_;
  std::vector<Reach> reach_;     // of each row
  std::vector<float> rows_;      // one per depth: cost up to each place
  std::vector<Symbol> letters_;  // of the way from the root, in the query's case
};

}  // namespace diacritics
