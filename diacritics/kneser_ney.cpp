#include "diacritics/kneser_ney.h"

#include <algorithm>
#include <memory>
#include <numeric>

// The counts of a lower order are those of the distinct words before its n-grams, so they are made
// from the next higher order, sorted anew. Probabilities are then estimated from the lowest order
// upwards, each order in one pass over its sorted counts, one context after another, and
// interpolated with the order below.

namespace diacritics {
namespace {

constexpr std::uint32_t kWeightUnit = 64;  // NgramCount::weight

struct Discounts {
  std::array<double, 4> by_count{0, 0.5, 1, 1.5};

  double operator()(std::uint32_t count) const {
    return by_count[std::min<std::uint32_t>(count, 3)];
  }
};

double weight_of(const NgramCount& ngram) {
  return static_cast<double>(ngram.weight) / kWeightUnit;
}

// What the discount takes from the weight of `ngram`.
double discounted(const NgramCount& ngram, const Discounts& discounts) {
  return weight_of(ngram) * discounts(ngram.count) / ngram.count;
}

// An n-gram that begins with the filling before a sentence; it is one of a lower order.
bool is_filled(NgramKey key, std::size_t n) {
  return n > 1 && first_word(key, n) == no_word;
}

bool is_beginning(WordId word) {
  return word == boundary || word == code_begin;
}

// How many n-grams were seen r times, in element r; all that were seen more often in the last.
using Histogram = std::array<std::size_t, 64>;

Histogram histogram_of(NgramSorter& counts, std::size_t n) {
  Histogram seen{};
  counts.for_each([&](const NgramCount& ngram) {
    if (!is_filled(ngram.key, n)) ++seen[std::min<std::size_t>(ngram.count, seen.size() - 1)];
  });
  return seen;
}

// Chen and Goodman 1998, equation 17.
Discounts discounts_of(const Histogram& seen) {
  Discounts discounts;
  if (seen[1] == 0 || seen[2] == 0 || seen[3] == 0) return discounts;  // too little text
  const auto of = [&](std::size_t r) { return static_cast<double>(seen[r]); };
  const double y = of(1) / (of(1) + 2 * of(2));
  for (std::size_t r = 1; r <= 3; ++r) {
    const auto real = static_cast<double>(r);
    discounts.by_count[r] = std::clamp(real - (real + 1) * y * of(r + 1) / of(r), 0.1, real - 0.1);
  }
  return discounts;
}

// The counts of the order below n: each distinct word before an n-gram counts once, except at the
// beginning of a sentence or a code, where nothing but its mark can stand.
std::unique_ptr<NgramSorter> continuation_counts(NgramSorter& counts,
                                                 std::size_t n,
                                                 const KneserNeyOptions& options) {
  auto lower = std::make_unique<NgramSorter>(options.memory_bytes, options.threads);
  counts.for_each([&](const NgramCount& ngram) {
    NgramCount suffix{suffix_of(ngram.key, n - 1), ngram.count, ngram.weight};
    const WordId first = first_word(suffix.key, n - 1);
    const bool at_beginning = n > 2 && (first == no_word || is_beginning(first));
    if (!at_beginning) {
      suffix.weight = std::max<std::uint32_t>(ngram.weight / ngram.count, 1);
      suffix.count = 1;
    }
    lower->add(suffix);
  });
  return lower;
}

class Estimator {
 public:
  explicit Estimator(const KneserNeyOptions& options) : options_(options) {}

  NgramTable estimate(NgramSorter& counts) {
    std::vector<std::unique_ptr<NgramSorter>> lower(options_.order);
    NgramSorter* from = &counts;
    for (std::size_t n = options_.order; n > 1; --n) {
      seen_[n - 1] = histogram_of(*from, n);
      lower[n - 2] = continuation_counts(*from, n, options_);
      from = lower[n - 2].get();
    }
    seen_[0] = histogram_of(*from, 1);
    fit_table();
    table_.levels.resize(options_.order);
    estimate_words(*lower[0]);
    for (std::size_t n = 2; n <= options_.order; ++n) {
      NgramSorter& level = n == options_.order ? counts : *lower[n - 1];
      estimate_level(level, n);
      if (n < options_.order) level.clear();
    }
    add_frequencies(counts);
    return std::move(table_);
  }

 private:
  // N-grams of n words in the table, at most.
  std::size_t entries(std::size_t n) const {
    const Histogram& seen = seen_[n - 1];
    const std::size_t first = std::min<std::size_t>(options_.min_counts[n - 1], seen.size());
    return std::accumulate(
        seen.begin() + static_cast<std::ptrdiff_t>(first), seen.end(), std::size_t{0});
  }

  void fit_table() {
    for (;;) {
      std::size_t sum = options_.vocabulary_size;
      std::size_t largest = 2;
      for (std::size_t n = 2; n <= options_.order; ++n) {
        sum += entries(n);
        if (entries(n) >= entries(largest)) largest = n;
      }
      if (sum * sizeof(Ngram) <= options_.table_bytes || entries(largest) == 0) return;
      ++options_.min_counts[largest - 1];
    }
  }

  void estimate_words(NgramSorter& counts) {
    const Discounts discounts = discounts_of(seen_[0]);
    double total = 0;
    double freed = 0;
    counts.for_each([&](const NgramCount& word) {
      total += weight_of(word);
      freed += discounted(word, discounts);
    });
    std::vector<Ngram>& words = table_.levels[0];
    const auto size = static_cast<double>(options_.vocabulary_size);
    const double uniform = (freed + 1) / (total + 1) / size;
    for (std::size_t id = 0; id < options_.vocabulary_size; ++id)
      words.push_back({id, static_cast<float>(uniform)});
    counts.for_each([&](const NgramCount& word) {
      const double kept = weight_of(word) - discounted(word, discounts);
      words[word.key].prob += static_cast<float>(kept / (total + 1));
    });
  }

  void estimate_level(NgramSorter& counts, std::size_t n) {
    const Discounts discounts = discounts_of(seen_[n - 1]);
    table_.levels[n - 1].reserve(entries(n));
    std::vector<NgramCount> group;
    counts.for_each([&](const NgramCount& ngram) {
      if (is_filled(ngram.key, n)) return;
      if (!group.empty() && context_of(group.back().key) != context_of(ngram.key)) {
        estimate_context(group, n, discounts);
        group.clear();
      }
      group.push_back(ngram);
    });
    if (!group.empty()) estimate_context(group, n, discounts);
  }

  // All n-grams of one context. Those of a context that was itself left out are left out.
  void estimate_context(const std::vector<NgramCount>& group,
                        std::size_t n,
                        const Discounts& discounts) {
    const NgramKey context = context_of(group.front().key);
    auto* entry = const_cast<Ngram*>(table_.find(n - 1, context));
    if (entry == nullptr) return;
    double total = 0;
    double freed = 0;
    for (const NgramCount& ngram : group) {
      total += weight_of(ngram);
      freed += discounted(ngram, discounts);
    }
    entry->backoff = static_cast<float>(freed / total);
    for (const NgramCount& ngram : group) {
      if (ngram.count < options_.min_counts[n - 1]) continue;
      const double kept = weight_of(ngram) - discounted(ngram, discounts);
      const double below = table_.prob(n - 1, suffix_of(ngram.key, n - 1));
      const double prob = (kept + freed * below) / total;
      table_.levels[n - 1].push_back({ngram.key, static_cast<float>(prob)});
    }
  }

  // How often the text went on after each context: from the windows that begin with it, and for
  // contexts at the beginning of a sentence from the filled ones.
  void add_frequencies(NgramSorter& counts) {
    const std::size_t order = options_.order;
    counts.for_each([&](const NgramCount& ngram) {
      std::size_t filling = 0;
      while (first_word(ngram.key, order - filling) == no_word)
        ++filling;
      const NgramKey context = context_of(ngram.key);
      const std::size_t length = order - 1;
      const bool sentence_begins = is_beginning(first_word(ngram.key, order - filling));
      for (std::size_t n = 1; n + filling <= length; ++n) {
        if (sentence_begins && n + filling < length) continue;
        const NgramKey key = suffix_of(context, length - filling) >> (16 * (length - filling - n));
        add_frequency(n, key, weight_of(ngram));
      }
    });
  }

  void add_frequency(std::size_t n, NgramKey key, double weight) {
    std::vector<Ngram>& level = table_.levels[n - 1];
    std::size_t& place = places_[n - 1];
    while (place < level.size() && level[place].key < key)
      ++place;
    if (place < level.size() && level[place].key == key)
      level[place].frequency += static_cast<float>(weight);
  }

  KneserNeyOptions options_;
  std::array<Histogram, 4> seen_{};
  NgramTable table_;
  std::array<std::size_t, 4> places_{};  // in each level, while frequencies are added
};

}  // namespace

NgramTable estimate_kneser_ney(NgramSorter& counts, const KneserNeyOptions& options) {
  return Estimator(options).estimate(counts);
}

}  // namespace diacritics
