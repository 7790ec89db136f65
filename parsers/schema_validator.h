#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "parsers/xml_tree.h"

namespace parsers {

// An XML Schema, compiled once. check() may be called from several threads at once.
class SchemaValidator {
 public:
  // Throws base::Error (missing) when `schema` is absent or is not an XML Schema.
  explicit SchemaValidator(const std::filesystem::path& schema);
  ~SchemaValidator();
  SchemaValidator(const SchemaValidator&) = delete;
  SchemaValidator& operator=(const SchemaValidator&) = delete;

  // Throws base::Error with `code`, the line and the reason of the first fault when `xml` is not
  // valid, or not XML that parse_xml() accepts. `where` names the file for the message. Linear in
  // the size of `xml`.
  void check(std::string_view xml,
             const std::string& where,
             base::ErrorCode code = base::ErrorCode::schema) const;
  void check(const XmlTree& tree,
             const std::string& where,
             base::ErrorCode code = base::ErrorCode::schema) const;

 private:
  struct Schema;  // keeps libxml2 out of this header
  std::unique_ptr<Schema> schema_;
};

// The schema of our own documents, parsers/schema/document.xsd.
const SchemaValidator& document_schema();

}  // namespace parsers
