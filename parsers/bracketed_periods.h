#pragma once

#include "parsers/deadline_scan.h"

namespace parsers {

// "… hạ tầng dùng chung (2025 - 2026).", "(2026 trở đi)", "(xuyên suốt 2025 - 2035);": years in
// brackets at the end of what is to be done. False where the brackets hold anything else, stand
// elsewhere, or belong to the name of a plan.
bool read_bracketed_period(DeadlineScan& scan);

}  // namespace parsers
