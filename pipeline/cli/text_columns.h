#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// Texts in columns on a terminal. Widths count characters, each of which is one column wide in NFC
// Vietnamese.

std::size_t width_of(std::string_view text);

// `text` in lines of at most `width` characters (at least 1), broken at blanks; a longer word is
// broken where the line ends, behind its last slash when it has one. Empty text is one empty line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// `text` on one line without surprises for a terminal or a log: control characters as \n or \x1b,
// bytes that are not UTF-8 as U+FFFD.
std::string printable(std::string_view text);

// Columns of the terminal that standard output goes to; `otherwise` when it is none.
std::size_t terminal_width(std::size_t otherwise);

}  // namespace cli
