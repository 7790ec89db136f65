#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "diacritics/ngram_model.h"
#include "diacritics/ngram_sorter.h"

namespace diacritics {

// An n-gram while a model is being made.
struct Ngram {
  NgramKey key = 0;
  float prob = 0;       // of its last word after the others; linear
  float backoff = 1;    // what shorter contexts are multiplied with after all its words; linear
  float frequency = 0;  // how often the training text went on after it, weighted
  float score = 0;      // what would be lost without it
};

inline WordId last_word(NgramKey key) {
  return static_cast<WordId>(key & 0xFFFF);
}
inline NgramKey context_of(NgramKey key) {
  return key >> 16;
}
// The key of the last `n` words.
inline NgramKey suffix_of(NgramKey key, std::size_t n) {
  return n >= 4 ? key : key & ((NgramKey{1} << (16 * n)) - 1);
}
inline WordId first_word(NgramKey key, std::size_t n) {
  return static_cast<WordId>(key >> (16 * (n - 1))) & 0xFFFF;
}

// All n-grams of a model: levels[n - 1] has those of n words, in ascending order of keys. The first
// level has every word of the vocabulary at its own id.
class NgramTable {
 public:
  std::vector<std::vector<Ngram>> levels;

  std::size_t order() const { return levels.size(); }

  // Those of n words whose context is `context` (of n - 1 words).
  std::span<Ngram> continuations(std::size_t n, NgramKey context);
  std::span<const Ngram> continuations(std::size_t n, NgramKey context) const;
  const Ngram* find(std::size_t n, NgramKey key) const;

  // P(last word | others) for a key of n words, by backing off where the table does not have it.
  double prob(std::size_t n, NgramKey key) const;
};

}  // namespace diacritics
