#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parsers {

// `text` with the characters that only look like the right ones replaced: Eth for Đ, dashes and
// the minus for '-', curly quotes for straight ones, blanks of any kind for ' '. For values that
// must compare equal, such as numbers of documents.
std::string fold_lookalikes(std::string_view text);

// The letters and figures of `text` in lower case, without marks, blanks and punctuation, look-
// alikes folded: "Nơi nhận:" and "NOI  NHÂN" both give "noinhan". For recognising fixed words that
// OCR may have spelled without their marks.
std::string bare_key(std::string_view text);

// True when `a` becomes `b` by at most `limit` insertions, deletions and replacements of bytes.
bool within_edits(std::string_view a, std::string_view b, std::size_t limit);

// The first `count` words of `text`, as a view into it.
std::string_view first_words(std::string_view text, std::size_t count);

// At most `size` bytes from the start or end of `text`, cut between characters.
std::string_view head_of(std::string_view text, std::size_t size);
std::string_view tail_of(std::string_view text, std::size_t size);

// True for words printed in capitals, of which OCR may have misread one letter in eight as small:
// "PHÓ Bí THƯ". At least two letters must be capital.
bool is_nearly_all_capitals(std::string_view text);

// `text` without the given ASCII characters and blanks at its ends.
std::string_view trim_all(std::string_view text, std::string_view characters);

}  // namespace parsers
