#pragma once

#include <vector>

#include "parsers/export/cell_places.h"

namespace parsers {

// How a table's columns share `total` (of any unit): in proportion to what stands in them, with
// room in each for its longest word; a table without lines around it in two nearly equal parts.
std::vector<int> column_widths(const CellPlaces& places, bool has_borders, int total);

}  // namespace parsers
