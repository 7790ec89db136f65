#include "diacritics/vocabulary.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.h"
#include "diacritics/letters.h"
#include "diacritics/word_key.h"

namespace diacritics {
namespace {

struct Tally {
  std::uint64_t count = 0, inside = 0, inside_capital = 0, modern = 0;
};

float share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

bool begins_with_capital(std::string_view word) {
  std::size_t at = 0;
  const std::optional<Letter> letter = vietnamese_letter(base::next_char(word, at));
  return letter && letter->capital;
}

bool has_only_vietnamese_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (!vietnamese_letter(base::next_char(word, at))) return false;
  }
  return true;
}

}  // namespace

WordClass class_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::roman:
      return roman;
    case TokenKind::number:
      return number;
    case TokenKind::date:
      return date;
    case TokenKind::code:
      return code;
    case TokenKind::web:
      return web;
    case TokenKind::boundary:
      return boundary;
    case TokenKind::word:
      break;
  }
  return unknown_word;
}

WordClass class_of_unknown(std::string_view printed) {
  if (!begins_with_capital(printed)) return unknown_word;
  std::size_t at = 0;
  base::next_char(printed, at);
  return at < printed.size() && base::is_all_capitals(printed) ? acronym : name;
}

Vocabulary::Vocabulary(std::vector<VocabularyWord> words) : words_(std::move(words)) {
  std::sort(words_.begin(), words_.end(), [](const VocabularyWord& a, const VocabularyWord& b) {
    return std::tie(a.stripped, b.count, a.key) < std::tie(b.stripped, a.count, b.key);
  });
  for (std::size_t i = 0; i < words_.size(); ++i)
    ids_.emplace(words_[i].key, static_cast<WordId>(word_class_count + i));
  group_spellings();
}

void Vocabulary::group_spellings() {
  for (WordId id = 0; id < word_class_count; ++id)
    spellings_.push_back({id, id + 1});
  for (std::size_t begin = 0, end = 0; begin < words_.size(); begin = end) {
    while (end < words_.size() && words_[end].stripped == words_[begin].stripped)
      ++end;
    const WordRange range{static_cast<WordId>(word_class_count + begin),
                          static_cast<WordId>(word_class_count + end)};
    spellings_.resize(range.last, range);
  }
}

WordId Vocabulary::id(std::string_view text, const Token& token) const {
  return token.kind == TokenKind::word ? word_id(base::slice(text, token.span))
                                       : WordId{class_of(token.kind)};
}

WordId Vocabulary::word_id(std::string_view printed) const {
  const auto found = ids_.find(word_key(printed));
  return found != ids_.end() ? found->second : class_of_unknown(printed);
}

void VocabularyCounter::add_line(std::string_view line) {
  const bool heading = base::is_all_capitals(line);
  bool first = true;
  for (const Token& token : tokenize(line)) {
    const std::string_view printed = base::slice(line, token.span);
    if (token.kind == TokenKind::word) {
      Form& form = forms_[std::string(printed)];
      ++form.count;
      if (!first && !heading) ++form.inside;
    } else if (token.kind == TokenKind::code) {
      for (const base::TextSpan run : letter_runs(printed))
        ++forms_[std::string(base::slice(printed, run))].count;
    }
    first = token.kind == TokenKind::boundary;
  }
}

void VocabularyCounter::add(const VocabularyCounter& other) {
  for (const auto& [printed, form] : other.forms_) {
    Form& sum = forms_[printed];
    sum.count += form.count;
    sum.inside += form.inside;
  }
  if (forms_.size() > max_forms_) forget_rare_forms();
}

void VocabularyCounter::forget_rare_forms() {
  for (std::uint64_t rare = 1; forms_.size() > max_forms_ / 2; rare *= 2)
    std::erase_if(forms_, [rare](const auto& entry) { return entry.second.count <= rare; });
}

Vocabulary VocabularyCounter::vocabulary(std::uint64_t min_count, std::size_t max_words) const {
  std::map<std::string, Tally> tallies;
  for (const auto& [printed, form] : forms_) {
    std::string key = word_key(printed);
    const bool modern = base::to_lower(printed) != key;
    Tally& tally = tallies[std::move(key)];
    tally.count += form.count;
    tally.inside += form.inside;
    tally.inside_capital += begins_with_capital(printed) ? form.inside : 0;
    tally.modern += modern ? form.count : 0;
  }
  std::vector<VocabularyWord> words;
  for (const auto& [key, tally] : tallies) {
    if (tally.count < min_count || !has_only_vietnamese_letters(key)) continue;
    const WordFacts facts{
        0, share(tally.inside_capital, tally.inside), share(tally.modern, tally.count)};
    words.push_back({key, base::strip_marks(key), tally.count, facts});
  }
  const std::size_t kept = std::min(words.size(), max_words);
  std::partial_sort(words.begin(),
                    words.begin() + static_cast<std::ptrdiff_t>(kept),
                    words.end(),
                    [](const VocabularyWord& a, const VocabularyWord& b) {
                      return std::tie(b.count, a.key) < std::tie(a.count, b.key);
                    });
  words.resize(kept);
  return Vocabulary(std::move(words));
}

}  // namespace diacritics
