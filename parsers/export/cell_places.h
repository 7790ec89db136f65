#pragma once

#include <vector>

#include "parsers/import/office_document.h"

namespace parsers {

// A cell of a table in one of the rows that it covers.
struct CellPlace {
  const OfficeCell* cell = nullptr;  // nullptr: nothing stands here
  int column = 0;                    // 0 is the first
  int columns = 1;
  bool goes_on = false;  // from the row above
};

struct CellPlaces {
  std::vector<std::vector<CellPlace>> rows;  // from left to right, together `width` columns wide
  int width = 0;
};

// Where the cells of `table`, which must outlive the result, stand. A cell that would cover what
// another one does is narrower or ends above it. Spans count in the first 64 columns.
CellPlaces place_cells(const OfficeTable& table);

}  // namespace parsers
