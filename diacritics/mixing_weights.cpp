#include "diacritics/mixing_weights.h"

#include <algorithm>
#include <cmath>

#include "diacritics/ngram_table.h"

// The counts that the text kept aside asks for are gathered once per source, so that trying a set
// of weights takes a few additions per word. Weights are doubled and halved one at a time for as
// long as that helps.

namespace diacritics {
namespace {

constexpr double kDiscount = 0.75;
constexpr double kLargestStep = 6;  // powers of two: weights from 1/64 to 64

NgramKey three_words(NgramKey window) {
  return suffix_of(window, 3);
}

}  // namespace

MixingWeights::MixingWeights(std::size_t source_count, std::size_t vocabulary_size)
    : source_count_(source_count),
      vocabulary_size_(static_cast<double>(vocabulary_size)),
      kept_aside_(source_count),
      words_(source_count) {}

void MixingWeights::keep_aside(std::size_t source, NgramKey window) {
  const NgramKey key = three_words(window);
  ++kept_aside_[source][key];
  for (std::size_t n = 1; n <= 3; ++n) {
    const NgramKey shorter = suffix_of(key, n);
    ngrams_[n - 1][shorter].resize(source_count_);
    if (n > 1) contexts_[n - 2][context_of(shorter)].resize(source_count_);
  }
}

void MixingWeights::count(std::size_t source, NgramSorter& trigrams, std::size_t memory_bytes) {
  NgramSorter bigrams(memory_bytes / 2);
  NgramSorter words(memory_bytes / 4);
  trigrams.for_each([&](const NgramCount& ngram) {
    bigrams.add({suffix_of(ngram.key, 2), ngram.count, ngram.weight});
    words.add({suffix_of(ngram.key, 1), ngram.count, ngram.weight});
    words_[source] += ngram.count;
  });
  count_level(source, 1, words);
  count_level(source, 2, bigrams);
  count_level(source, 3, trigrams);
}

void MixingWeights::count_level(std::size_t source, std::size_t n, NgramSorter& ngrams) {
  ngrams.for_each([&](const NgramCount& ngram) {
    if (const auto found = ngrams_[n - 1].find(ngram.key); found != ngrams_[n - 1].end())
      found->second[source].count = ngram.count;
    if (n == 1) return;
    Table& contexts = contexts_[n - 2];
    const auto context = contexts.find(context_of(ngram.key));
    if (context == contexts.end()) return;
    context->second[source].count += ngram.count;
    ++context->second[source].continuations;
  });
}

double MixingWeights::prob(NgramKey key, const std::vector<double>& weights) const {
  const std::vector<Seen>& word = ngrams_[0].at(suffix_of(key, 1));
  double seen = 1;
  double all = vocabulary_size_;
  for (std::size_t i = 0; i < source_count_; ++i) {
    seen += weights[i] * word[i].count;
    all += weights[i] * words_[i];
  }
  double prob = seen / all;
  for (std::size_t n = 2; n <= 3; ++n) {
    const std::vector<Seen>& ngram = ngrams_[n - 1].at(suffix_of(key, n));
    const std::vector<Seen>& context = contexts_[n - 2].at(context_of(suffix_of(key, n)));
    double kept = 0, freed = 0, total = 0;
    for (std::size_t i = 0; i < source_count_; ++i) {
      kept += weights[i] * std::max(0.0, ngram[i].count - kDiscount);
      freed += weights[i] * kDiscount * context[i].continuations;
      total += weights[i] * context[i].count;
    }
    if (total > 0) prob = (kept + freed * prob) / total;
  }
  return prob;
}

double MixingWeights::average_log_prob(const std::vector<double>& weights) const {
  double sum = 0;
  double share = 0;
  for (std::size_t i = 0; i < source_count_; ++i) {
    const auto& windows = kept_aside_[i];
    double log_prob = 0;
    double count = 0;
    for (const auto& [key, times] : windows) {
      log_prob += times * std::log10(prob(key, weights));
      count += times;
    }
    if (count == 0) continue;
    sum += std::sqrt(words_[i]) * log_prob / count;
    share += std::sqrt(words_[i]);
  }
  return share > 0 ? sum / share : 0;
}

std::vector<double> MixingWeights::find() const {
  std::vector<double> weights(source_count_, 1);
  const auto largest =
      static_cast<std::size_t>(std::max_element(words_.begin(), words_.end()) - words_.begin());
  double best = average_log_prob(weights);
  for (bool better = true; better;) {
    better = false;
    for (std::size_t i = 0; i < source_count_; ++i) {
      if (i == largest || kept_aside_[i].empty()) continue;
      for (const double factor : {2.0, 0.5}) {
        std::vector<double> tried = weights;
        tried[i] *= factor;
        if (std::abs(std::log2(tried[i])) > kLargestStep) continue;
        const double score = average_log_prob(tried);
        if (score <= best) continue;
        best = score;
        weights = tried;
        better = true;
      }
    }
  }
  return weights;
}

}  // namespace diacritics
