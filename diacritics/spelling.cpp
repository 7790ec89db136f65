#include "diacritics/spelling.h"

#include <algorithm>

#include "base/text.h"
#include "diacritics/letters.h"
#include "diacritics/tokenizer.h"

namespace diacritics {
namespace {

bool has_tone(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if ((text[at] & 0x80) == 0) {
      ++at;
      continue;
    }
    const std::optional<Letter> letter = vietnamese_letter(base::next_char(text, at));
    if (letter && letter->tone != Tone::level) return true;
  }
  return false;
}

}  // namespace

bool is_bare(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

std::optional<ToneStyle> tone_style_of(std::string_view text) {
  if (!has_tone(text)) return std::nullopt;
  int modern = 0;
  for (const Token& token : tokenize(text)) {
    const std::string_view printed = base::slice(text, token.span);
    if (token.kind != TokenKind::word || is_bare(printed)) continue;
    const std::string key = word_key(printed);
    const std::string in_modern_style = in_style(key, ToneStyle::modern);
    if (key == in_modern_style) continue;
    modern += base::to_lower(printed) == in_modern_style ? 1 : -1;
  }
  if (modern == 0) return std::nullopt;
  return modern > 0 ? ToneStyle::modern : ToneStyle::traditional;
}

std::optional<std::string> with_case_of(std::string_view key, std::string_view printed) {
  std::string word;
  std::size_t at = 0;
  for (std::size_t from = 0; from < key.size();) {
    if (at == printed.size()) return std::nullopt;
    std::optional<Letter> letter = vietnamese_letter(base::next_char(key, from));
    const std::optional<Letter> shape = vietnamese_letter(base::next_char(printed, at));
    if (!letter || !shape || letter->bare != shape->bare) return std::nullopt;
    letter->capital = shape->capital;
    base::append_utf8(word, compose(*letter));
  }
  if (at != printed.size()) return std::nullopt;
  return word;
}

}  // namespace diacritics
