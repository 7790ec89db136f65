#pragma once

#include <string>

#include "diacritics/ngram_table.h"
#include "diacritics/vocabulary.h"

namespace diacritics {

// The bytes of a model file (docs/format_model.md). Probabilities and back-off weights are rounded
// to 256 values for each order, those that cost the least. The same input gives the same bytes.
std::string model_bytes(const NgramTable& table, const Vocabulary& vocabulary);

// What the vocabulary takes of such a file.
std::size_t vocabulary_bytes(const Vocabulary& vocabulary);

}  // namespace diacritics
