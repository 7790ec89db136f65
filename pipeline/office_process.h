#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_document.h"
#include "parsers/import/office_kind.h"

namespace pipeline {

// As parsers::read_office_file(), in a process of its own (vanban-import) that may neither write,
// nor reach the network, nor use memory and time without limit. It is kept for the next file of
// whichever thread. Throws base::Error as read_office_file() does; limit as well when the file
// takes too long, and unreadable when it crashes the reader; missing when the helper is not
// installed.
parsers::OfficeDocument read_office_apart(std::string_view bytes,
                                          parsers::OfficeKind kind,
                                          const std::string& where);

}  // namespace pipeline
