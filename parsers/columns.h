#pragma once

#include <vector>

#include "parsers/lines.h"

namespace parsers {

// A line of a letterhead or foot may hold two columns. These helpers cut it; the pieces are lines
// with spans of their own, and each word of the line is in exactly one of them.

// The part of `line` that `text`, a view into its text, covers.
Line piece_of(const Line& line, std::string_view text);

// The pieces between TABs and runs of three blanks or more, at least one.
std::vector<Line> split_columns(const Line& line);

// The piece before byte `at` and the piece from it on, blanks at the ends left out.
std::vector<Line> split_at(const Line& line, std::size_t at);

}  // namespace parsers
