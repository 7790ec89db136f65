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

  bool glued = false;                // to a marker before it, where a blank was lost (1.Mục)

  std::size_t size() const { return characters.size(); }
  base::TextSpan span(std::size_t begin, std::size_t end) const {
    return {bytes[begin], bytes[end]};
  }
};

// The chunks of the lines of `paragraph`. `lines` are views into NFC `text`.
std::vector<Chunk> cut_paragraph(std::string_view text,
                                 const std::vector<std::string_view>& lines,
                                 LineRange paragraph);

bool is_ascii_digit(char32_t c);
// A sign that ends a sentence or clause, where the language model sees a boundary.
bool ends_clause(char32_t c);
// Signs that stand before or behind words: brackets, quotes, dashes, stops.
bool is_leading_sign(char32_t c);
bool is_trailing_sign(char32_t c);

}  // namespace diacritics
