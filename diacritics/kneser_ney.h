#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "diacritics/ngram_sorter.h"
#include "diacritics/ngram_table.h"

namespace diacritics {

struct KneserNeyOptions {
  std::size_t order = 4;            // 2 to 4
  std::size_t vocabulary_size = 0;  // ids are below
  // N-grams of n words with a smaller count than min_counts[n - 1] are left out of the table; their
  // probability goes to the shorter contexts. Counts below the highest order are of distinct words
  // before the n-gram, as everywhere in Kneser-Ney.
  std::array<std::uint32_t, 4> min_counts{1, 1, 1, 2};
  std::size_t memory_bytes = std::size_t{1} << 30;  // for sorting, per order
  // What the table may take: where it would be larger, min_counts are raised, those of the order
  // with the most n-grams first.
  std::size_t table_bytes = std::size_t{1} << 31;
  std::size_t threads = 1;
};

// Estimates an interpolated modified Kneser-Ney model (Chen and Goodman 1998, section 3) from the
// n-grams of `order` words in `counts`; windows at the beginning of a sentence are filled with
// no_word before the boundary. Counts weighted by source take part with their weights, discounts
// come from unweighted ones: an n-gram seen r times with weight w has w * (1 - D(r) / r).
NgramTable estimate_kneser_ney(NgramSorter& counts, const KneserNeyOptions& options);

}  // namespace diacritics
