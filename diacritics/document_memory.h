#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "diacritics/ngram_model.h"

namespace diacritics {

// Which words followed each other in the first reading of a document. What a document says once it
// says again: "dư luận" read well in one place helps where it is broken.
class DocumentMemory {
 public:
  // The first reading: `word` stood in chunk number `chunk`; in text order. no_word: something
  // else did.
  void add(std::size_t chunk, WordId word);

  // log10 of how much more probable `word` is in chunk `chunk` for having stood elsewhere between
  // the same neighbours; this very place does not count. 0 or more.
  float bonus(const NgramModel& model, std::size_t chunk, WordId word) const;

 private:
  struct Place {
    WordId first = no_word, last = no_word;
  };

  static std::uint64_t key(WordId left, WordId right) {
    return (std::uint64_t{left} << 32) | right;
  }
  float pair_bonus(const NgramModel& model, WordId left, WordId right, bool own) const;

  std::vector<Place> places_;                             // by chunk
  std::unordered_map<WordId, float> counts_;              // of words with a word behind them
  std::unordered_map<std::uint64_t, float> pair_counts_;  // of neighbours
};

}  // namespace diacritics
