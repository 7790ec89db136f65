#pragma once

#include <string>

#include "parsers/document.h"

namespace parsers {

// `document` in the envelope in which Vietnamese authorities exchange documents, edXML (QCVN
// 102:2016/BTTTT as amended by Thông tư 01/2022/TT-BTTTT), valid against
// parsers/schema/edxml.xsd. The header holds what the document says of itself; what it does not
// say, such as the codes of organisations, is left empty. Attached is the document as write_xml()
// gives it, in base64. Throws base::Error (schema) as write_xml() does.
std::string write_edxml(const Document& document);

}  // namespace parsers
