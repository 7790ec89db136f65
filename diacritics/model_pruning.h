#pragma once

#include <cstdint>

#include "diacritics/ngram_table.h"
#include "diacritics/vocabulary.h"

namespace diacritics {

// How many bytes a model file of these n-grams has, the vocabulary aside.
std::uint64_t ngram_bytes(const NgramTable& table);

// Leaves out the n-grams of two words and more without which the model changes least, until at
// most `max_ngram_bytes` remain, and computes the back-off weights anew. No n-gram is left out
// while a longer one that begins with it stays.
//
// What an n-gram is worth is the relative entropy between the model with and without it (Stolcke
// 1998) plus four times the loss in the choice among the spellings of one unmarked form, times how
// often its context occurs in the training text. The result does not depend on `threads`.
void prune(NgramTable& table,
           const Vocabulary& vocabulary,
           std::uint64_t max_ngram_bytes,
           std::size_t threads = 1);

}  // namespace diacritics
