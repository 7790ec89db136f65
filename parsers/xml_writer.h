#pragma once

#include <string>

#include "parsers/document.h"

namespace parsers {

// `document` as an XML file in the namespace urn:vanban:document:1 (docs/format_xml.md), indented
// for a person to read; running text is never broken up. The result is checked against
// parsers/schema/document.xsd before it is returned. The same document gives the same bytes.
//
//   read_xml(write_xml(document)) == document
//
// but for the spans of its texts, which are not written, for confidences, which are rounded to
// three decimals, and for characters that XML forbids, which become U+FFFD. Throws base::Error
// (schema) when a field holds what the format has no room for: an id twice, a date that is none.
std::string write_xml(const Document& document);

}  // namespace parsers
