#include "corpus/sqlite_schema.h"

#include <cstdint>
#include <string>

#include "base/error.h"
#include "base/language.h"
#include "corpus/sqlite_database.h"
#include "corpus/store.h"
#include "corpus/store_tables.h"

namespace corpus {
namespace {

using base::tr;

// "VNBN": tells our files from other SQLite files (PRAGMA application_id).
constexpr std::int64_t kApplicationId = 0x564E424E;

constexpr int kPageBytes = 8192;

constexpr Dialect kDialect{.whole = "INTEGER",
                           .large = "INTEGER",
                           .small = "INTEGER",
                           .real = "REAL",
                           .text = "TEXT",
                           .bytes = "BLOB",
                           .unique = "UNIQUE (text)",
                           .any_text = "",
                           .by_number = " STRICT",
                           .by_key = " STRICT, WITHOUT ROWID"};

// Which passages have a word, not where in them. What is indexed stays in the tables alone.
constexpr const char* kIndexes = R"(
CREATE VIRTUAL TABLE name_index USING fts5 (
  text, content = 'name', content_rowid = 'id', tokenize = 'vietnamese', detail = none,
  columnsize = 0
);
CREATE VIRTUAL TABLE passage_index USING fts5 (
  text, content = 'passage', content_rowid = 'id', tokenize = 'vietnamese', detail = none,
  columnsize = 0
);
CREATE VIRTUAL TABLE misread_index USING fts5 (
  alternatives, content = 'passage', content_rowid = 'id', tokenize = 'vietnamese', detail = none,
  columnsize = 0
);
INSERT INTO passage_index (passage_index, rank) VALUES ('pgsz', 8000), ('hashsize', 16777216);
)";

// All rows but the documents themselves are made anew from them.
constexpr const char* kLeaveVersion1 = R"(
CREATE TEMP TABLE migrated AS
  SELECT id AS position, key, 1 AS version, '' AS content, '' AS indexed, '' AS replaced, xml
  FROM document;
CREATE TEMP TABLE migrated_old AS SELECT * FROM migrated WHERE false;
DROP TABLE passage_index; DROP TABLE passage; DROP TABLE obligation; DROP TABLE document;
)";
constexpr const char* kLeaveTables = R"(
DROP TABLE IF EXISTS content;
DROP TABLE deadline; DROP TABLE party; DROP TABLE obligation; DROP TABLE recipient;
DROP TABLE citation; DROP TABLE passage_index; DROP TABLE passage; DROP TABLE section;
DROP TABLE old_version; DROP TABLE document; DROP TABLE name_index; DROP TABLE name;
)";

std::int64_t pragma(SqliteDatabase& database, const char* name) {
  Statement row(database, std::string("PRAGMA ") + name);
  return row.step() ? row.number(0) : 0;
}

bool is_empty(SqliteDatabase& database) {
  Statement row(database, "SELECT count(*) FROM sqlite_schema");
  return row.step() && row.number(0) == 0 && pragma(database, "application_id") == 0;
}

void create_tables(SqliteDatabase& database) {
  database.execute(table_definitions(kDialect));
  database.execute(kIndexes);
  database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.execute("PRAGMA user_version = " + std::to_string(Store::kVersion));
}

}  // namespace

void create_schema(SqliteDatabase& database) {
  if (!is_empty(database)) return;
  database.execute("PRAGMA page_size = " +
                   std::to_string(kPageBytes));  // of a file that is made with the first write
  Transaction transaction(database);
  if (!is_empty(database)) return;  // another process was faster
  create_tables(database);
  transaction.commit();
}

int schema_version(SqliteDatabase& database) {
  if (pragma(database, "application_id") != kApplicationId) {
    throw base::Error(
        database.name(),
        tr("không phải kho văn bản của chương trình này", "not a store of this program"),
        base::ErrorCode::unreadable);
  }
  const std::int64_t version = pragma(database, "user_version");
  if (version < 1 || version > Store::kVersion) {
    throw base::Error(database.name(),
                      tr("kho văn bản do phiên bản mới hơn của chương trình lập; hãy dùng phiên "
                         "bản ấy",
                         "a store made by a newer version of the program; use that version"),
                      base::ErrorCode::unreadable);
  }
  return static_cast<int>(version);
}

void migrate_schema(SqliteDatabase& database, const Migration& migration) {
  Transaction transaction(database);
  const int version = schema_version(database);
  if (version == Store::kVersion) return;  // another process was faster
  database.execute(version == 1 ? kLeaveVersion1 : set_aside(version) + kLeaveTables);
  create_tables(database);
  carry_over(database, migration);
  transaction.commit();
  database.rewrite(kPageBytes);  // what was dropped has left room
}

}  // namespace corpus
