#pragma once

#include <cstdint>
#include <optional>

namespace diacritics {

// The six tones in the order of Vietnamese dictionaries.
enum class Tone : std::uint8_t { level, grave, hook, tilde, acute, dot };

// A letter of the Vietnamese alphabet (or f, j, w, z) taken apart:
// Ậ = {bare a, vowel â, tone dot, capital}.
struct Letter {
  char32_t bare = 0;   // lower case, without any mark: a-z
  char32_t vowel = 0;  // lower case, without its tone: a-z, ă â đ ê ô ơ ư
  Tone tone = Tone::level;
  bool capital = false;

  bool has_mark() const { return vowel != bare || tone != Tone::level; }
};

// nullopt when `c` is not an ASCII letter and not one of the 134 letters that Vietnamese adds.
std::optional<Letter> vietnamese_letter(char32_t c);

// The character of `letter`; the tone must be level unless the vowel is one of a ă â e ê i o ô ơ u
// ư y.
char32_t compose(const Letter& letter);

bool is_vowel(char32_t vowel);

}  // namespace diacritics
