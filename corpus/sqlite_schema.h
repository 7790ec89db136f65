#pragma once

#include "corpus/migration.h"

namespace corpus {

class SqliteDatabase;

// Makes the tables of a store (docs/schema.md) when the file is empty and may be written. All or
// nothing; another process may do the same at the same time.
void create_schema(SqliteDatabase& database);

// The version of the layout. Throws base::Error (unreadable) when the file is not a store, or of a
// version that this program does not know.
int schema_version(SqliteDatabase& database);

// Brings a store of an older version up to date. All or nothing.
void migrate_schema(SqliteDatabase& database, const Migration& migration);

}  // namespace corpus
