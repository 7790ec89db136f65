#include "diacritics/reading_costs.h"

#include <algorithm>
#include <cmath>

#include "diacritics/channel_symbols.h"

namespace diacritics {
namespace {

float as_float(std::size_t n) {
  return static_cast<float>(n);
}

// Signs that stand between words without blanks: lần/tháng, 2020-2025.
bool is_joint(char32_t c) {
  return c == U'/' || c == U'-' || c == U'–';
}

// -log10 of how often official texts have this sign behind or before a word.
float cost_of_punctuation(char32_t c) {
  if (c == U'.' || c == U',') return 0.8F;
  if (c == U'\'' || c == U'’' || c == U'‘') return 2.8F;
  return c == U'?' || c == U'!' ? 1.8F : 1.0F;
}

// "SlJ", "X3": letters that no one prints so. Acronyms end in small letters at most (CTr).
bool has_broken_shape(std::u32string_view characters, const CharacterCounts& counts) {
  if (counts.others > 0) return false;
  if (counts.digits > 0) return true;
  bool lower_before = false;
  for (const char32_t c : characters) {
    const bool capital = is_capital(symbol_of(c));
    if (capital && lower_before) return true;
    lower_before = !capital;
  }
  return false;
}

}  // namespace

CharacterCounts count_characters(std::u32string_view characters) {
  CharacterCounts counts;
  for (const char32_t c : characters) {
    const Symbol symbol = symbol_of(c);
    if (symbol != 0) {
      ++(is_capital(symbol) ? counts.capitals : counts.lower);
    } else {
      ++(is_ascii_digit(c) ? counts.digits : counts.others);
    }
  }
  return counts;
}

float ReadingCosts::kept(std::u32string_view characters, TokenKind kind, WordId word) const {
  const bool is_code = kind == TokenKind::code && count_characters(characters).others > 0;
  if (kind == TokenKind::date || kind == TokenKind::web || is_code)
    return weights_.code_character * as_float(characters.size());
  if (kind == TokenKind::word && word >= word_class_count)
    return std::min(weights_.known_letter * as_float(characters.size()),
                    weights_.known_word + all_right(characters));
  return unknown(characters);
}

float ReadingCosts::unknown(std::u32string_view characters) const {
  const CharacterCounts counts = count_characters(characters);
  if (counts.letters() == 0) return without_letters(characters);
  const float letter = counts.capitals > 0 ? weights_.name_letter : weights_.letter;
  const float shape = has_broken_shape(characters, counts) ? weights_.broken_shape : 0;
  return shape + letter * as_float(counts.letters() + counts.digits) +
         weights_.odd_sign * as_float(counts.others);
}

float ReadingCosts::without_letters(std::u32string_view characters) const {
  const auto odd = std::count_if(characters.begin(), characters.end(), [](char32_t c) {
    return !is_ascii_digit(c) && !is_leading_sign(c) && !is_trailing_sign(c) && c != U'%';
  });
  return weights_.digit * as_float(characters.size()) +
         weights_.odd_character * static_cast<float>(odd);
}

// Of reading every letter as itself.
float ReadingCosts::all_right(std::u32string_view characters) const {
  float cost = 0;
  for (const char32_t& c : characters) {
    const Symbol symbol = symbol_of(c);
    cost += symbol == 0 ? weights_.letter : channel_.cost({symbol, 0}, {&c, 1});
  }
  return cost;
}

float ReadingCosts::in_case(const Chunk& chunk,
                            std::size_t begin,
                            WordId word,
                            LetterCase letter_case) const {
  constexpr float kCapitalLine[] = {1.5F, 1.0F, 0.05F}, kAcronymShare = 0.95F;
  if (chunk.in_capitals) return kCapitalLine[static_cast<std::size_t>(letter_case)];
  const float capital_share = model_.facts(word).capital_share;
  if (letter_case == LetterCase::upper)
    return capital_share > kAcronymShare ? 0.1F : weights_.capital_word;
  if (chunk.begins_sentence && begin == chunk.first)
    return letter_case == LetterCase::capital ? 0.05F : 1.0F;
  const float share = std::clamp(capital_share, 0.005F, 0.97F);
  return -std::log10(letter_case == LetterCase::capital ? share : 1 - share);
}

float ReadingCosts::sign(const Chunk& chunk, std::size_t i) const {
  const char32_t c = chunk.characters[i];
  if (i < chunk.first || i >= chunk.last) return cost_of_punctuation(c);
  return is_joint(c) ? weights_.inner_joint : weights_.odd_sign;
}

}  // namespace diacritics
