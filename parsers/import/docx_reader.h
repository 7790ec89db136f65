#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_document.h"

namespace parsers {

// A Word document (WordprocessingML in a ZIP container, ECMA-376; also the strict form): paragraphs
// with their numbers as printed, tables with merged cells, text boxes once, headers, footers, notes
// that the text refers to. Of tracked changes the new text, of fields the result; hidden text,
// comments and macros are left out. Each of these is told in a finding.
//
// The file may come from anywhere: nothing outside its main document and the parts that this names
// is read, no link is followed, and the limits of read_archive() and parse_xml() hold. Throws
// base::Error, `where` naming the file: unreadable, encrypted, limit. Linear.
OfficeDocument read_docx(std::string_view bytes, const std::string& where);

}  // namespace parsers
