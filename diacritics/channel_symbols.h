#pragma once

#include <cstddef>
#include <cstdint>

namespace diacritics {

// A letter as the noisy channel sees it: one of the 93 letters of Vietnamese (with f, j, w, z), in
// lower case or as a capital. 0 is no letter.
using Symbol = std::uint8_t;

constexpr std::size_t kLettersPerCase = 93;
constexpr std::size_t kSymbolCount = 2 * kLettersPerCase + 1;

// 0 when `c` is none of them.
Symbol symbol_of(char32_t c);
// `symbol` must not be 0.
char32_t letter_of(Symbol symbol);

constexpr bool is_capital(Symbol symbol) {
  return symbol > kLettersPerCase;
}

// The capital of a lower-case symbol.
constexpr Symbol capital_of(Symbol symbol) {
  return static_cast<Symbol>(symbol + kLettersPerCase);
}

// What kind of letter it is: how an engine misreads it depends mostly on that.
enum class SymbolClass : std::uint8_t {
  consonant,
  stroked,  // đ
  vowel,    // a e i o u y
  toned,    // à é ỉ: one mark
  shaped,   // ă â ê ô ơ ư: one mark
  double_marked,
};
constexpr std::size_t kSymbolClassCount = 6;

SymbolClass class_of(Symbol symbol);
// The letter without marks, in the same case, as ASCII.
char32_t bare_of(Symbol symbol);

}  // namespace diacritics
