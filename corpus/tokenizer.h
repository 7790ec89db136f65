#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace corpus {

// The forms of a word that texts are compared by.
struct WordForms {
  std::string marked;  // base::comparison_key: "đảng", "uỷ" and "ủy" the same
  std::string bare;    // without marks: "dang"
};

// One word of a text as the index knows it.
struct Token {
  base::TextSpan span;  // in the text
  std::string marked;   // base::comparison_key: "đảng", "uỷ" and "ủy" the same
  std::string bare;     // without marks: "dang"
};

// Valid until the next call in the same thread.
const WordForms& word_forms(std::string_view word);

// The words of `text`: runs of letters, marks and digits.
std::vector<Token> tokenize(std::string_view text);

// The same without keeping them: `take` gets each word's place and its forms.
template <class Take>
void for_each_word(std::string_view text, Take take);

// Whether words are made of such characters.
bool is_word_char(char32_t c);

// The next word at or behind `at`; an empty span at the end when there is none.
base::TextSpan next_word(std::string_view text, std::size_t at);

// True when `word` carries no Vietnamese mark, so that it stands for every spelling.
bool is_bare(const Token& token);

// True when `word` has letters, so that marks could stand on it.
bool has_letters(const Token& token);
bool has_letters(const WordForms& forms);

template <class Take>
void for_each_word(std::string_view text, Take take) {
  for (base::TextSpan span = next_word(text, 0); span.begin < span.end;
       span = next_word(text, span.end))
    take(span, word_forms(text.substr(span.begin, span.end - span.begin)));
}

}  // namespace corpus
