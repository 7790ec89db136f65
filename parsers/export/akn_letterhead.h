#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parsers/document.h"

namespace parsers {

// A piece of a letterhead's line that an inline element of Akoma Ntoso names.
struct AknMark {
  std::size_t line = 0;   // of the letterhead
  std::size_t begin = 0;  // bytes of its text
  std::size_t end = 0;
  const char* element = "";  // "docNumber"

  friend bool operator==(const AknMark&, const AknMark&) = default;
};

// Where the lines of the letterhead say who issued what and when: docAuthority, docNumber, docDate,
// docType, docTitle. A title of three lines has three marks. Capitals, the style of tones, blanks
// and closing signs do not matter; what is not printed in one run of words has no mark. In
// the order of the text, never overlapping.
std::vector<AknMark> akn_letterhead_marks(const Document& document);

}  // namespace parsers
