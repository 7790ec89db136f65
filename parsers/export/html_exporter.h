#pragma once

#include <string>

#include "parsers/document.h"

namespace parsers {

// `document` as one HTML page without scripts or outside parts, to be read on a screen or printed:
// what it is, the table of its obligations with links to where they stand, the text, and what
// needs an eye. Also well-formed XML. No text of the document is ever taken for markup.
std::string write_html(const Document& document);

}  // namespace parsers
