#include "diacritics/word_key.h"

#include <optional>
#include <vector>

#include "base/text.h"
#include "diacritics/letters.h"

// A syllable is onset, vowels, coda. The tone is lifted off whichever letter carries it and put
// back by rule: on the last marked vowel (ă â ê ô ơ ư), else by the number of vowels and whether a
// coda follows. Only open oa, oe, uy are placed differently by the two styles.

namespace diacritics {
namespace {

using Letters = std::vector<Letter>;

std::optional<Letters> letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    char32_t c = base::next_char(word, at);
    if (c == U'Ð' || c == U'ð') c = U'đ';
    const std::optional<Letter> letter = vietnamese_letter(c);
    if (!letter) return std::nullopt;
    letters.push_back(*letter);
    letters.back().capital = false;
  }
  return letters;
}

struct Vowels {
  std::size_t begin = 0, end = 0;
};

// The vowels that can carry the tone: without the u of qu and the i of gi before another vowel.
// nullopt when the vowels do not stand together, as in no Vietnamese syllable.
std::optional<Vowels> vowels_of(const Letters& letters) {
  Vowels vowels;
  while (vowels.begin < letters.size() && !is_vowel(letters[vowels.begin].vowel))
    ++vowels.begin;
  vowels.end = vowels.begin;
  while (vowels.end < letters.size() && is_vowel(letters[vowels.end].vowel))
    ++vowels.end;
  for (std::size_t i = vowels.end; i < letters.size(); ++i) {
    if (is_vowel(letters[i].vowel)) return std::nullopt;
  }
  if (vowels.end - vowels.begin >= 2 && vowels.begin == 1) {
    const bool qu = letters[0].bare == U'q' && letters[1].vowel == U'u';
    const bool gi = letters[0].bare == U'g' && letters[1].vowel == U'i';
    if (qu || gi) ++vowels.begin;
  }
  if (vowels.begin == vowels.end || vowels.end - vowels.begin > 3) return std::nullopt;
  return vowels;
}

bool is_style_dependent(char32_t first, char32_t second) {
  return (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
}

std::size_t tone_place(const Letters& letters, Vowels vowels, ToneStyle style) {
  for (std::size_t i = vowels.end; i-- > vowels.begin;) {
    if (letters[i].vowel != letters[i].bare) return i;
  }
  const std::size_t count = vowels.end - vowels.begin;
  if (count == 1) return vowels.begin;
  if (count == 3 || vowels.end < letters.size()) return vowels.begin + 1;
  const bool second =
      style == ToneStyle::modern &&
      is_style_dependent(letters[vowels.begin].vowel, letters[vowels.begin + 1].vowel);
  return vowels.begin + (second ? 1 : 0);
}

std::string text_of(const Letters& letters) {
  std::string text;
  for (const Letter& letter : letters)
    base::append_utf8(text, compose(letter));
  return text;
}

// Puts the one tone of the syllable where it belongs. A word with no tone or several is left.
void place_tone(Letters& letters, ToneStyle style) {
  std::size_t toned = letters.size();
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i].tone == Tone::level) continue;
    if (toned != letters.size()) return;
    toned = i;
  }
  const std::optional<Vowels> vowels = vowels_of(letters);
  if (toned == letters.size() || !vowels) return;
  const Tone tone = letters[toned].tone;
  letters[toned].tone = Tone::level;
  letters[tone_place(letters, *vowels, style)].tone = tone;
}

}  // namespace

std::string word_key(std::string_view word) {
  return in_style(word, ToneStyle::traditional);
}

std::string in_style(std::string_view key, ToneStyle style) {
  std::optional<Letters> letters = letters_of(key);
  if (!letters) return base::to_lower(key);
  place_tone(*letters, style);
  return text_of(*letters);
}

}  // namespace diacritics
