#pragma once

#include <span>
#include <string>

#include "parsers/document.h"

namespace cli {

// The obligations of `documents` as a table for a terminal, a heading per document, long cells
// broken at blanks over several lines.
std::string obligation_listing(std::span<const parsers::Document> documents);

}  // namespace cli
