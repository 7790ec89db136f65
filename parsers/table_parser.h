#pragma once

#include <span>
#include <vector>

#include "parsers/document.h"
#include "parsers/lines.h"

namespace parsers {

// Tables as they come out of office files (cells between TABs, LineKind::table_row), out of page
// layouts (columns between wide blanks) and out of text to which they were flattened, one cell per
// line under a head that begins with "STT" or "TT".

// Finds the tables of a text and gives their lines LineKind::table_row. Linear.
void mark_tables(std::vector<Line>& lines);

// One table from the lines of one (at least one): `rows` holds every word of `lines`. Cells of a
// flattened table are put into rows by the numbers of its first column, and each row keeps its
// cells as they stand.
Block parse_table(std::span<const Line> lines);

}  // namespace parsers
