#pragma once

#include "parsers/deadline_scan.h"

namespace parsers {

// What one rule for deadlines reads at the first word of a text.
struct DeadlineCase {
  bool (*rule)(DeadlineScan&);
  const char* text;
  const char* values;  // " | " between them, nullptr where the rule does not match
};

// Expects `values` from a document of 20 October 2025, and that the rule moves on only when it
// matches.
void expect_deadlines(const DeadlineCase& fact,
                      DeadlineContext context = DeadlineContext::sentence);

}  // namespace parsers
