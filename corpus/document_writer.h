#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "parsers/document.h"

namespace corpus {

class Database;

// What a store knows of a document besides what it says.
struct StoredVersion {
  std::string key;
  int number = 1;
  std::string content;  // SHA-256 of the XML
  std::string indexed;  // ISO 8601, UTC
};

// Adds all rows of `document` to the tables of docs/schema.md, inside the transaction of the
// caller. `xml` is the document as write_xml() gives it.
void insert_document(Database& database,
                     const StoredVersion& version,
                     const parsers::Document& document,
                     std::string_view xml);

}  // namespace corpus
