#pragma once

#include <string>
#include <string_view>

#include "diacritics/ngram_model.h"
#include "diacritics/syllables.h"
#include "parsers/import/legacy_charset.h"

namespace pipeline {

// How well a text reads as Vietnamese. Only words with something beyond ASCII in them are counted;
// numbers, typographic signs, plain words and acronyms with Đ tell nothing about an encoding.
struct TextWorth {
  std::size_t marked = 0;  // words with marks that are Vietnamese syllables
  std::size_t broken = 0;  // other words with marks, and words with signs among their letters
  std::size_t plain = 0;   // words of ASCII letters
  double log10_prob = 0;   // of all words by the language model; a broken word costs much

  std::size_t words() const { return marked + broken; }
};

// A text in an encoding of which one is not sure. Of VIQR, only the words that can hardly be
// anything else are counted: those with ^ ( + or a double d, or with a tone inside.
struct Decoding {
  parsers::LegacyEncoding encoding = parsers::LegacyEncoding::tcvn3;
  std::string text;  // NFC
  TextWorth worth;
};

// Says which of several ways to decode a text makes Vietnamese of it. Read-only after construction;
// serves many threads.
class EncodingJudge {
 public:
  // Throws base::Error (missing) when the table of syllables is not there.
  explicit EncodingJudge(const diacritics::NgramModel& model);

  // `text` is UTF-8.
  TextWorth worth_of(std::string_view text) const;

  // `units` in one encoding other than VIQR.
  Decoding decode(const parsers::CodeUnits& units, parsers::LegacyEncoding encoding) const;

  // The best of the encodings that are guessed (not VIQR, not VPS).
  Decoding best_of(const parsers::CodeUnits& units) const;

  // One line of ASCII as VIQR, word by word; a word stays as it is where that makes no syllable of
  // it: "co^ng ty (sau)." -> "công ty (sau).".
  Decoding decode_viqr(std::string_view line) const;

 private:
  bool is_syllable(std::string_view word) const;
  double cost(std::string_view word, diacritics::ModelState& state) const;

  class ViqrLine;

  const diacritics::NgramModel& model_;
  diacritics::Syllables syllables_;
};

// A sign that a text of any encoding may have beside its words: quotes, dashes, bullets, degrees.
bool is_typographic(char32_t c);

}  // namespace pipeline
