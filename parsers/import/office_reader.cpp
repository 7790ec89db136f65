#include "parsers/import/office_reader.h"

#include "base/error.h"
#include "base/language.h"
#include "parsers/import/docx_reader.h"
#include "parsers/import/html_reader.h"
#include "parsers/import/odt_reader.h"
#include "parsers/import/rtf_reader.h"

namespace parsers {

OfficeDocument read_office_file(std::string_view bytes, OfficeKind kind, const std::string& where) {
  if (bytes.size() > kMaxOfficeBytes) {
    throw base::Error(where,
                      base::tr("tệp lớn hơn 256 MiB", "the file is larger than 256 MiB"),
                      base::ErrorCode::limit);
  }
  switch (kind) {
    case OfficeKind::docx:
      return read_docx(bytes, where);
    case OfficeKind::odt:
      return read_odt(bytes, where);
    case OfficeKind::html:
      return read_html(bytes, where);
    case OfficeKind::rtf:
      return read_rtf(bytes, where);
    case OfficeKind::doc:
    case OfficeKind::sheet:
      break;  // by way of another program
  }
  return {};
}

}  // namespace parsers
