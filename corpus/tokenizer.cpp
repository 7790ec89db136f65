#include "corpus/tokenizer.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace corpus {
namespace {

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

}  // namespace

// Letters, also combining marks; what is neither ASCII nor punctuation or blank of Unicode's.
bool is_word_char(char32_t c) {
  if (c < 0x80) return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool is_latin_sign = c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA;
  const bool is_punctuation = c >= 0x2000 && c <= 0x2BFF;  // to arrows and shapes
  const bool is_other = (c >= 0x3000 && c <= 0x303F) || (c >= 0xE000 && c <= 0xF8FF) ||
                        (c >= 0xFE00 && c <= 0xFE6F) || c >= 0xFFF0;
  return !is_latin_sign && !is_punctuation && c != 0xD7 && c != 0xF7 && (!is_other || c > 0xFFFF);
}

const WordForms& word_forms(std::string_view word) {
  // Few words make up most of a text, and their forms take long to find.
  constexpr std::size_t kMostKept = 20'000;
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  thread_local std::unordered_map<std::string, WordForms, Hash, std::equal_to<>> kept;
  if (const auto known = kept.find(word); known != kept.end()) return known->second;
  if (kept.size() >= kMostKept) kept.clear();
  std::string marked = base::comparison_key(word);
  std::string bare = base::strip_marks(marked);
  return kept.emplace(word, WordForms{std::move(marked), std::move(bare)}).first->second;
}

base::TextSpan next_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < text.size() && is_word_char(base::next_char(text, at)))
      end = at;
    if (end > begin) return {begin, end};
  }
  return {text.size(), text.size()};
}

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  for_each_word(text, [&tokens](base::TextSpan span, const WordForms& forms) {
    tokens.push_back({span, forms.marked, forms.bare});
  });
  return tokens;
}

bool is_bare(const Token& token) {
  return token.marked == token.bare;
}

bool has_letters(const WordForms& forms) {
  return std::any_of(
      forms.bare.begin(), forms.bare.end(), [](char c) { return c < '0' || c > '9'; });
}

bool has_letters(const Token& token) {
  return std::any_of(
      token.bare.begin(), token.bare.end(), [](char c) { return c < '0' || c > '9'; });
}

}  // namespace corpus
