#include "diacritics/model_pruning.h"

#include <algorithm>
#include <cmath>

#include "diacritics/parallel.h"

// Every n-gram gets the price of losing it alone. All below one threshold go, the longest first, so
// that the beginnings of what stays can be protected; the threshold is found by halving, because
// the size falls as it rises. At the end each context's back-off weight is set so that its
// probabilities sum to one again.

namespace diacritics {
namespace {

constexpr double kSmallest = 1e-9;
constexpr double kChoiceWeight = 4;

// What a context's own continuations leave to shorter contexts, by its own account and by theirs.
struct Remainder {
  double here = 1, below = 1;

  double backoff() const { return std::max(here, kSmallest) / std::max(below, kSmallest); }
};

// Those of `ngrams`, which share one context, whose last word is in `words`.
std::span<const Ngram> range_of(std::span<const Ngram> ngrams, WordRange words) {
  const auto begin =
      std::partition_point(ngrams.begin(), ngrams.end(), [words](const Ngram& ngram) {
        return last_word(ngram.key) < words.first;
      });
  const auto end = std::partition_point(begin, ngrams.end(), [words](const Ngram& ngram) {
    return last_word(ngram.key) < words.last;
  });
  return {begin, end};
}

// The first n-gram at or behind `place` whose context is not that of the one before it.
std::size_t context_start(const std::vector<Ngram>& level, std::size_t place) {
  while (place > 0 && place < level.size() &&
         context_of(level[place].key) == context_of(level[place - 1].key))
    ++place;
  return place;
}

// Calls visit(context entry, continuations) for every context of n - 1 words that has any, on
// `threads` threads.
template <typename Visit>
void for_each_context(NgramTable& table, std::size_t n, std::size_t threads, Visit visit) {
  constexpr std::size_t kParts = 64;
  std::vector<Ngram>& level = table.levels[n - 1];
  std::vector<Ngram>& contexts = table.levels[n - 2];
  for_each_index(threads, kParts, [&](std::size_t part) {
    const std::size_t last = context_start(level, level.size() * (part + 1) / kParts);
    auto at = contexts.begin();
    for (std::size_t begin = context_start(level, level.size() * part / kParts); begin < last;) {
      const NgramKey context = context_of(level[begin].key);
      std::size_t end = begin;
      while (end < last && context_of(level[end].key) == context)
        ++end;
      at = std::lower_bound(at, contexts.end(), context, [](const Ngram& ngram, NgramKey key) {
        return ngram.key < key;
      });
      visit(*at, std::span<Ngram>(level).subspan(begin, end - begin));
      begin = end;
    }
  });
}

std::vector<double> probs_below(const NgramTable& table,
                                std::size_t n,
                                std::span<const Ngram> ngrams) {
  std::vector<double> probs;
  probs.reserve(ngrams.size());
  for (const Ngram& ngram : ngrams)
    probs.push_back(table.prob(n - 1, suffix_of(ngram.key, n - 1)));
  return probs;
}

Remainder remainder(std::span<const Ngram> ngrams, const std::vector<double>& below) {
  Remainder rest;
  for (std::size_t i = 0; i < ngrams.size(); ++i) {
    rest.here -= static_cast<double>(ngrams[i].prob);
    rest.below -= below[i];
  }
  return rest;
}

void set_backoffs(NgramTable& table, std::size_t n, std::size_t threads) {
  for (Ngram& context : table.levels[n - 2])
    context.backoff = 1;
  for_each_context(table, n, threads, [&](Ngram& context, std::span<const Ngram> ngrams) {
    context.backoff =
        static_cast<float>(remainder(ngrams, probs_below(table, n, ngrams)).backoff());
  });
}

// Stolcke 1998, equation 5.
double relative_entropy(double prob, double below, const Remainder& rest) {
  const Remainder without{rest.here + prob, rest.below + below};
  const double backoff = without.backoff();
  const double here = std::max(rest.here, kSmallest);
  return -(prob * (std::log(backoff * below) - std::log(prob)) +
           here * (std::log(backoff) - std::log(rest.backoff())));
}

// P(any word of `words` | context of n - 1 words).
double prob_of_any(const NgramTable& table, std::size_t n, NgramKey context, WordRange words) {
  double prob = 0;
  double backoff = 1;
  for (; n > 1; --n) {
    const Ngram* entry = table.find(n - 1, context);
    double shorter = 0;  // what the words found here have by the shorter context
    for (const Ngram& ngram : range_of(table.continuations(n, context), words)) {
      prob += backoff * static_cast<double>(ngram.prob);
      shorter += table.prob(n - 1, suffix_of(ngram.key, n - 1));
    }
    if (entry != nullptr) backoff *= static_cast<double>(entry->backoff);
    prob -= backoff * shorter;
    context = suffix_of(context, n - 2);
  }
  for (WordId word = words.first; word < words.last; ++word)
    prob += backoff * static_cast<double>(table.levels[0][word].prob);
  return prob;
}

// How much the choice among the spellings of one unmarked form changes, with their probability
// `any` together, when one of them gets the probability `without` instead of `prob`.
double choice_entropy(double prob, double without, double any) {
  const double any_without = std::max(any - prob + without, kSmallest);
  return std::max(0.0, any * std::log(any_without / any) + prob * std::log(prob / without));
}

void score(NgramTable& table, const Vocabulary& vocabulary, std::size_t n, std::size_t threads) {
  for_each_context(table, n, threads, [&](const Ngram& context, std::span<Ngram> ngrams) {
    const std::vector<double> below = probs_below(table, n, ngrams);
    const Remainder rest = remainder(ngrams, below);
    for (std::size_t i = 0; i < ngrams.size(); ++i) {
      const auto prob = static_cast<double>(ngrams[i].prob);
      double loss = relative_entropy(prob, below[i], rest);
      const WordRange spellings = vocabulary.spellings(last_word(ngrams[i].key));
      if (spellings.size() > 1) {
        const double any = prob_of_any(table, n, context.key, spellings);
        loss += kChoiceWeight * choice_entropy(prob, rest.backoff() * below[i], any);
      }
      ngrams[i].score = static_cast<float>(static_cast<double>(context.frequency) * loss);
    }
  });
}

// Raises every n-gram's score to that of the best it is the beginning of.
void protect_beginnings(NgramTable& table, std::size_t threads) {
  for (std::size_t n = table.order(); n >= 3; --n) {
    for_each_context(table, n, threads, [](Ngram& context, std::span<const Ngram> ngrams) {
      for (const Ngram& ngram : ngrams)
        context.score = std::max(context.score, ngram.score);
    });
  }
}

std::uint64_t level_bytes(std::uint64_t entries, std::uint64_t contexts, bool is_last) {
  const std::uint64_t each = 3 * entries;  // word and probability
  if (is_last) return each;
  return each + (entries / 64 + 1) * 12 + contexts * 5;  // which are contexts; their children
}

std::uint64_t bytes_above(const NgramTable& table, float threshold) {
  std::vector<std::uint64_t> entries(table.order() + 1), contexts(table.order() + 1);
  entries[0] = 0;
  for (std::size_t n = 1; n <= table.order(); ++n) {
    NgramKey last = ~NgramKey{0};
    for (const Ngram& ngram : table.levels[n - 1]) {
      if (n > 1 && ngram.score < threshold) continue;
      ++entries[n - 1];
      if (n > 1 && context_of(ngram.key) != last) {
        ++contexts[n - 2];
        last = context_of(ngram.key);
      }
    }
  }
  std::uint64_t bytes = 0;
  for (std::size_t n = 1; n <= table.order(); ++n)
    bytes += level_bytes(entries[n - 1], contexts[n - 1], n == table.order());
  return bytes;
}

float threshold_for(const NgramTable& table, std::uint64_t max_bytes) {
  if (bytes_above(table, 0) <= max_bytes) return 0;
  float low = 1e-12F;
  float high = 1e12F;
  for (int step = 0; step < 40; ++step) {
    const float middle = std::sqrt(low * high);
    (bytes_above(table, middle) > max_bytes ? low : high) = middle;
  }
  return high;
}

}  // namespace

std::uint64_t ngram_bytes(const NgramTable& table) {
  return bytes_above(table, -1);
}

void prune(NgramTable& table,
           const Vocabulary& vocabulary,
           std::uint64_t max_ngram_bytes,
           std::size_t threads) {
  for (std::size_t n = 2; n <= table.order(); ++n)
    set_backoffs(table, n, threads);
  for (std::size_t n = 2; n <= table.order(); ++n)
    score(table, vocabulary, n, threads);
  protect_beginnings(table, threads);
  const float threshold = threshold_for(table, max_ngram_bytes);
  for (std::size_t n = 2; n <= table.order(); ++n) {
    std::erase_if(table.levels[n - 1],
                  [threshold](const Ngram& ngram) { return ngram.score < threshold; });
  }
  for (std::size_t n = 2; n <= table.order(); ++n)
    set_backoffs(table, n, threads);
}

}  // namespace diacritics
