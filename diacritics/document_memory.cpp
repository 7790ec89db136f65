#include "diacritics/document_memory.h"

#include <algorithm>
#include <cmath>

namespace diacritics {

void DocumentMemory::add(std::size_t chunk, WordId word) {
  WordId before = no_word;
  if (chunk < places_.size()) {
    before = places_[chunk].last;
  } else {
    if (places_.size() == chunk && chunk > 0) before = places_.back().last;
    places_.resize(chunk + 1);
    places_[chunk].first = word;
  }
  places_[chunk].last = word;
  if (before < word_class_count || word < word_class_count) return;
  ++counts_[before];
  ++pair_counts_[key(before, word)];
}

float DocumentMemory::bonus(const NgramModel& model, std::size_t chunk, WordId word) const {
  if (chunk >= places_.size()) return 0;
  const bool own = places_[chunk].first == word && places_[chunk].last == word;
  float bonus = 0;
  if (chunk > 0) bonus += pair_bonus(model, places_[chunk - 1].last, word, own);
  if (chunk + 1 < places_.size()) bonus += pair_bonus(model, word, places_[chunk + 1].first, own);
  return bonus;
}

// The model interpolated with the document's own pairs, over the model alone.
float DocumentMemory::pair_bonus(const NgramModel& model,
                                 WordId left,
                                 WordId right,
                                 bool own) const {
  constexpr float kShare = 0.15F;
  const auto found = pair_counts_.find(key(left, right));
  if (found == pair_counts_.end()) return 0;
  const float one = own ? 1 : 0;
  const float count = found->second - one;
  if (count <= 0) return 0;
  const float here = count / (counts_.at(left) - one + 1);
  const ModelState state = model.score(ModelState(), left).state;
  const float elsewhere = std::pow(10.0F, model.score(state, right).log10_prob);
  return std::log10(std::max(1.0F, 1 - kShare + kShare * here / elsewhere));
}

}  // namespace diacritics
