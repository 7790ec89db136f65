#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/tokenizer.h"

namespace corpus {

// The words of a query by number, and which of them a word of a text is:
//
//   WantedWords wanted;
//   const std::uint32_t dang = wanted.add(tokenize("dang").front(), false);
//   wanted.meaning("Đảng").any_marks;  // {dang}
//
// Few words make up most of a text: what a word is, is found out once and kept.
class WantedWords {
 public:
  using Numbers = std::vector<std::uint32_t>;

  struct Meaning {
    Numbers as_typed;   // the wanted words that it is, spelt so (Reading, search_query.h)
    Numbers any_marks;  // these, and those without marks that stand for it
  };

  // One more word; with `goes_on` it stands for every word that begins so.
  std::uint32_t add(const Token& word, bool goes_on);

  // Of a word as a text has it. Valid until make_room().
  const Meaning& meaning(std::string_view word);

  // Forgets meanings when they are too many to be kept.
  void make_room();

 private:
  struct Wanted {
    std::string marked, bare;
    bool is_number = false;
    bool is_open = false;  // has letters and no marks
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  template <class Value>
  using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  bool may_begin(std::string_view word) const;
  void note(std::uint32_t number, const WordForms& forms, Meaning& meaning) const;

  std::vector<Wanted> wanted_;
  ByText<Numbers> whole_;                  // by their bare forms
  Numbers beginnings_;                     // those that go on
  std::array<bool, 256> first_letters_{};  // of all, folded
  ByText<Meaning> known_;
};

}  // namespace corpus
