#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_reader.h"
#include "pipeline/text_input.h"

namespace pipeline {

// An office file as the restorer and the parsers take it: its text in Unicode
// (pipeline/office_decoder.h) with what its layout tells of
// the lines, and what was left out in findings. Throws base::Error as read_office_file() does;
// `where` names the input.
TextInput load_office(std::string_view bytes,
                      parsers::OfficeKind kind,
                      const std::string& where,
                      const EncodingJudge& judge,
                      const AskedEncoding& asked = {});

}  // namespace pipeline
