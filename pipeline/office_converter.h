#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/import/office_kind.h"

namespace pipeline {

// A file that only other programs can read, as one of them hands it over.
struct ConvertedOffice {
  std::string bytes;
  parsers::OfficeKind kind = parsers::OfficeKind::docx;  // of `bytes`
  bool is_text = false;  // no office file: text without layout, in whatever encoding
};

// `bytes` is a document or sheet of Word or Excel 97-2003. LibreOffice keeps fonts, lists
// and tables; where it is not installed, antiword or catdoc give the bare text of Word documents.
// They run with limits and without network (pipeline/limited_program.h). Throws base::Error:
// missing, with the package to install; unreadable; limit.
ConvertedOffice convert_office(std::string_view bytes,
                               parsers::OfficeKind kind,
                               const std::string& where);

// The paths of those programs that are installed, the best first.
std::vector<std::string> installed_converters();

// What to type to get one.
std::string converter_advice();

}  // namespace pipeline
