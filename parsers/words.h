#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"

namespace parsers {

// What a word of a sentence is made of.
enum class WordShape {
  word,       // letters, perhaps with figures: "Sở", "47-CT/TW", "lần/tháng"
  number,     // starts with a figure and holds no letters: "25", "15/12/2026", "2026-2031"
  comma,      // ,
  semicolon,  // ;
  colon,      // :
  dash,       // - – — standing alone
  open,       // ( [ “ ‘
  close,      // ) ] ” ’
  quote,      // " '
  stop,       // . ! ? … and rows of them
  other
};

// One word, number or punctuation mark. Views and spans point into the text that was read.
struct Word {
  std::string_view text;
  base::TextSpan span;
  std::string key;       // word_key(text)
  std::size_t hash = 0;  // of the key
  WordShape shape = WordShape::word;
  bool capital = false;  // starts with a capital letter
};

// `word` in the one spelling under which letter case and style of tone marks make no difference
// (uỷ = ủy, Ð = đ): the letters without their tone, then the tone as a digit. The order of
// base::comparison_key, at a hundredth of its price; for looking up, never for printing.
std::string word_key(std::string_view word);

// The words of `text` (UTF-8) from left to right. Every byte that is not white space belongs to
// exactly one of them. Linear.
std::vector<Word> read_words(std::string_view text);

// What stands in `text` from word `from` up to word `to`, at least one word.
inline std::string printed(std::string_view text,
                           const std::vector<Word>& words,
                           std::size_t from,
                           std::size_t to) {
  return std::string(base::slice(text, {words[from].span.begin, words[to - 1].span.end}));
}

// True when word `at` is `word`, whatever its case and style of marks. `word` is a literal: its key
// is kept by its address.
inline bool reads(const std::vector<Word>& words, std::size_t at, std::string_view word);

// What reads() asks once the first letter has not settled the question.
bool has_key_of(const Word& word, std::string_view literal);

inline bool reads(const std::vector<Word>& words, std::size_t at, std::string_view word) {
  if (at >= words.size()) return false;
  // A key starts as its word does when that is a plain letter, which settles most questions.
  if (word.front() >= 'a' && word.front() <= 'z' && words[at].key.front() != word.front())
    return false;
  return has_key_of(words[at], word);
}

// Phrases of one or more words, each with a tag, found by their words' keys.
//
//   const PhraseTable verbs({{1, "chủ trì|phối hợp"}, {2, "báo cáo"}});
//   verbs.find(words, 3)   // {length 2, tag 1} when words 3 and 4 read "phối hợp"
class PhraseTable {
 public:
  struct Group {
    int tag;
    std::string_view phrases;  // separated by '|'
  };
  struct Found {
    std::size_t length = 0;  // in words; 0: nothing
    int tag = 0;
    explicit operator bool() const { return length != 0; }
  };

  explicit PhraseTable(const std::vector<Group>& groups);

  // The longest phrase that starts at word `at`; the first group's where two hold it.
  Found find(const std::vector<Word>& words, std::size_t at) const {
    if (at >= words.size()) return {};
    const std::size_t hash = words[at].hash;
    const std::uint64_t bits = filter_[(hash >> 6) & (filter_.size() - 1)];
    return (bits >> (hash & 63) & 1) == 0 ? Found{} : look_up(words, at);
  }

 private:
  struct Key {
    std::size_t hash;
    std::string text;
    auto operator<=>(const Key&) const = default;
  };
  struct Phrase {
    std::vector<Key> keys;
    int tag;
  };
  // Open addressing by the hash of the first word; its phrases follow each other in phrases_,
  // longest first.
  struct Slot {
    std::size_t hash = 0;
    std::size_t first = 0;
    std::size_t count = 0;  // 0: the slot is free
  };
  Found look_up(const std::vector<Word>& words, std::size_t at) const;

  std::vector<Phrase> phrases_;
  std::vector<std::uint64_t> filter_;  // a bit per hash of a first word; small enough to stay near
  std::vector<Slot> slots_;            // a power of two
};

}  // namespace parsers
