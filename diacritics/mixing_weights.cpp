#include "diacritics/mixing_weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "diacritics/ngram_table.h"
#include "diacritics/parallel.h"

// The counts that the text kept aside asks for are gathered once per source, so that trying a set
// of weights takes a few additions per spelling. Weights are raised and lowered one at a time for
// as long as that helps, first in steps of two, then of its square root.

namespace diacritics {
namespace {

constexpr double kDiscount = 0.75;
constexpr double kLargestStep = 6;  // powers of two: weights from 1/64 to 64
constexpr std::size_t kMostChoices = 40000;
constexpr std::size_t kParts = 64;
constexpr double kStandardErrors = 2;

void sort_and_unite(std::vector<NgramKey>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

struct Loss {
  double mean = 0, standard_error = 0;
};

// What `other` has less than `best`. Neighbouring words depend on each other, so the standard error
// is that of the averages of stretches.
Loss loss_of(const std::vector<double>& best, const std::vector<double>& other) {
  Loss loss;
  double variance = 0;
  for (std::size_t begin = 0; begin < best.size(); begin += kParts) {
    double sum = 0, squares = 0;
    for (std::size_t i = begin; i < begin + kParts; ++i) {
      sum += best[i] - other[i];
      squares += (best[i] - other[i]) * (best[i] - other[i]);
    }
    loss.mean += sum / kParts;
    variance += (squares - sum * sum / kParts) / (kParts * (kParts - 1));
  }
  loss.standard_error = std::sqrt(std::max(0.0, variance));
  return loss;
}

}  // namespace

std::size_t MixingWeights::Table::find(NgramKey key) const {
  return static_cast<std::size_t>(std::lower_bound(keys.begin(), keys.end(), key) - keys.begin());
}

MixingWeights::MixingWeights(const Vocabulary& vocabulary,
                             std::size_t source_count,
                             std::size_t threads)
    : vocabulary_(vocabulary),
      source_count_(source_count),
      threads_(threads),
      choices_(source_count),
      words_(source_count) {}

void MixingWeights::keep_aside(std::size_t source, const std::vector<NgramKey>& windows) {
  std::vector<Choice> choices;
  for (const NgramKey window : windows) {
    const WordRange spellings = vocabulary_.spellings(last_word(window));
    if (spellings.size() < 2) continue;
    const NgramKey first = suffix_of(context_of(window) << 16 | spellings.first, 3);
    choices.push_back({first, spellings.size(), last_word(window) - spellings.first, {}, {}});
  }
  const std::size_t kept = std::min(choices.size(), kMostChoices);
  for (std::size_t i = 0; i < kept; ++i)
    choices_[source].push_back(choices[i * choices.size() / kept]);
}

void MixingWeights::make_tables() {
  for (const std::vector<Choice>& choices : choices_) {
    for (const Choice& choice : choices) {
      for (std::size_t n = 1; n <= 3; ++n) {
        const NgramKey first = suffix_of(choice.window, n);
        for (NgramKey i = 0; i < choice.spellings; ++i)
          ngrams_[n - 1].keys.push_back(first + i);
        if (n > 1) contexts_[n - 2].keys.push_back(context_of(first));
      }
    }
  }
  for (Table& table : ngrams_) {
    sort_and_unite(table.keys);
    table.counts.resize(table.keys.size() * source_count_);
  }
  for (Table& table : contexts_) {
    sort_and_unite(table.keys);
    table.counts.resize(table.keys.size() * source_count_);
    table.continuations.resize(table.counts.size());
  }
  for (std::vector<Choice>& choices : choices_) {
    for (Choice& choice : choices) {
      for (std::size_t n = 1; n <= 3; ++n)
        choice.first_ngram[n - 1] = ngrams_[n - 1].find(suffix_of(choice.window, n));
      for (std::size_t n = 2; n <= 3; ++n)
        choice.context[n - 2] = contexts_[n - 2].find(context_of(suffix_of(choice.window, n)));
    }
  }
  has_tables_ = true;
}

void MixingWeights::count(std::size_t source, NgramSorter& trigrams, std::size_t memory_bytes) {
  if (!has_tables_) make_tables();
  NgramSorter bigrams(memory_bytes / 2, threads_);
  NgramSorter words(memory_bytes / 4, threads_);
  trigrams.for_each([&](const NgramCount& ngram) {
    bigrams.add({suffix_of(ngram.key, 2), ngram.count, ngram.weight});
    words.add({suffix_of(ngram.key, 1), ngram.count, ngram.weight});
    words_[source] += ngram.count;
  });
  count_level(source, 1, words);
  count_level(source, 2, bigrams);
  count_level(source, 3, trigrams);
}

// Both the n-grams and the keys of the tables are in ascending order.
void MixingWeights::count_level(std::size_t source, std::size_t n, NgramSorter& ngrams) {
  Table& table = ngrams_[n - 1];
  std::size_t at = 0, context_at = 0;
  ngrams.for_each([&](const NgramCount& ngram) {
    while (at < table.keys.size() && table.keys[at] < ngram.key)
      ++at;
    if (at < table.keys.size() && table.keys[at] == ngram.key)
      table.counts[at * source_count_ + source] = static_cast<float>(ngram.count);
    if (n == 1) return;
    Table& contexts = contexts_[n - 2];
    const NgramKey context = context_of(ngram.key);
    while (context_at < contexts.keys.size() && contexts.keys[context_at] < context)
      ++context_at;
    if (context_at == contexts.keys.size() || contexts.keys[context_at] != context) return;
    contexts.counts[context_at * source_count_ + source] += static_cast<float>(ngram.count);
    contexts.continuations[context_at * source_count_ + source] += 1;
  });
}

double MixingWeights::log_prob(const Choice& choice,
                               const std::vector<double>& weights,
                               std::vector<double>& probs) const {
  probs.assign(choice.spellings, 1);  // words: proportional to their counts and one
  for (std::size_t n = 1; n <= 3; ++n) {
    double freed = 0, total = 0;
    if (n == 1) {
      total = static_cast<double>(vocabulary_.size());
      freed = 1;
      for (std::size_t i = 0; i < source_count_; ++i)
        total += weights[i] * words_[i];
    } else {
      const std::size_t place = choice.context[n - 2] * source_count_;
      for (std::size_t i = 0; i < source_count_; ++i) {
        const auto count = static_cast<double>(contexts_[n - 2].counts[place + i]);
        const auto continuations = static_cast<double>(contexts_[n - 2].continuations[place + i]);
        freed += weights[i] * kDiscount * continuations;
        total += weights[i] * count;
      }
      if (total <= 0) continue;
    }
    const double discount = n == 1 ? 0 : kDiscount;
    for (std::size_t k = 0; k < choice.spellings; ++k) {
      const std::size_t place = (choice.first_ngram[n - 1] + k) * source_count_;
      double kept = 0;
      for (std::size_t i = 0; i < source_count_; ++i) {
        const auto count = static_cast<double>(ngrams_[n - 1].counts[place + i]);
        kept += weights[i] * std::max(0.0, count - discount);
      }
      probs[k] = (kept + freed * probs[k]) / total;
    }
  }
  double sum = 0;
  for (const double prob : probs)
    sum += prob;
  return std::log10(probs[choice.right] / sum);
}

MixingWeights::Scores MixingWeights::scores(const std::vector<double>& shares,
                                            const std::vector<double>& weights) const {
  double share = 0;
  for (std::size_t i = 0; i < source_count_; ++i)
    share += choices_[i].size() < kParts ? 0 : shares[i];
  Scores scores(source_count_ * kParts);
  for_each_index(threads_, share > 0 ? scores.size() : 0, [&](std::size_t place) {
    const std::vector<Choice>& choices = choices_[place / kParts];
    const std::size_t part = place % kParts;
    if (choices.size() < kParts) return;
    const std::size_t first = choices.size() * part / kParts;
    const std::size_t last = choices.size() * (part + 1) / kParts;
    std::vector<double> probs;
    double sum = 0;
    for (std::size_t i = first; i < last; ++i)
      sum += log_prob(choices[i], weights, probs);
    scores[place] = sum / static_cast<double>(last - first) * shares[place / kParts] / share;
  });
  return scores;
}

double MixingWeights::average_log_prob(const std::vector<double>& shares,
                                       const std::vector<double>& weights) const {
  const Scores found = scores(shares, weights);
  return std::accumulate(found.begin(), found.end(), 0.0) / kParts;
}

std::vector<double> MixingWeights::find(const std::vector<double>& shares,
                                        const std::vector<double>& given) const {
  std::vector<double> weights = given;
  std::replace(weights.begin(), weights.end(), 0.0, 1.0);
  const auto largest =
      static_cast<std::size_t>(std::max_element(words_.begin(), words_.end()) - words_.begin());
  double best = average_log_prob(shares, weights);
  if (best == 0) return weights;  // nothing was kept aside
  const auto improves = [&](std::size_t source, double factor) {
    std::vector<double> tried = weights;
    tried[source] *= factor;
    if (std::abs(std::log2(tried[source])) > kLargestStep) return false;
    const double found = average_log_prob(shares, tried);
    if (found <= best) return false;
    best = found;
    weights = tried;
    return true;
  };
  for (const double step : {2.0, std::sqrt(2.0)}) {
    for (bool better = true; better;) {
      better = false;
      for (std::size_t i = 0; i < source_count_; ++i) {
        if (i == largest || given[i] != 0) continue;
        better = improves(i, step) || improves(i, 1 / step) || better;
      }
    }
  }
  level_out(shares, given, weights);
  return weights;
}

// Moves weights towards 1, each time the one that matters least, for as long as the score is not
// significantly below the best.
void MixingWeights::level_out(const std::vector<double>& shares,
                              const std::vector<double>& given,
                              std::vector<double>& weights) const {
  const Scores best = scores(shares, weights);
  for (;;) {
    std::vector<double> next;
    double least = 0;
    for (std::size_t i = 0; i < source_count_; ++i) {
      const double power = std::log2(weights[i]);
      if (given[i] != 0 || std::abs(power) < 0.25) continue;
      std::vector<double> tried = weights;
      tried[i] = std::exp2(power - std::copysign(0.5, power));
      const Loss loss = loss_of(best, scores(shares, tried));
      if (loss.mean > kStandardErrors * loss.standard_error) continue;
      if (!next.empty() && loss.mean >= least) continue;
      least = loss.mean;
      next = tried;
    }
    if (next.empty()) return;
    weights = next;
  }
}

}  // namespace diacritics
