#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace corpus {

// What the words of a text may have been before a machine misread them: a word that breaks the
// rules of Vietnamese spelling ("gorn", "Ioại", "nưóc", "kềt") with what it is when mended. One
// line of text, "gorn=gom;kềt=kết,kệt", "" when there is nothing to say; a passage keeps it, and
// the index knows its words.
std::string alternatives_of(std::string_view text);

// The same line for looking up: by the marked form of the misread word (corpus/tokenizer.h), the
// marked forms of what it may have been.
std::unordered_map<std::string, std::vector<std::string>> read_alternatives(std::string_view line);

}  // namespace corpus
