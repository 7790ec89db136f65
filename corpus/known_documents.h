#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpus/document_identity.h"

namespace corpus {

class Database;

// A document that the store has.
struct KnownDocument {
  std::int64_t id = 0;
  int version = 0;
  std::string key, content;
  DocumentIdentity identity;
};

// What the store has of documents that are about to be put in, whether from the same files or not.
class KnownDocuments {
 public:
  explicit KnownDocuments(Database& database) : database_(database) {}

  // Reads those with these keys, or all that could be the same documents.
  void read_with_keys(const std::vector<std::string>& keys);
  void read_like(const std::vector<DocumentIdentity>& identities);

  void add(KnownDocument known);
  void remove(const std::string& key) { by_key_.erase(key); }

  // Null when there is none. Valid until it is removed or replaced.
  const KnownDocument* with_key(const std::string& key) const;

  // That document, be it from another file; the first of several by their keys.
  const KnownDocument* like(const DocumentIdentity& identity) const;

 private:
  void read(const std::string& column,
            const std::vector<std::string>& values,
            const std::vector<std::string>* dates = nullptr);

  Database& database_;
  std::map<std::string, KnownDocument> by_key_;
};

}  // namespace corpus
