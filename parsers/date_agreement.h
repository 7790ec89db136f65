#pragma once

#include "parsers/document.h"

namespace parsers {

// Holds the date of issue against the dates of what the document cites: nothing cites what was
// issued after it. A contradiction is told in a finding (`contradicted-date`); offices do misprint
// dates. Where the text came mangled, so that no one knows how sure its figures are, the date of
// issue, often written by hand, is taken back as well; what was inferred from its year stays.
void check_date_of_issue(Document& document, bool mangled);

// Tells of each deadline whose printed figures make no day ("trước ngày 31/11/2031") in a finding
// (`unreadable-deadline`).
void check_deadlines(Document& document);

}  // namespace parsers
