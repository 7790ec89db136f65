#pragma once

#include <functional>
#include <string>

namespace corpus {

class SqliteDatabase;

// Makes the tables of a store (docs/schema.md) when the file is empty and may be written. All or
// nothing; another process may do the same at the same time.
void create_schema(SqliteDatabase& database);

// The version of the layout. Throws base::Error (unreadable) when the file is not a store, or of a
// version that this program does not know.
int schema_version(SqliteDatabase& database);

// A document of an older store.
struct OlderVersion {
  int layout = 1;
  std::string key;
  int number = 1;                // of the document's version
  std::string content, indexed;  // "" in layout 1, which did not keep them
  std::string xml;               // compressed, but not in layout 1
};

// Brings a store of an older version up to date: `put` is called with each of its documents and
// must put it into the new tables. All or nothing.
void migrate_schema(SqliteDatabase& database, const std::function<void(const OlderVersion&)>& put);

}  // namespace corpus
