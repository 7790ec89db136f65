#pragma once

#include <vector>

#include "parsers/import/office_document.h"

namespace parsers {

// A place in a row as the file defines it (\cellx and what stands before it).
struct RtfCellPlace {
  int right_edge = 0;         // twips
  bool is_merged = false;     // with the cell on its left (\clmrg)
  bool opens_column = false;  // cells below may be merged with it (\clvmgf)
  bool goes_on_down = false;  // merged with the cell above (\clvmrg)
};

struct RtfRowPlaces {
  int left_edge = 0;  // twips
  std::vector<RtfCellPlace> cells;
  bool draws_lines = false;
};

// A table of RTF being read, row by row. RTF has no columns, only edges of cells; the edges of all
// rows together make the columns that cells span.
class RtfTable {
 public:
  std::vector<OfficeBlock>& cell() { return cell_; }  // that is open
  void end_cell();
  void end_row(const RtfRowPlaces& places);
  bool is_empty() const { return rows_.empty() && cells_.empty() && cell_.empty(); }

  // What was left open becomes a row. Empties the table.
  OfficeTable take(const RtfRowPlaces& places);

 private:
  struct Row {
    std::vector<std::vector<OfficeBlock>> cells;
    RtfRowPlaces places;
  };

  std::vector<OfficeBlock> cell_;
  std::vector<std::vector<OfficeBlock>> cells_;
  std::vector<Row> rows_;
};

// Whether any of `blocks` is more than an empty line.
bool has_content(const std::vector<OfficeBlock>& blocks);

}  // namespace parsers
