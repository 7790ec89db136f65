#pragma once

#include <string>

#include "parsers/document.h"
#include "parsers/import/office_document.h"

namespace parsers {

// `document` as a Word file (Office Open XML, ECMA-376): A4 with the margins, the font and the
// layout of Nghị định 30/2020/NĐ-CP, headings that Word lists in its navigation pane, real tables,
// page numbers in the middle of the top. Numbers are text, as printed. Read again (docx_reader.h)
// it gives the same text and structure. The same document gives the same bytes.
std::string write_docx(const Document& document);

// The same for a document that has its layout already.
std::string write_docx(const OfficeDocument& document, const std::string& title);

}  // namespace parsers
