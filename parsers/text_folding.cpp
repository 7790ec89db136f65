#include "parsers/text_folding.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/text.h"
#include "parsers/characters.h"

namespace parsers {
namespace {

char32_t folded(char32_t c) {
  switch (c) {
    case U'\u00D0':  // Eth, from bad VPS and Latin-1 tables
    case U'\u0189':
      return U'Đ';
    case U'\u00F0':
    case U'\u0256':
      return U'đ';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2212':
      return U'-';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
      return U'"';
    case U'\u2018':
    case U'\u2019':
      return U'\'';
    case U'\u00A0':
    case U'\u2009':
    case U'\u200B':
    case U'\uFEFF':
    case U'\t':
      return U' ';
    default:
      return c;
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

std::string fold_lookalikes(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    base::append_utf8(result, folded(base::next_char(text, at)));
  return result;
}

std::string bare_key(std::string_view text) {
  const std::string lower =
      base::to_lower(is_ascii(text) ? std::string(text) : base::strip_marks(fold_lookalikes(text)));
  std::string key;
  key.reserve(lower.size());
  for (const char c : lower) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) key += c;
  }
  return key;
}

bool within_edits(std::string_view a, std::string_view b, std::size_t limit) {
  if (a == b) return true;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return false;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0u : 1u);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()] <= limit;
}

std::string_view first_words(std::string_view text, std::size_t count) {
  text = base::trim(text);
  bool in_word = false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = base::next_char(text, at);
    const bool blank = c == U' ' || c == U'\t' || c == U'\n' || c == U'\u00A0';
    if (!blank && !in_word && ++words > count) return base::trim(text.substr(0, here));
    in_word = !blank;
  }
  return text;
}

std::string_view head_of(std::string_view text, std::size_t size) {
  if (size >= text.size()) return text;
  while (size > 0 && continues_character(text[size]))
    --size;
  return text.substr(0, size);
}

std::string_view tail_of(std::string_view text, std::size_t size) {
  std::size_t at = text.size() > size ? text.size() - size : 0;
  while (at < text.size() && continues_character(text[at]))
    ++at;
  return text.substr(at);
}

bool is_nearly_all_capitals(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_char(text, at);
    if (is_upper(c)) ++capitals;
    if (is_lower(c)) ++small;
  }
  constexpr std::size_t kOneInEight = 8;
  return capitals >= 2 && small * kOneInEight <= capitals + small;
}

std::string_view trim_all(std::string_view text, std::string_view characters) {
  text = base::trim(text);
  while (!text.empty() && characters.find(text.front()) != std::string_view::npos)
    text = base::trim(text.substr(1));
  while (!text.empty() && characters.find(text.back()) != std::string_view::npos)
    text = base::trim(text.substr(0, text.size() - 1));
  return text;
}

}  // namespace parsers
