#pragma once

#include <string>

#include "parsers/document.h"

namespace parsers {

// The text of `document` for reading and searching: UTF-8, NFC, LF, one paragraph per line in
// reading order (left column of the letterhead before the right, recipients before the signature,
// annexes after it), markers as printed, table rows one per line with TABs between the cells, as
// many in each row of a table. Page furniture is left out. What stands in a text this function made
// is found again by parse_document().
std::string write_text(const Document& document);

}  // namespace parsers
