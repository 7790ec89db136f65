#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_document.h"
#include "parsers/import/office_kind.h"

namespace parsers {

// An office file of that kind; empty when it needs_converter(). Throws base::Error, `where` naming
// the file: unreadable, encrypted, limit.
OfficeDocument read_office_file(std::string_view bytes, OfficeKind kind, const std::string& where);

}  // namespace parsers
