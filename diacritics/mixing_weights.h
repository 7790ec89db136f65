#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <unordered_map>
#include <vector>

#include "diacritics/ngram_sorter.h"

namespace diacritics {

// Finds how much one occurrence in each source of training text should count, so that text kept
// aside from the sources becomes most probable. In the average a source counts as the square root
// of its words: halfway between all sources the same and all words the same.
//
//   MixingWeights mixing(sources, vocabulary_size);
//   ... mixing.keep_aside(source, window) for a slice of each source
//   ... mixing.count(source, trigrams) for the rest of each
//   mixing.find()
//
// The model that is mixed is a trigram with absolute discounting, whose counts are the weighted
// sums over the sources; the search goes through powers of two, one source after another.
class MixingWeights {
 public:
  MixingWeights(std::size_t source_count, std::size_t vocabulary_size);

  // The last three words of `window` were seen in the text kept aside. All of this comes before
  // the first count().
  void keep_aside(std::size_t source, NgramKey window);

  // `trigrams` are all windows of three words in the rest of the source; filled ones (no_word
  // first) among them. Reads them; they may take `memory_bytes` once more.
  void count(std::size_t source, NgramSorter& trigrams, std::size_t memory_bytes);

  // One weight per source that had text kept aside, 1 for the source with the most text.
  std::vector<double> find() const;

 private:
  // What one source has of an n-gram, or after a context.
  struct Seen {
    double count = 0;
    double continuations = 0;  // distinct words, for a context
  };
  using Table = std::unordered_map<NgramKey, std::vector<Seen>>;  // one Seen per source

  void count_level(std::size_t source, std::size_t n, NgramSorter& ngrams);
  double prob(NgramKey key, const std::vector<double>& weights) const;
  double average_log_prob(const std::vector<double>& weights) const;

  std::size_t source_count_;
  double vocabulary_size_;
  // Those that the text kept aside needs: n-grams of 1 to 3 words, and contexts of as many.
  std::array<Table, 3> ngrams_, contexts_;
  std::vector<std::map<NgramKey, double>> kept_aside_;  // per source: how often each window
  std::vector<double> words_;                           // per source
};

}  // namespace diacritics
