#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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

// Adds documents to the tables of docs/schema.md, within one transaction of its owner.
class DocumentWriter {
 public:
  explicit DocumentWriter(Database& database);
  ~DocumentWriter();
  DocumentWriter(const DocumentWriter&) = delete;
  DocumentWriter& operator=(const DocumentWriter&) = delete;

  // Looks up at once which names the store has. Only saves time.
  void know_names(const std::vector<const parsers::Document*>& documents);

  // Adds all rows of `document`. `xml` is the document as write_xml() gives it.
  void insert(const StoredVersion& version,
              const parsers::Document& document,
              std::string_view xml);

  // Makes the words of all that was added known to the index: before the transaction ends, and
  // before anything is removed.
  void finish();

 private:
  class Rows;
  std::unique_ptr<Rows> rows_;
};

}  // namespace corpus
