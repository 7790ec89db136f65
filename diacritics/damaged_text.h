#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "diacritics/paragraphs.h"
#include "diacritics/token_rules.h"

namespace diacritics {

// A run of text without white space, as the mangled restorer works on it.
struct Chunk {
  std::size_t line = 0;
  std::u32string characters;
  std::vector<std::size_t> bytes;     // where each character begins in the text; and the end
  std::size_t first = 0, last = 0;    // [first, last): without the signs at both ends
  bool begins_sentence = false;       // after a sentence end, a marker or at a paragraph's head
  bool in_capitals = false;           // in a line or a run of words in capitals
  std::optional<MendedToken> mended;  // of the part between the signs, by a token rule

  bool glued = false;   // to a marker before it, where a blank was lost (1.Mục)
  bool marker = false;  // a bullet or the number of a paragraph

  std::size_t size() const { return characters.size(); }
  base::TextSpan span(std::size_t begin, std::size_t end) const {
    return {bytes[begin], bytes[end]};
  }
};

// Cuts the lines of one paragraph into chunks, a piece at a time: up to a few hundred chunks, if
// possible as many whole sentences. Words of more than 64 characters are passed over.
class ParagraphCutter {
 public:
  // `lines` are views into NFC `text`; both must outlive the cutter.
  ParagraphCutter(std::string_view text,
                  const std::vector<std::string_view>& lines,
                  LineRange paragraph);

  // The next piece; empty at the end.
  std::vector<Chunk> next();

 private:
  void open_line();
  void cut_word(std::string_view word, std::vector<Chunk>& chunks);

  std::string_view text_;
  const std::vector<std::string_view>& lines_;
  LineRange rest_;                       // lines that are not open yet
  std::size_t line_ = 0;                 // the open one
  std::vector<std::string_view> words_;  // of it
  std::size_t next_word_ = 0;
  std::size_t text_begin_ = 0;  // behind the marker of the open line
  bool in_marker_ = false;
  bool in_capitals_ = false;
  bool after_clause_ = true;  // the chunk before ended a sentence, or there is none
};

// True when `line` shows no words but scraps, as engines read seals, stamps and specks: at least
// five pieces, nearly all of them shorter than a syllable. Numbers are no scraps.
bool is_noise(std::string_view line);

bool is_ascii_digit(char32_t c);
// A sign that ends a sentence or clause, where the language model sees a boundary.
bool ends_clause(char32_t c);
// Signs that stand before or behind words: brackets, quotes, dashes, stops.
bool is_leading_sign(char32_t c);
bool is_trailing_sign(char32_t c);

}  // namespace diacritics
