#pragma once

#include <vector>

#include "parsers/head_pieces.h"
#include "parsers/lines.h"

namespace parsers {

// The pieces of a letterhead above its title, in the order in which they are printed, as one reads
// them: the left column, the right column, what stands below both. Each piece once.
std::vector<Line> in_reading_order(const std::vector<HeadPiece>& pieces);

}  // namespace parsers
