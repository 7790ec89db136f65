#pragma once

namespace corpus {

class SqliteDatabase;

// Makes the FTS5 tokenizer "vietnamese" known to the connection. Of a text it gives each word twice
// in the same place, with its marks and without them; of a query, a word with marks as it is and a
// word without any in its bare form. So "dang" finds Đảng and đang, "đảng" finds Đảng alone, and
// phrases may mix both. A '=' before a word of a query means that spelling and no other: "=dang"
// finds dang alone. Numbers have one form. Throws base::Error (missing) when SQLite was built
// without FTS5.
void register_tokenizer(SqliteDatabase& database);

}  // namespace corpus
