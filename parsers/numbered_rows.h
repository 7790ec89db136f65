#pragma once

#include <span>
#include <vector>

#include "parsers/lines.h"

namespace parsers {

using CellLines = std::vector<Line>;  // the lines that make up one cell, in order
using RowLines = std::vector<CellLines>;

// The rows of a table that was flattened to a line for each cell, told by the numbers of its first
// column, which may begin anew below the title of a group ("II" / "KIỂM TRA"). In a task table a
// row that lacks a cell keeps each of the others below the label that it answers to: a time is no
// body. Every line is in exactly one cell. Linear.
std::vector<RowLines> rows_of_numbered(std::span<const Line> lines);

}  // namespace parsers
