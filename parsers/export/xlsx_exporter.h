#pragma once

#include <span>
#include <string>

#include "parsers/document.h"

namespace parsers {

// The obligations of `documents` as an Excel workbook of one sheet: a row per obligation under a
// header that stays in sight, with filters, last days as dates, and the number of the document as
// a link to the page of its file. Cells are text, never formulas. Texts longer than a cell holds
// (32,767 characters) are cut and end in "…". The same input gives the same bytes. Throws
// base::Error (unwritable) when no temporary file can be made, (limit) for more than 1,048,575
// obligations.
std::string write_xlsx(std::span<const Document> documents);

}  // namespace parsers
