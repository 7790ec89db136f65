#pragma once

#include <functional>
#include <string>

namespace corpus {

class Database;

// Makes the tables of a store (docs/schema.md) when the file is empty and may be written. All or
// nothing; another process may do the same at the same time.
void create_schema(Database& database);

// The version of the layout. Throws base::Error (unreadable) when the file is not a store, or of a
// version that this program does not know.
int schema_version(Database& database);

// Brings a store of version 1 up to date: `put` is called with the XML of each of its documents and
// must put it into the new tables. All or nothing.
void migrate_schema(Database& database, const std::function<void(const std::string& xml)>& put);

}  // namespace corpus
