// The longest common subsequence of the words, by the table of dynamic programming.

#include "corpus/word_difference.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

constexpr std::size_t kMostWords = 2000;

using Kind = WordRun::Kind;

// A word between blanks, and what it is compared by.
struct Word {
  std::string_view printed;
  std::string key;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (const std::string_view printed : base::split_words(text)) {
    std::string key;
    for (const Token& token : tokenize(printed))
      key += token.marked + ' ';
    words.push_back({printed, key.empty() ? std::string(printed) : key});
  }
  return words;
}

void append(std::vector<WordRun>& runs, Kind kind, std::string_view word) {
  if (runs.empty() || runs.back().kind != kind)
    runs.push_back({kind, std::string(word)});
  else
    runs.back().text += ' ' + std::string(word);
}

// Lengths of the longest common subsequences of what is left of both.
class Lengths {
 public:
  Lengths(const std::vector<Word>& before, const std::vector<Word>& after)
      : width_(after.size() + 1), lengths_((before.size() + 1) * width_, 0) {
    for (std::size_t i = before.size(); i-- > 0;) {
      for (std::size_t j = after.size(); j-- > 0;) {
        at(i, j) = before[i].key == after[j].key ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  std::uint16_t& at(std::size_t i, std::size_t j) { return lengths_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint16_t> lengths_;
};

}  // namespace

std::vector<WordRun> word_difference(std::string_view before, std::string_view after) {
  const std::vector<Word> old_words = words_of(before), new_words = words_of(after);
  std::vector<WordRun> runs;
  std::size_t i = 0, j = 0;
  if (old_words.size() <= kMostWords && new_words.size() <= kMostWords) {
    Lengths lengths(old_words, new_words);
    while (i < old_words.size() && j < new_words.size()) {
      if (old_words[i].key == new_words[j].key) {
        append(runs, Kind::common, new_words[j].printed);
        ++i;
        ++j;
      } else if (lengths.at(i + 1, j) >= lengths.at(i, j + 1)) {
        append(runs, Kind::removed, old_words[i++].printed);
      } else {
        append(runs, Kind::added, new_words[j++].printed);
      }
    }
  }
  for (; i < old_words.size(); ++i)
    append(runs, Kind::removed, old_words[i].printed);
  for (; j < new_words.size(); ++j)
    append(runs, Kind::added, new_words[j].printed);
  return runs;
}

std::string marked_up(const std::vector<WordRun>& runs) {
  std::string text;
  for (const WordRun& run : runs) {
    if (!text.empty()) text += ' ';
    text += run.kind == Kind::common    ? run.text
            : run.kind == Kind::removed ? "[-" + run.text + "-]"
                                        : "{+" + run.text + "+}";
  }
  return text;
}

}  // namespace corpus
