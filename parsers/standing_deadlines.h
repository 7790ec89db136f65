#pragma once

#include "parsers/deadline_scan.h"

namespace parsers {

// Duties without a date of their own. Each rule reads one expression at scan.at, adds a deadline
// without value and returns true, or leaves the scan as it was.

// "khi có yêu cầu", "theo yêu cầu đột xuất", "đột xuất" of a report.
bool read_request(DeadlineScan& scan);

// "thường xuyên, liên tục" on a schedule line.
bool read_continuous(DeadlineScan& scan);

}  // namespace parsers
