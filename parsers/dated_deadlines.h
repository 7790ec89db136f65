#pragma once

#include "parsers/deadline_scan.h"

namespace parsers {

// Days, months and ends of years with the bound that goes before them: "trước ngày 15/6 và 15/12
// hằng năm", "chậm nhất ngày 30/6/2026", "đến hết tháng 6", "ngày 20 hằng tháng". Reads one
// expression at scan.at, adds a deadline per day in it, or gives its day to the series before it
// ("định kỳ hằng tháng (trước ngày 20)"), and returns true; or leaves the scan as it was.
bool read_bounded_days(DeadlineScan& scan);

}  // namespace parsers
