#include "parsers/schema_validator.h"

#include <limits>

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "base/error.h"
#include "base/language.h"
#include "base/resources.h"
#include "base/text.h"

namespace parsers {
namespace {

// The first error that libxml2 reports, as "dòng 12: ...".
struct FirstError {
  std::string message;

  // A bare pointer is what libxml2 hands over and its versions differ in const.
  template <class ErrorPointer>
  void note(ErrorPointer error) {
    if (!message.empty() || error == nullptr || error->level < XML_ERR_ERROR) return;
    message = std::string(base::tr("dòng ", "line ")) + std::to_string(error->line) + ": " +
              std::string(base::trim(error->message == nullptr ? "" : error->message));
  }
};

void note_error(void* first, xmlErrorPtr error) {
  static_cast<FirstError*>(first)->note(error);
}

[[noreturn]] void fail(const std::string& where, const FirstError& error) {
  throw base::Error(where,
                    std::string(base::tr("XML không hợp lệ: ", "invalid XML: ")) + error.message,
                    base::ErrorCode::schema);
}

std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> parse(std::string_view xml,
                                                     const std::string& where) {
  if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    throw base::Error(
        where, base::tr("XML lớn hơn 2 GB", "the XML is larger than 2 GB"), base::ErrorCode::limit);
  }
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser(xmlNewParserCtxt(),
                                                                            &xmlFreeParserCtxt);
  // XML_PARSE_HUGE: a text of ours may be one line of many megabytes.
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR |
                           XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES;
  std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      xmlCtxtReadMemory(
          parser.get(), xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, kOptions),
      &xmlFreeDoc);
  if (document == nullptr) {
    FirstError error;
    error.note(xmlCtxtGetLastError(parser.get()));
    fail(where, error);
  }
  return document;
}

}  // namespace

struct SchemaValidator::Schema {
  std::unique_ptr<xmlSchema, decltype(&xmlSchemaFree)> compiled{nullptr, &xmlSchemaFree};
};

SchemaValidator::SchemaValidator(const std::filesystem::path& schema)
    : schema_(std::make_unique<Schema>()) {
  xmlInitParser();
  FirstError error;
  const std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)> parser(
      xmlSchemaNewParserCtxt(schema.c_str()), &xmlSchemaFreeParserCtxt);
  xmlSchemaSetParserStructuredErrors(parser.get(), &note_error, &error);
  schema_->compiled.reset(xmlSchemaParse(parser.get()));
  if (schema_->compiled == nullptr) {
    throw base::Error(
        schema.string(),
        std::string(base::tr("không đọc được lược đồ XML: ", "cannot read the XML schema: ")) +
            error.message,
        base::ErrorCode::missing);
  }
}

SchemaValidator::~SchemaValidator() = default;

void SchemaValidator::check(std::string_view xml, const std::string& where) const {
  const auto document = parse(xml, where);
  FirstError error;
  const std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)> context(
      xmlSchemaNewValidCtxt(schema_->compiled.get()), &xmlSchemaFreeValidCtxt);
  xmlSchemaSetValidStructuredErrors(context.get(), &note_error, &error);
  if (xmlSchemaValidateDoc(context.get(), document.get()) != 0) fail(where, error);
}

const SchemaValidator& document_schema() {
  static const SchemaValidator kSchema(base::resource_path("parsers/schema/document.xsd"));
  return kSchema;
}

}  // namespace parsers
