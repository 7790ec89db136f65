#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "ocr/image.h"
#include "ocr/page.h"

namespace ocr::layout {

// A cell between rulings. The boxes of a table's cells cover its box and do not overlap.
struct RuledCell {
  TableCell place;  // without lines
  Box box;
};

// A table drawn with lines: at least two rows and two columns. Where a line between two cells is
// missing, they are one cell with a span.
struct RuledTable {
  Box box;
  std::vector<RuledCell> cells;  // row by row, left to right

  // The cell in which the middle of `box` lies, as an index; nothing outside the table.
  std::optional<std::size_t> cell_at(const Box& box) const;
};

// The tables of a page, top to bottom. In a picture of 1 bit a pixel, 1 is ink; in others, what is
// darker than light grey. The page lies straight to half a degree. A table that runs on over pages
// is a table on each of them.
std::vector<RuledTable> find_ruled_tables(const Image& page);

// Whether the boxes, of words or letters, stand like those of a table: in at least two columns of
// at least two rows, or in one below a head of three cells. Frames, forms and stamps do not.
bool is_filled(const RuledTable& table, const std::vector<Box>& boxes);

// Whether the middle of `box` lies in `zone`.
bool middle_in(const Box& box, const Box& zone);

// `grey` with the rulings of the tables in the colour of the paper. `black_and_white` is its ink.
Image without_rulings(const Image& grey,
                      const Image& black_and_white,
                      const std::vector<RuledTable>& tables);

// `table` with every number of pixels multiplied.
RuledTable scaled(const RuledTable& table, double x_factor, double y_factor);

// A region of kind table. `lines` has an entry for each cell of `table`; the lines are kept in
// their order.
Region table_region(const RuledTable& table, std::vector<std::vector<Line>> lines);

}  // namespace ocr::layout
