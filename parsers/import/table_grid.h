#pragma once

#include <string>
#include <vector>

#include "parsers/source_text.h"

namespace parsers {

// A cell of a table as its file has it: its text and how much it covers.
struct GridCell {
  std::string text;
  CellSpan span = {};
};

// A row with a place for every column.
struct GridRow {
  std::vector<std::string> texts;  // "" in places that another cell covers
  std::vector<CellSpan> spans;     // one for each text
};

// Lays the cells that begin in each row out on the table's columns. Rows without text are left out,
// and spans shortened by as many. Spans count in the first 64 columns, and as far as a million
// covered places in all; beyond, each cell has one place. Linear.
std::vector<GridRow> lay_out_cells(const std::vector<std::vector<GridCell>>& rows);

}  // namespace parsers
