#pragma once

#include <string_view>
#include <vector>

#include "parsers/lines.h"

namespace parsers {

// True for a line with which the head of a task table begins: as one text, "TT NHIỆM VỤ CƠ QUAN CHỦ
// TRÌ PHỐI HỢP THỜI GIAN", or with the label of its numbers alone, "STT".
bool heads_flattened_tasks(std::string_view line);

// Finds task tables whose cells stand on lines of their own, without numbers, and which have a
// column of times; their head is one line or a line for each label. Their lines become table rows
// that know their columns (Line::column); the head is cut into its cells, and the titles of groups
// of rows ("II TUYÊN TRUYỀN") are left as text. Linear.
void mark_flattened_tasks(std::vector<Line>& lines);

}  // namespace parsers
