#include "pipeline/office_input.h"

#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "parsers/import/office_text.h"
#include "pipeline/office_converter.h"
#include "pipeline/office_decoder.h"
#include "pipeline/office_process.h"

namespace pipeline {
namespace {

base::Error too_large(const std::string& where) {
  return base::Error(where,
                     base::tr("tệp lớn hơn 256 MiB", "the file is larger than 256 MiB"),
                     base::ErrorCode::limit);
}

}  // namespace

TextInput load_office(std::string_view bytes,
                      parsers::OfficeKind kind,
                      const std::string& where,
                      const EncodingJudge& judge,
                      const AskedEncoding& asked) {
  ConvertedOffice converted;
  if (parsers::needs_converter(kind)) {
    converted = convert_office(bytes, kind, where);
    if (converted.is_text) return load_text(converted.bytes, where, judge, asked);
    bytes = converted.bytes;
    kind = converted.kind;
  }
  if (bytes.size() > parsers::kMaxOfficeBytes) throw too_large(where);
  parsers::OfficeDocument document = read_office_apart(bytes, kind, where);
  decode_office(document, judge, asked);
  parsers::SourceText source = parsers::to_source_text(document);
  TextInput input;
  input.text = std::move(source.text);
  input.hints = std::move(source.hints);
  input.findings = std::move(document.findings);
  return input;
}

}  // namespace pipeline
