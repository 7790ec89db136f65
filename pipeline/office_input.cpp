#include "pipeline/office_input.h"

#include <utility>

#include "parsers/import/office_text.h"
#include "pipeline/office_converter.h"
#include "pipeline/office_decoder.h"

namespace pipeline {

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
  parsers::OfficeDocument document = parsers::read_office_file(bytes, kind, where);
  decode_office(document, judge, asked);
  parsers::SourceText source = parsers::to_source_text(document);
  TextInput input;
  input.text = std::move(source.text);
  input.hints = std::move(source.hints);
  input.findings = std::move(document.findings);
  return input;
}

}  // namespace pipeline
