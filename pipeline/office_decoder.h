#pragma once

#include <string>

#include "parsers/import/office_document.h"
#include "pipeline/text_decoder.h"

namespace pipeline {

// Turns what an office document has in the encodings of before Unicode into Unicode, run by run.
// The name of a font says what its text is in, unless the text itself contradicts: Unicode was
// often typed in fonts of old names. Text in other fonts is judged as plain text is
// (pipeline/text_decoder.h), paragraph by paragraph. Fonts of capitals make capitals of their runs.
// Adds a finding that names the encodings, and returns the names: "TCVN3", "TCVN3, VNI", "".
std::string decode_office(parsers::OfficeDocument& document,
                          const EncodingJudge& judge,
                          const AskedEncoding& asked = {});

}  // namespace pipeline
