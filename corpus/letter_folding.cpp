#include "corpus/letter_folding.h"

#include <array>

#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

char folded_by_rules(char32_t c) {
  if (!is_word_char(c)) return kBetweenWords;
  std::string text;
  base::append_utf8(text, c);
  const std::string bare = base::strip_marks(base::comparison_key(text));
  return bare.size() == 1 ? bare[0] : bare.empty() ? kNoLetter : kOtherLetter;
}

using Letters = std::array<char, 0x2000>;

const Letters& letters() {
  static const Letters kTable = [] {
    Letters table{};
    for (char32_t letter = 0; letter < table.size(); ++letter)
      table[letter] = folded_by_rules(letter);
    return table;
  }();
  return kTable;
}

char look_up(const Letters& table, char32_t c) {
  if (c < table.size()) return table[c];
  return is_word_char(c) ? kOtherLetter : kBetweenWords;
}

}  // namespace

char folded(char32_t c) {
  return look_up(letters(), c);
}

void fold(std::string_view text, std::string& result) {
  const Letters& table = letters();
  result.resize(text.size() + 2);  // blanks at both ends
  char* end = result.data();
  *end++ = kBetweenWords;
  for (std::size_t at = 0; at < text.size();) {
    const char c = look_up(table, base::next_char(text, at));
    if (c == kOtherLetter) return result.clear();
    *end = c;
    if (c != kNoLetter && (c != kBetweenWords || end[-1] != kBetweenWords)) ++end;
  }
  if (end[-1] != kBetweenWords) *end++ = kBetweenWords;
  result.resize(static_cast<std::size_t>(end - result.data()));
}

}  // namespace corpus
