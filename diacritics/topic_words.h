#pragma once

#include <unordered_map>
#include <vector>

#include "diacritics/ngram_model.h"

namespace diacritics {

// What this document writes about: how often each spelling of an unmarked form was chosen in it so
// far. A document that has said "ngao" (the clam) means it again where "ngao" and "ngạo" are both
// possible, however rare the word is elsewhere.
class TopicWords {
 public:
  // Notes that `word` of `spellings` stood in the text, with this probability.
  void add(WordRange spellings, WordId word, float probability);

  // For each word of `spellings`: log10 of how much more probable it is here than elsewhere,
  // weakened, because the words around it say part of the same. `bonuses` has one element per word.
  //
  //   (count here + strength * share elsewhere) / (all counts here + strength) / share elsewhere
  void bonuses(const NgramModel& model, WordRange spellings, std::vector<float>& bonuses) const;

 private:
  std::unordered_map<WordId, std::vector<float>> counts_;  // by the first of the spellings
};

}  // namespace diacritics
