#pragma once

#include "ocr/searchable_pdf.h"
#include "parsers/document.h"

namespace pipeline {

// What the searchable copy of a scan shows of the document read from it: type and number as title,
// issuer, subject, date of issue, and the tree of its sections and annexes as bookmarks. `name`
// stands for the title of a document that has neither type nor number.
ocr::PdfInfo pdf_info(const parsers::Document& document, const std::string& name);

}  // namespace pipeline
