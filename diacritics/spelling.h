#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diacritics/ngram_model.h"
#include "diacritics/word_key.h"

namespace diacritics {

// True when every letter of `word` is one of A-Z without a mark: a word that may have lost marks.
bool is_bare(std::string_view word);

// How the document at hand places tones in oa, oe, uy: from the words of `text` that show it;
// nullopt when none does, or as many show one style as the other.
std::optional<ToneStyle> tone_style_of(std::string_view text);

// The word of `key` with capitals where `printed` has them: ("đảng", "DANG") -> "ĐẢNG". nullopt
// when the two are not the same letters with other marks.
std::optional<std::string> with_case_of(std::string_view key, std::string_view printed);

}  // namespace diacritics
