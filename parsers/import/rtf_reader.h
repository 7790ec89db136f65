#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_document.h"

namespace parsers {

// A file of Rich Text Format (Microsoft's specification 1.9.1, and what Word 6 and WordPad wrote):
// paragraphs with the labels of their lists as the file has them, tables with merged cells, text
// boxes, headers, footers, notes. Bytes are read in the code page of their font; those in fonts of
// before Unicode stay bytes (office_document.h). Of tracked changes the new text, of fields the
// result; hidden text, comments, pictures and embedded files are left out, the latter with
// findings.
//
// The file may come from anywhere: nothing outside of it is read. Groups may lie within groups as
// deep as they like; beyond 10,000 their look is lost (finding deep-nesting), and a file that ends
// too early is read as far as it goes (finding cut-off). Throws base::Error, `where` naming the
// file: unreadable without {\rtf at its beginning; limit, beyond 64 MiB of text or 4 million
// paragraphs, cells and runs. Linear.
OfficeDocument read_rtf(std::string_view bytes, const std::string& where);

}  // namespace parsers
