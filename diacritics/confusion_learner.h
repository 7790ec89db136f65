#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diacritics/confusion_counts.h"
#include "diacritics/confusion_model.h"

namespace diacritics {

// One word of a true text and what an engine read in its place.
struct WordPair {
  std::u32string printed, observed;
};

// The words of two texts of one page, as far as they correspond, without the signs at their ends.
// Words of the true text that are not all Vietnamese letters are left out. Costs the product of the
// two numbers of words: for pages, not for books.
std::vector<WordPair> pair_words(std::string_view true_text, std::string_view read_text);

// How the letters of `pair` were most probably read: the cheapest way to cut both words into
// corresponding segments is added to `counts`. Returns the cost, -log10 of its probability; pairs
// above `highest_cost` per letter are not counted.
class ConfusionAligner {
 public:
  // Learning from nothing (or on): pairs of letters that the model does not know as a segment cost
  // `unseen_pair_cost`; infinity for none.
  ConfusionAligner(const ConfusionModel& model, float unseen_pair_cost);

  float count(const WordPair& pair, float highest_cost, double weight, ConfusionCounts& counts);

 private:
  struct Step {
    float cost;
    std::uint8_t letters, characters;  // of the last segment
  };
  float pair_cost(Symbol first, Symbol second, std::size_t begin, std::size_t characters) const;
  void relax(std::size_t letters, std::size_t characters);

  const ConfusionModel& model_;
  float unseen_pair_cost_;
  SegmentCosts costs_;
  std::vector<Symbol> symbols_;
  std::vector<Step> steps_;
};

// Learns from pairs by `rounds` of Viterbi EM, from a model without counts.
ConfusionCounts learn_confusions(const std::vector<WordPair>& pairs, int rounds);

}  // namespace diacritics
