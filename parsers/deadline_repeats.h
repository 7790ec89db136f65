#pragma once

#include <vector>

#include "parsers/deadline_parser.h"

namespace parsers {

// `found` without what a more exact entry already says, in the same order: "định kỳ hằng tháng …
// (trước ngày 25 hằng tháng)" is one series; "02 lần/năm, vào tháng 4 và tháng 8" are the two
// months; two requests are one; and so is any entry printed twice. Linear: an entry is compared
// with the first 64 only.
std::vector<FoundDeadline> without_repeats(std::vector<FoundDeadline> found);

}  // namespace parsers
