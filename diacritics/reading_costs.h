#pragma once

#include <cstddef>
#include <string_view>

#include "diacritics/candidate_search.h"
#include "diacritics/confusion_model.h"
#include "diacritics/damaged_text.h"
#include "diacritics/ngram_model.h"
#include "diacritics/tokenizer.h"

namespace diacritics {

// The weights of everything that is not learned, as -log10 of probabilities.
struct MangledWeights {
  float missing_blank = 2.0F;       // two words printed apart and read as one
  float missing_blank_sign = 0.7F;  // the same, behind a sign
  float extra_blank = 2.2F;         // one word read as two
  float broken_line = 3.0F;         // a word that goes on in the next line
  float swallowed_stop = 1.5F;      // a stop or comma that was part of the word before it
  float letter = 1.4F;              // each letter of a word that no vocabulary holds
  float known_letter = 0.6F;        // the same, of a word that is no syllable but in the vocabulary
  float known_word = 0.5F;          // at most this and the cost of reading its letters right
  float name_letter = 0.9F;         // the same, with a capital
  float broken_shape = 2.0F;        // more, for digits or capitals among small letters
  float digit = 0.7F;               // each digit of a number
  float code_character = 0.15F;     // each character of a document code or date
  float inner_joint = 1.2F;         // a slash or dash between letters
  float odd_sign = 4.0F;            // a sign that is no punctuation, or stands inside a word
  float odd_character = 1.5F;       // more, for one that is no punctuation and among no letters
  float capital_word = 3.5F;        // a word in capitals that is no acronym, among small letters
  float joined_word = 1.5F;         // a whole word that is but a part of one
  float reach = 5.0F;               // of candidates above the cheapest of them
  float highest_slack = 8.0F;       // of the same above the cheapest explanation by any letters
  float split_slack = 2.5F;
  float count_weight = 0.35F;    // of log10 counts when candidates are preselected
  float language_model = 1.1F;   // of its log10 probabilities beside these costs
  float margin = 4.5F;           // of the same, of the worst above the best
  std::size_t candidates = 100;  // kept for one stretch
  std::size_t split_candidates = 10;
};

// What the characters of a string are.
struct CharacterCounts {
  std::size_t lower = 0, capitals = 0, digits = 0, others = 0;

  std::size_t letters() const { return lower + capitals; }
};

CharacterCounts count_characters(std::u32string_view characters);

// What readings cost that no table of confusions tells: -log10 of their probabilities. Reads what
// it is given and keeps nothing.
class ReadingCosts {
 public:
  ReadingCosts(const NgramModel& model,
               const ConfusionModel& channel,
               const MangledWeights& weights)
      : model_(model), channel_(channel), weights_(weights) {}

  const MangledWeights& weights() const { return weights_; }

  // Of a token that stays as it is. `word` is what the model knows it as.
  float kept(std::u32string_view characters, TokenKind kind, WordId word) const;
  // Of `word` in this case, when it begins at character `begin` of `chunk`.
  float in_case(const Chunk& chunk, std::size_t begin, WordId word, LetterCase letter_case) const;
  // Of the sign at character `i` of `chunk`, read as itself.
  float sign(const Chunk& chunk, std::size_t i) const;

 private:
  float unknown(std::u32string_view characters) const;
  float without_letters(std::u32string_view characters) const;
  float all_right(std::u32string_view characters) const;

  const NgramModel& model_;
  const ConfusionModel& channel_;
  MangledWeights weights_;
};

}  // namespace diacritics
