#pragma once

#include "parsers/deadline_scan.h"

namespace parsers {

// Times counted from an event. Each rule reads one expression at scan.at, adds a deadline and
// returns true, or leaves the scan as it was.

// "trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn", "sau 30 ngày", "trước ngày bầu cử 10
// ngày", "chậm nhất 03 ngày trước khi họp": an ISO 8601 duration.
bool read_duration(DeadlineScan& scan);

// "sau khi được phê duyệt", "ngay sau khi kết thúc", "khi phát sinh vụ việc": no value.
bool read_event(DeadlineScan& scan);

}  // namespace parsers
