#pragma once

#include <string>

#include "parsers/document.h"

namespace parsers {

// `document` in Markdown (CommonMark with the tables of GitHub): what it is, the table of its
// obligations, its text. Every character that Markdown would take for markup is escaped, so that
// the page shows the words of the document and nothing else.
std::string write_markdown(const Document& document);

}  // namespace parsers
