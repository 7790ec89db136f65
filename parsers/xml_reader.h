#pragma once

#include <string>
#include <string_view>

#include "parsers/document.h"

namespace parsers {

// The document that `xml` holds (docs/format_xml.md); strings are made NFC. `where` names the file
// for messages. The file may come from anywhere: it is read within the limits of parse_xml() and
// checked against parsers/schema/document.xsd first, so that what is returned is all that the file
// says. Throws base::Error (unreadable) with the line and the reason when it is not such a
// document, and (limit) when it is too large.
Document read_xml(std::string_view xml, const std::string& where);

}  // namespace parsers
