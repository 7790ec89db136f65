#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diacritics/ngram_model.h"
#include "diacritics/paragraphs.h"
#include "diacritics/restorer.h"
#include "diacritics/syllables.h"

namespace diacritics {

// What the words of a text look like: counts over its words, numbers and codes left out.
struct TextSymptoms {
  std::size_t words = 0;
  std::size_t marked = 0;   // Vietnamese syllables with a mark
  std::size_t bare = 0;     // without a mark, but the model knows spellings of them
  std::size_t odd = 0;      // digits, signs or capitals among the letters: x4, V\l, hQi, ngh~
  std::size_t foreign = 0;  // neither: names, English, or broken words
  double log10_prob = 0;    // of all words, by the model

  TextSymptoms& operator+=(const TextSymptoms& other);
};

TextSymptoms symptoms_of(std::string_view text,
                         const NgramModel& model,
                         const Syllables& syllables);

// How to restore each paragraph of a text (given as ranges of its lines): by its own words where it
// has enough of them, else as the document around it. Marks that are right in most words mean
// clean; no marks and whole words, plain; few marks and broken words, mangled. A paragraph in
// another language is clean. Careful with clean text: in doubt it is left alone.
std::vector<Paragraph> decide_modes(std::string_view text,
                                    const std::vector<LineRange>& paragraphs,
                                    const NgramModel& model,
                                    const Syllables& syllables);

}  // namespace diacritics
