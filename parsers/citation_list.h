#pragma once

#include <string_view>
#include <vector>

#include "parsers/citation_parser.h"

namespace parsers {

// What the citations of one paragraph tell about each other. All take the paragraph, and its
// citations from left to right.

// True when `gap`, the text between two of them, goes on with a list: ", số", " và ".
bool is_list_gap(std::string_view gap);

// Gives each citation its relation: that of the words before it, or that of the citation before it
// in the same list. What another document amends or replaces, we only cite.
void set_relations(std::string_view paragraph, std::vector<Citation>& citations);

// "Chỉ thị số A ngày …, Kế hoạch số B ngày … của X": X issued both.
void share_issuers(std::string_view paragraph, std::vector<Citation>& citations);

// "số A và số B ngày 19/11/2025": both are of that day.
void share_dates(std::string_view paragraph, std::vector<Citation>& citations);

}  // namespace parsers
