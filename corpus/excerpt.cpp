#include "corpus/excerpt.h"

#include <algorithm>

#include "corpus/tokenizer.h"

namespace corpus {
namespace {

constexpr std::size_t kMostWords = 40;

// The words [begin, end) of a text.
struct Window {
  std::size_t begin, end;
};

// Where most of what was found stands together; the earliest of several such places, with some
// words before it.
Window best_window(const std::vector<Token>& words, const std::vector<base::TextSpan>& matches) {
  std::size_t best = 0, most = 0;
  for (std::size_t first = 0, last = 0, word = 0; first < matches.size(); ++first) {
    while (words[word].span.begin < matches[first].begin)
      ++word;
    const std::size_t end = words[std::min(word + kMostWords, words.size()) - 1].span.end;
    while (last < matches.size() && matches[last].begin < end)
      ++last;
    if (last - first <= most) continue;
    most = last - first;
    best = word;
  }
  constexpr std::size_t kBefore = kMostWords / 4;
  const std::size_t begin = std::min(best - std::min(best, kBefore), words.size() - kMostWords);
  return {begin, begin + kMostWords};
}

}  // namespace

Excerpt excerpt(std::string_view text, const std::vector<base::TextSpan>& matches) {
  const std::vector<Token> words = tokenize(text);
  if (words.size() <= kMostWords) return {std::string(text), matches};
  const Window window = best_window(words, matches);
  const std::size_t begin = window.begin == 0 ? 0 : words[window.begin].span.begin;
  const std::size_t end = window.end == words.size() ? text.size() : words[window.end - 1].span.end;
  const std::string before = begin == 0 ? "" : "…";
  Excerpt shortened{before, {}};
  shortened.text += text.substr(begin, end - begin);
  if (end < text.size()) shortened.text += "…";
  for (const base::TextSpan& match : matches) {
    if (match.begin < begin || match.end > end) continue;
    shortened.matches.push_back(
        {match.begin - begin + before.size(), match.end - begin + before.size()});
  }
  return shortened;
}

}  // namespace corpus
