#pragma once

#include "parsers/deadline_scan.h"

namespace parsers {

// Stretches of the calendar: "từ ngày 01/3 đến hết ngày 15/4/2026", "từ năm 2026 trở đi", "trong
// tháng 10/2025", "Quý IV năm 2025"; and "01/3/2026 - 15/3/2026" on a schedule line. Without a cue
// a period counts only there, a quarter or month also where it opens a clause. Reads one expression
// at scan.at, adds a deadline per period in it and returns true, or leaves the scan as it was.
bool read_spans(DeadlineScan& scan);

}  // namespace parsers
