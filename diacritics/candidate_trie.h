#pragma once

#include <cstdint>
#include <vector>

#include "diacritics/channel_symbols.h"
#include "diacritics/ngram_model.h"
#include "diacritics/syllables.h"

namespace diacritics {

// The words that damaged text may have been, letter by letter: the syllables of a model's
// vocabulary that are frequent enough, and acronyms.
class CandidateTrie {
 public:
  struct Node {
    std::uint32_t first_child = 0, last_child = 0;  // [first, last) in nodes()
    Symbol letter = 0;                              // lower case
    bool acronym = false;                           // `word` is written in capitals only
    std::uint8_t height = 0;                        // letters that may follow, at most
    WordId word = no_word;                          // that ends here
    float log10_count = 0;                          // of that word
    float most = 0;                                 // of the words that end here or below
  };

  // Words seen at least `least_count` times in training.
  CandidateTrie(const NgramModel& model, const Syllables& syllables, double least_count);

  // The root is the first; the children of a node stand together.
  const std::vector<Node>& nodes() const { return nodes_; }
  // Letters of the longest word.
  std::size_t height() const { return nodes_[0].height; }
  // The letters of all nodes of each height below the root's.
  const std::vector<std::vector<Symbol>>& letters() const { return letters_; }

 private:
  void measure();

  std::vector<Node> nodes_;
  std::vector<std::vector<Symbol>> letters_;
};

}  // namespace diacritics
