#pragma once

#include <cstdint>
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

// Finds what damaged words may have been: the trie of candidates is walked with one row of segment
// costs per letter, and ways that are much dearer than the cheapest explanation by any letters are
// given up. Keeps scratch space between calls: one per thread.
class CandidateSearch {
 public:
  CandidateSearch(const CandidateTrie& trie, const ConfusionModel& model)
      : trie_(trie), model_(model) {}

  // Sets the string to search in (at most SegmentCosts::kMaxLength characters).
  void set_observed(std::u32string_view observed);

  // Adds to `found` the words in `letter_case` that begin at `begin` and end anywhere in
  // [first_end, last_end], up to `slack` above the cheapest explanation of those characters.
  void find(std::size_t begin,
            std::size_t first_end,
            std::size_t last_end,
            LetterCase letter_case,
            float slack,
            std::vector<ChannelCandidate>& found);

  // The cheapest explanation, by any letters, of the characters from the begin of the last find()
  // to `end`.
  float least(std::size_t end) const { return least_[end]; }

 private:
  static constexpr std::size_t kRowLength = SegmentCosts::kMaxLength + SegmentCosts::kLengths;

  struct Query {
    std::size_t begin, first_end, last_end;
    LetterCase letter_case;
    float slack;
    std::vector<ChannelCandidate>* found;
  };

  // The places [first, last) of a row that may have been reached.
  struct Reach {
    std::size_t first = 0, last = 0;
  };

  void explain(const Query& query);
  void limit(const Query& query);
  void walk(const Query& query, std::uint32_t node, std::size_t depth);
  Reach add_segments(std::size_t depth, std::size_t from, const float* segments);
  bool fill_row(const Query& query, std::size_t depth);
  void add_word(const Query& query, const CandidateTrie::Node& node, std::size_t depth);
  float* row(std::size_t depth) { return rows_.data() + depth * kRowLength; }

  const CandidateTrie& trie_;
  const ConfusionModel& model_;
  SegmentCosts costs_;
  std::vector<float> least_;     // cheapest explanation from `begin` to each place
  std::vector<float> highest_;   // what a way may cost at each place
  std::size_t cells_ = 0;        // of the costs of one letter
  std::vector<float> cheapest_;  // of each segment by any letter, by case
  std::vector<Reach> reach_;     // of each row
  std::vector<float> rows_;      // one per depth: cost up to each place
  std::vector<Symbol> letters_;  // of the way from the root, in the query's case
};

}  // namespace diacritics
