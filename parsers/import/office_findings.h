#pragma once

#include <vector>

#include "base/finding.h"

namespace parsers {

// What was met in an office file and is not, or not as it stands, in the text.
struct OfficeRemarks {
  bool changes = false;  // tracked
  bool hidden = false;   // text
  bool comments = false;
  bool embedded = false;  // other files within
  bool macros = false;
  bool damaged = false;   // styles, numbers, headers or notes
  bool cut_off = false;   // the file ends before its text does
  bool too_deep = false;  // groups within groups, so that the look of text was lost

  std::vector<base::Finding> findings() const;
};

}  // namespace parsers
