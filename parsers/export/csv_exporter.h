#pragma once

#include <span>
#include <string>

#include "parsers/document.h"

namespace parsers {

// The obligations of `documents` as one table, RFC 4180 in UTF-8 without a byte order mark; a row
// per obligation, in order, under a row of column names (docs/exports.md).
std::string write_obligations_csv(std::span<const Document> documents);

}  // namespace parsers
