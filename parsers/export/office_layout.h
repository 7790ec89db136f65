#pragma once

#include "parsers/document.h"
#include "parsers/import/office_document.h"

namespace parsers {

// `document` set out as Nghị định 30/2020/NĐ-CP (Phụ lục I) and Hướng dẫn 36-HD/VPTW have it: the
// two columns of the letterhead, title and subject in the middle, headings, numbers and bullets as
// printed, recipients beside the signature, each annex on a new page. Read again it gives the text
// that write_text() gives. Page furniture is left out.
OfficeDocument lay_out(const Document& document);

// What heads the window of a program that shows it: "Kế hoạch 12-KH/TU"; "" when nothing is known.
std::string title_of(const Document& document);

}  // namespace parsers
