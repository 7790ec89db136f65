#include "parsers/schema_validator.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "base/language.h"
#include "base/libxml.h"
#include "base/resources.h"
#include "base/text.h"

namespace parsers {
namespace {

// Keeps the first error that libxml2 reports, as "dòng 12: ...".
void note_error(void* first, xmlErrorPtr error) {
  auto& message = *static_cast<std::string*>(first);
  if (!message.empty() || error == nullptr || error->level < XML_ERR_ERROR) return;
  message = std::string(base::tr("dòng ", "line ")) + std::to_string(error->line) + ": " +
            std::string(base::trim(error->message == nullptr ? "" : error->message));
}

[[noreturn]] void fail(const std::filesystem::path& schema, const std::string& message) {
  throw base::Error(
      schema.string(),
      std::string(base::tr("không đọc được lược đồ XML: ", "cannot read the XML schema: ")) +
          message,
      base::ErrorCode::missing);
}

}  // namespace

struct SchemaValidator::Schema {
  std::unique_ptr<xmlSchema, decltype(&xmlSchemaFree)> compiled{nullptr, &xmlSchemaFree};
};

SchemaValidator::SchemaValidator(const std::filesystem::path& schema)
    : schema_(std::make_unique<Schema>()) {
  base::start_libxml();
  std::error_code error;
  if (!std::filesystem::is_regular_file(schema, error)) {
    fail(schema, std::string(base::tr("không có tệp này", "no such file")));  // libxml2 would print
  }
  std::string message;
  const std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)> parser(
      xmlSchemaNewParserCtxt(schema.c_str()), &xmlSchemaFreeParserCtxt);
  xmlSchemaSetParserStructuredErrors(parser.get(), &note_error, &message);
  schema_->compiled.reset(xmlSchemaParse(parser.get()));
  if (schema_->compiled == nullptr) fail(schema, message);
}

SchemaValidator::~SchemaValidator() = default;

void SchemaValidator::check(std::string_view xml,
                            const std::string& where,
                            base::ErrorCode code) const {
  check(parse_xml(xml, where, code), where, code);
}

void SchemaValidator::check(const XmlTree& tree,
                            const std::string& where,
                            base::ErrorCode code) const {
  std::string message;
  const std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)> context(
      xmlSchemaNewValidCtxt(schema_->compiled.get()), &xmlSchemaFreeValidCtxt);
  xmlSchemaSetValidStructuredErrors(context.get(), &note_error, &message);
  if (xmlSchemaValidateDoc(context.get(), tree.get()) == 0) return;
  throw base::Error(
      where, std::string(base::tr("XML không hợp lệ, ", "invalid XML, ")) + message, code);
}

const SchemaValidator& document_schema() {
  static const SchemaValidator kSchema(base::resource_path("parsers/schema/document.xsd"));
  return kSchema;
}

}  // namespace parsers
