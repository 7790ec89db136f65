#include "corpus/wanted_words.h"

#include "base/text.h"
#include "corpus/letter_folding.h"

namespace corpus {
namespace {

std::size_t characters_in(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); ++count)
    base::next_char(word, at);
  return count;
}

// The first `characters` of `word`.
std::string_view beginning(std::string_view word, std::size_t characters) {
  std::size_t at = 0;
  while (characters-- > 0 && at < word.size())
    base::next_char(word, at);
  return word.substr(0, at);
}

}  // namespace

std::uint32_t WantedWords::add(const Token& word, bool goes_on) {
  const auto number = static_cast<std::uint32_t>(wanted_.size());
  const bool letters = has_letters(word);
  wanted_.push_back({word.marked, word.bare, !letters, letters && is_bare(word)});
  first_letters_[static_cast<unsigned char>(word.bare.empty() ? 0 : word.bare.front())] = true;
  (goes_on ? beginnings_ : whole_[word.bare]).push_back(number);
  return number;
}

// Whether a wanted word begins like `word`, or it cannot be told at once.
bool WantedWords::may_begin(std::string_view word) const {
  std::size_t at = 0;
  const char first = word.empty() ? kNoLetter : folded(base::next_char(word, at));
  return first == kNoLetter || first == kOtherLetter ||
         first_letters_[static_cast<unsigned char>(first)];
}

const WantedWords::Meaning& WantedWords::meaning(std::string_view word) {
  static const Meaning kNone;
  if (!may_begin(word)) return kNone;
  if (const auto known = known_.find(word); known != known_.end()) return known->second;
  Meaning found;
  const WordForms forms = word_forms(word);
  if (const auto same = whole_.find(forms.bare); same != whole_.end())
    for (const std::uint32_t number : same->second)
      note(number, forms, found);
  for (const std::uint32_t number : beginnings_) {
    const std::string& bare = wanted_[number].bare;
    if (forms.bare.starts_with(bare))
      note(number, word_forms(beginning(word, characters_in(bare))), found);
  }
  return known_.emplace(word, std::move(found)).first->second;
}

void WantedWords::note(std::uint32_t number, const WordForms& forms, Meaning& meaning) const {
  const Wanted& wanted = wanted_[number];
  if (wanted.is_number ? forms.bare == wanted.bare : forms.marked == wanted.marked)
    meaning.as_typed.push_back(number);
  else if (!wanted.is_open || forms.bare != wanted.bare)
    return;
  meaning.any_marks.push_back(number);
}

void WantedWords::make_room() {
  constexpr std::size_t kMostKept = 20'000;
  if (known_.size() > kMostKept) known_.clear();
}

}  // namespace corpus
