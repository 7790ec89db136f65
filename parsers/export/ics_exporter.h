#pragma once

#include <span>
#include <string>

#include "parsers/document.h"

namespace parsers {

// The deadlines of `documents` as a calendar, RFC 5545: an event of one day for each dated or
// recurring deadline, on the last day on which it is met (parsers/due_date.h). A series begins at
// the date of its document. Deadlines without a day (continuous, on request, relative, open-ended,
// a series in an undated document) are not in the calendar.
//
// The same duty of the same document has the same UID in every export, also from another scan. The
// time stamps are the date of the document, so that the same input gives the same bytes.
std::string write_ics(std::span<const Document> documents);

}  // namespace parsers
