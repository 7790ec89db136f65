#pragma once

#include <string_view>
#include <vector>

#include "parsers/lines.h"

namespace parsers {

// True for a line on which the head of a task table stands as one text: "TT NHIỆM VỤ CƠ QUAN CHỦ
// TRÌ PHỐI HỢP THỜI GIAN".
bool heads_flattened_tasks(std::string_view line);

// Finds task tables whose head stands on one line, whose cells stand on lines of their own, and
// whose last column tells the time. Their lines become table rows that know their columns
// (Line::column); the head is cut into its cells, and the titles of groups of rows ("II TUYÊN
// TRUYỀN") are left as text. Linear.
void mark_flattened_tasks(std::vector<Line>& lines);

}  // namespace parsers
