#pragma once

#include "parsers/deadline_scan.h"

namespace parsers {

// Series, by their period: each rule reads one expression at scan.at, adds a recurring deadline per
// period it names and returns true, or leaves the scan as it was.

// "hằng tháng, quý, năm", "định kỳ 6 tháng, 01 năm", "mỗi quý"; not "kế hoạch hằng năm", which
// names a plan.
bool read_repeated(DeadlineScan& scan);

// "2 lần/tháng", "01 lần mỗi quý", "03 tháng/lần", "6 tháng một lần".
bool read_rate(DeadlineScan& scan);

// "vào tháng cuối quý", "tuần cuối cùng của tháng thứ 3 trong quý".
bool read_quarter_month(DeadlineScan& scan);

}  // namespace parsers
