#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_document.h"

namespace parsers {

// A page of HTML, also of the loose kind that word processors and mail programs write: paragraphs,
// headings, lists with their numbers, tables with merged cells. Scripts, style sheets, forms and
// what the page itself hides are left out; nothing outside the bytes is ever read.
//
// The encoding is UTF-8 when the bytes are, whatever the page says; else that of the byte-order
// mark, of the page's <meta>, or Windows-1252. Throws base::Error (limit), `where` naming the file,
// beyond 64 MiB and for elements nested 1,000 deep. Linear.
OfficeDocument read_html(std::string_view bytes, const std::string& where);

}  // namespace parsers
