#pragma once

namespace corpus {

class SqliteDatabase;

// Makes the FTS5 tokenizer "vietnamese" known to the connection. Of a text it gives each word
// without its marks; a string in a query it takes for one such word (fts_query.h). Throws
// base::Error (missing) when SQLite was built without FTS5.
void register_tokenizer(SqliteDatabase& database);

}  // namespace corpus
