// Words are sorted into capitals, small ones, and those that can be both: one plain capital with
// small letters behind it that all have marks. The last follow the nearest sure words on both sides
// of their line, which must agree; numbers and codes stand between nothing.
#include "parsers/import/tcvn3_capitals.h"

#include <vector>

#include "base/text.h"

namespace parsers {
namespace {

enum class Case { capital, small, either, no_word, code };

// `word` has no white space.
Case case_of(std::string_view word) {
  if (word.find_first_of("0123456789/") != std::string_view::npos) return Case::code;
  std::size_t plain_capitals = 0;  // that TCVN3 has: ASCII, and ĂÂÊÔƠƯĐ
  std::size_t marked_small = 0;
  bool plain_small = false;
  bool capital_inside = false;  // behind a small letter
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_char(word, at);
    if (!base::is_letter(c)) continue;
    const std::string_view letter = word.substr(begin, at - begin);
    const bool small = base::to_upper(letter) != letter;
    if (!small) {
      ++plain_capitals;
      capital_inside = capital_inside || marked_small > 0 || plain_small;
    } else if (c < 0x80) {
      plain_small = true;
    } else {
      ++marked_small;
    }
  }
  if (plain_capitals + marked_small == 0 && !plain_small) return Case::no_word;
  if (plain_small) return Case::small;
  if (plain_capitals > 1 || capital_inside) return Case::capital;
  if (plain_capitals == 1) return Case::either;
  return Case::small;
}

struct Word {
  base::TextSpan span;
  Case letters = Case::no_word;
};

// Gives every `either` between two capitals, or between one and the end of the line, to them.
void settle(std::vector<Word>& words) {
  Case before = Case::no_word;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].letters != Case::either) {
      if (words[i].letters != Case::no_word) before = words[i].letters;
      if (before == Case::code) before = Case::no_word;
      continue;
    }
    std::size_t end = i;
    Case after = Case::no_word;
    for (; end < words.size() && after == Case::no_word; ++end) {
      if (words[end].letters != Case::either) after = words[end].letters;
    }
    if (after == Case::code) after = Case::no_word;
    const bool capital = (before == Case::capital && after != Case::small) ||
                         (after == Case::capital && before != Case::small);
    for (; i < words.size() &&
           (words[i].letters == Case::either || words[i].letters == Case::no_word);
         ++i)
      if (words[i].letters == Case::either)
        words[i].letters = capital ? Case::capital : Case::small;
    --i;
  }
}

std::string capitalised_line(std::string_view line) {
  std::vector<Word> words;
  bool has_mixed = false;
  for (const std::string_view word : base::split_words(line)) {
    words.push_back({base::span_of(word, line), case_of(word)});
    has_mixed = has_mixed || words.back().letters == Case::capital;
  }
  if (!has_mixed) return std::string(line);
  settle(words);
  std::string result;
  std::size_t done = 0;
  for (const Word& word : words) {
    if (word.letters != Case::capital) continue;
    result += line.substr(done, word.span.begin - done);
    result += base::to_upper(base::slice(line, word.span));
    done = word.span.end;
  }
  result += line.substr(done);
  return result;
}

}  // namespace

std::string with_whole_capitals(std::string_view text) {
  std::string result;
  bool first = true;
  for (const std::string_view line : base::split_lines(text)) {
    if (!first) result += '\n';
    first = false;
    result += capitalised_line(line);
  }
  return result;
}

}  // namespace parsers
