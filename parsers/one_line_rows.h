#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "parsers/lines.h"
#include "parsers/task_fields.h"

namespace parsers {

// Rows of a task table whose cells ran into one text, as in "1 Lập kế hoạch Sở Y tế Các sở, ngành
// Quý II/2026".

// Reads such rows below a head with the columns `fields` (the first is the number), from
// lines[from] on. Returns the pieces of the lines of those rows, each with its column, and in `end`
// the line after the last; empty when fewer than two rows can be told apart. Linear.
struct OneLineRows {
  std::vector<Line> pieces;
  std::size_t end = 0;
};

OneLineRows read_one_line_rows(std::span<const Line> lines,
                               std::size_t from,
                               const std::vector<TaskField>& fields);

}  // namespace parsers
