#pragma once

#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/words.h"

namespace parsers {

// The sentences of a paragraph or bullet, as spans into `text` without blanks at their ends, in
// order. A sentence ends at . ! ? … before a capital letter, a figure or a bracket, and at . ; :
// before a bullet inside the paragraph ("; - Tổ chức …"), whose dash belongs to neither, nor does
// the number of a list ("; (2) Tổ chức …"). It does not end at abbreviations (TP. UBND, TS. Lê),
// initials, figures (1.500) or a semicolon alone. Every word of `text` but such dashes and numbers
// lies in one sentence. Linear.
//
//   split_sentences("Tổ chức tốt. Báo cáo TP. Huế; sơ kết./.")   // "Tổ chức tốt.", "Báo cáo …"
std::vector<base::TextSpan> split_sentences(std::string_view text);

// A sentence and its words, whose views and spans are into the sentence.
struct Sentence {
  base::TextSpan span;  // in the text that was split
  std::string_view text;
  std::vector<Word> words;
};

std::vector<Sentence> read_sentences(std::string_view text);

}  // namespace parsers
