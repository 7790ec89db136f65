#pragma once

#include "parsers/document.h"

namespace parsers {

// Holds the date of issue against the dates of what the document cites: nothing cites what was
// issued after it. A contradiction is told in a finding (`contradicted-date`). Where the text was
// read by a machine the date of issue, whose figures are often written by hand, is taken back as
// well; what was inferred from its year stays.
void check_date_of_issue(Document& document, bool read_by_machine);

}  // namespace parsers
