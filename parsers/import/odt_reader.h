#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_document.h"

namespace parsers {

// An OpenDocument text (ISO/IEC 26300, OpenOffice and LibreOffice): paragraphs with their numbers
// as printed, tables with merged cells, frames, headers and footers of the page styles that are
// used, notes; also in the flat form, one XML file. Text that tracked changes deleted, comments and
// hidden text are left out, each with a finding. Safe for files from anywhere as read_docx() is,
// and throws what that throws.
OfficeDocument read_odt(std::string_view bytes, const std::string& where);

}  // namespace parsers
