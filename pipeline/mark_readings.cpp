// At 200 dpi an accent over a roof is a blot of four pixels. Each vowel of the word is replaced by
// the vowels that the same blot may stand for, the likelier the less they differ. Which of them is
// Vietnamese, and fits, is for the language model to say.
#include "pipeline/mark_readings.h"

#include <array>
#include <string>

#include "base/text.h"
#include "diacritics/letters.h"

namespace pipeline {
namespace {

using diacritics::Letter;
using diacritics::Tone;

// Parts of the word's confidence. On scanned pages with known text twice or half as much changes
// hardly any word.
constexpr double kAccentOverShape = 0.1;
constexpr double kShapeUnderAccent = 0.03;
constexpr double kAccentAlone = 0.01;

constexpr std::array kAccents = {Tone::level, Tone::grave, Tone::hook, Tone::tilde, Tone::acute};

// ơ and ư carry a horn beside them, which leaves their accents as clear as those of o and u.
bool has_shape_above(char32_t vowel) {
  return vowel == U'â' || vowel == U'ê' || vowel == U'ô' || vowel == U'ă';
}

char32_t with_roof(char32_t bare) {
  switch (bare) {
    case U'a':
      return U'â';
    case U'e':
      return U'ê';
    case U'o':
      return U'ô';
    default:
      return 0;
  }
}

struct OtherLetter {
  char32_t character = 0;
  double ratio = 0;
};

// The letters that may be printed where `letter` was read.
std::vector<OtherLetter> others_of(const Letter& letter) {
  std::vector<OtherLetter> others;
  const auto offer = [&](char32_t vowel, Tone tone, double ratio) {
    others.push_back({diacritics::compose({letter.bare, vowel, tone, letter.capital}), ratio});
  };
  if (!diacritics::is_vowel(letter.vowel) || letter.tone == Tone::dot) return others;
  const double accent = has_shape_above(letter.vowel) ? kAccentOverShape : kAccentAlone;
  for (const Tone tone : kAccents) {
    if (tone != letter.tone) offer(letter.vowel, tone, accent);
  }
  const char32_t roofed = letter.vowel == letter.bare ? with_roof(letter.bare) : 0;
  if (roofed == 0) return others;
  offer(roofed, letter.tone, kShapeUnderAccent);
  for (const Tone tone : kAccents) {
    if (tone != letter.tone) offer(roofed, tone, kAccentAlone);
  }
  return others;
}

}  // namespace

std::vector<ocr::Alternative> mark_readings(std::string_view word, double confidence) {
  std::vector<ocr::Alternative> readings;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    const char32_t character = base::next_char(word, at);
    const auto letter = diacritics::vietnamese_letter(character);
    if (!letter) continue;
    for (const OtherLetter& other : others_of(*letter)) {
      std::string text(word.substr(0, begin));
      base::append_utf8(text, other.character);
      text += word.substr(at);
      readings.push_back({std::move(text), confidence * other.ratio});
    }
  }
  return readings;
}

}  // namespace pipeline
