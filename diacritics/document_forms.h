#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diacritics/ngram_model.h"

namespace diacritics {

// One spelling of an unmarked form.
struct FormSpelling {
  // Of either inside sentences: -log10 of its share, weakened.
  float lower_cost = 0, capital_cost = 0;
  float share = 0;   // of this spelling among all, in the training text
  float count = 0;   // how often this document has it so far
  float bonus = 0;   // log10 of how much more probable that makes it here
  std::string text;  // as it is printed here; empty until it is needed
};

// Letters without marks, and the words of the model that they may be.
struct UnmarkedForm {
  WordRange words;
  std::vector<FormSpelling> spellings;  // of words.first and so on
  bool has_bare_word = false;           // one of them carries no mark
  float count = 0;                      // of all spellings in this document
  bool stale = false;                   // bonuses are older than counts
};

// The unmarked forms of one document, and what it writes about: how often each spelling was chosen
// in it so far. A document that has said "ngao" (the clam) means it again where "ngao" and "ngạo"
// are both possible, however rare the word is elsewhere.
class DocumentForms {
 public:
  // Keeps a reference to `model`, which must outlive the forms.
  explicit DocumentForms(const NgramModel& model) : model_(model) {}

  // The form of `bare`, ASCII letters in either case, with bonuses that are up to date:
  //
  //   bonus = exponent * log10((count + strength * share) / (all counts + strength) / share)
  //
  // weakened by the exponent, because the words around it say part of the same. Stays where it is.
  UnmarkedForm& form(std::string_view bare);

  // Notes that spelling number `i` of `form` stood in the text, with this probability.
  static void add(UnmarkedForm& form, std::size_t i, float probability);

 private:
  UnmarkedForm make(std::string_view lower) const;

  const NgramModel& model_;
  std::deque<UnmarkedForm> forms_;
  std::unordered_map<std::uint64_t, UnmarkedForm*> short_;  // by up to eight letters
  std::unordered_map<std::string, UnmarkedForm*> long_;
};

}  // namespace diacritics
