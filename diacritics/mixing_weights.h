#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "diacritics/ngram_sorter.h"
#include "diacritics/vocabulary.h"

namespace diacritics {

// Finds how much one occurrence in each source of training text should count, so that the right
// spelling becomes most probable among those of its unmarked form, in text kept aside from the
// sources. What the model is for says how much the text kept aside from each source matters.
//
//   MixingWeights mixing(vocabulary, sources, threads);
//   ... mixing.keep_aside(source, windows) for a slice of each source
//   ... mixing.count(source, trigrams) for the rest of each
//   mixing.find(shares, given)
//
// The model that is mixed is a trigram with absolute discounting, whose counts are the weighted
// sums over the sources; the search goes through powers of the square root of two, one source after
// another. A source is always good for text of its own kind, so of all weights that are not worse
// than the best by more than two standard errors, those nearest to equal ones are taken (after the
// rule of Breiman and others 1984, section 3.4.3).
class MixingWeights {
 public:
  MixingWeights(const Vocabulary& vocabulary, std::size_t source_count, std::size_t threads);

  // The last three words of each of `windows` were seen in the text kept aside. Of more than 40,000
  // that leave a choice, so many are taken at equal distances. All of this comes before the first
  // count().
  void keep_aside(std::size_t source, const std::vector<NgramKey>& windows);

  // `trigrams` are all windows of three words in the rest of the source; filled ones (no_word
  // first) among them. Reads them; they may take `memory_bytes` once more.
  void count(std::size_t source, NgramSorter& trigrams, std::size_t memory_bytes);

  // One weight per source. `shares`: how much the text kept aside from each source matters. Weights
  // in `given` that are not 0 stay; the source with the most text has 1 unless its weight is given.
  std::vector<double> find(const std::vector<double>& shares,
                           const std::vector<double>& given) const;

  // log10 of the probability of the right spelling, in the average over what was kept aside.
  double average_log_prob(const std::vector<double>& shares,
                          const std::vector<double>& weights) const;

 private:
  // The averages of 64 stretches of the text kept aside from each source, times its share of all.
  using Scores = std::vector<double>;
  // A word of the text kept aside. Its spellings have consecutive ids, so their n-grams are
  // neighbours in the tables.
  struct Choice {
    NgramKey window = 0;  // with the first spelling as its last word
    std::uint32_t spellings = 0, right = 0;
    std::array<std::size_t, 3> first_ngram{};  // in ngrams_
    std::array<std::size_t, 2> context{};      // in contexts_
  };
  // Keys in ascending order, and what each source has of them: element key * source_count + source.
  struct Table {
    std::vector<NgramKey> keys;
    std::vector<float> counts;
    std::vector<float> continuations;  // distinct words after a context

    std::size_t find(NgramKey key) const;
  };

  void make_tables();
  void count_level(std::size_t source, std::size_t n, NgramSorter& ngrams);
  Scores scores(const std::vector<double>& shares, const std::vector<double>& weights) const;
  void level_out(const std::vector<double>& shares,
                 const std::vector<double>& given,
                 std::vector<double>& weights) const;
  double log_prob(const Choice& choice,
                  const std::vector<double>& weights,
                  std::vector<double>& probs) const;

  const Vocabulary& vocabulary_;
  std::size_t source_count_;
  std::size_t threads_;
  bool has_tables_ = false;
  std::array<Table, 3> ngrams_;               // of 1 to 3 words
  std::array<Table, 2> contexts_;             // of 1 and 2 words
  std::vector<std::vector<Choice>> choices_;  // per source
  std::vector<double> words_;                 // per source
};

}  // namespace diacritics
