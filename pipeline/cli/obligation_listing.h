#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "parsers/document.h"

namespace cli {

// The obligations of `documents` as a table for a terminal of `width` columns (60 at least), a
// heading per document, long cells broken over several lines.
std::string obligation_listing(std::span<const parsers::Document> documents,
                               std::size_t width = 120);

}  // namespace cli
