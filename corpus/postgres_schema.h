#pragma once

#include "corpus/migration.h"

namespace corpus {

class PostgresDatabase;

// Makes the tables of a store (docs/schema.md) in the schema of the connection when there are none.
// All or nothing; another process may do the same at the same time.
void create_schema(PostgresDatabase& database);

// The version of the layout. Throws base::Error (unreadable) when there is no store or one of a
// version that this program does not know.
int schema_version(PostgresDatabase& database);

// Brings a store of an older version up to date. All or nothing.
void migrate_schema(PostgresDatabase& database, const Migration& migration);

}  // namespace corpus
