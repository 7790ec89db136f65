#pragma once

#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/source_text.h"

namespace pipeline {

// The lines of a letterhead in which a person has to look for what a finding says is missing or
// incomplete ("missing-number", "incomplete-number", "missing-date", "incomplete-date"): that of
// the number or the date, else their whole column (Nghị định 30/2020/NĐ-CP, Phụ lục I: the number
// stands on the left, the date on the right). Empty for other findings and for text without
// columns.
std::vector<base::TextSpan> place_of_field(std::string_view finding,
                                           const parsers::SourceText& source);

}  // namespace pipeline
