#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace diacritics {

enum class TokenKind : std::uint8_t {
  word,      // a run of letters: syllables, names, acronyms
  roman,     // a Roman numeral in capitals: I, IV, XIII
  number,    // 12   1.500.000   3,5%   100m2
  date,      // 18/8/2025   27-11-2018   8/2025
  code,      // a document's number or another mixture of digits and letters: 47-CT/TW, A4
  web,       // an address: e-mail or URL
  boundary,  // the end of a sentence or clause: . ! ? ; : …
};

struct Token {
  TokenKind kind = TokenKind::word;
  base::TextSpan span;  // into the text that was cut

  friend bool operator==(const Token&, const Token&) = default;
};

// Cuts NFC text into what the language model counts. White space, brackets, quotes, commas and
// dashes belong to no token; every letter and digit belongs to exactly one. Tokens are in text
// order and do not overlap. Works on one line or many; a line end is white space.
//
//   "Kế hoạch số 235/KH-UBND, ngày 18/11/2025."
//   word word word code word date boundary
std::vector<Token> tokenize(std::string_view text);

// The runs of letters inside a code or other mixture, as spans into `token`: "4255/QĐ-BNN" gives
// QĐ and BNN.
std::vector<base::TextSpan> letter_runs(std::string_view token);

}  // namespace diacritics
