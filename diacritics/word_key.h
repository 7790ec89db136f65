#pragma once

#include <string>
#include <string_view>

namespace diacritics {

// Where open syllables in oa, oe, uy carry their tone. Both are in use, often in one document
// (Quyết định 1989/QĐ-BGDĐT prescribes the modern one for schools; laws use the other).
enum class ToneStyle {
  traditional,  // hòa, khỏe, thủy
  modern,       // hoà, khoẻ, thuỷ
};

// `word` (NFC, one run of letters) as the language model knows it: lower case, the tone where the
// traditional style puts it, Ð as đ. Two ways to write the same syllable have the same key:
//
//   word_key("Thuỷ") == word_key("THỦY") == "thủy"
//
// A word that is not one Vietnamese syllable is only put in lower case. Marks are never added or
// taken away.
std::string word_key(std::string_view word);

// The word of `key` with its tone where `style` puts it: ("thủy", modern) -> "thuỷ".
std::string in_style(std::string_view key, ToneStyle style);

}  // namespace diacritics
