#pragma once

#include <string>

#include "parsers/document.h"
#include "parsers/import/office_document.h"

namespace parsers {

// `document` as an OpenDocument text (ISO/IEC 26300) with the layout that write_docx() has. The
// same document gives the same bytes.
std::string write_odt(const Document& document);

// The same for a document that has its layout already.
std::string write_odt(const OfficeDocument& document, const std::string& title);

}  // namespace parsers
