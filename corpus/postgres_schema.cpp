// Texts compare by their bytes, whatever the language of the database; texts of any length are
// indexed by a hash of theirs, since a B-tree takes 2,700 bytes at most.

#include "corpus/postgres_schema.h"

#include <string>

#include "base/error.h"
#include "base/language.h"
#include "corpus/postgres_database.h"
#include "corpus/postgres_words.h"
#include "corpus/store.h"
#include "corpus/store_tables.h"

namespace corpus {
namespace {

using base::tr;

constexpr Dialect kDialect{.whole = "INTEGER",
                           .large = "BIGINT",
                           .small = "SMALLINT",
                           .real = "DOUBLE PRECISION",
                           .text = "TEXT COLLATE \"C\"",
                           .bytes = "BYTEA",
                           .unique = "EXCLUDE USING hash (text WITH =)",
                           .any_text = "USING hash",
                           .by_number = "",
                           .by_key = ""};

constexpr const char* kIndexes = R"(
ALTER TABLE content ALTER xml SET STORAGE EXTERNAL;
ALTER TABLE old_version ALTER xml SET STORAGE EXTERNAL;
CREATE INDEX name_index ON name USING gin (vanban_words(text));
CREATE INDEX passage_index ON passage USING gin (vanban_words(text));
CREATE INDEX misread_index ON passage USING gin (vanban_words(alternatives))
  WHERE alternatives <> '';
)";

constexpr const char* kLeaveTables = R"(
DROP TABLE deadline; DROP TABLE party; DROP TABLE obligation; DROP TABLE recipient;
DROP TABLE citation; DROP TABLE passage; DROP TABLE section; DROP TABLE content;
DROP TABLE old_version; DROP TABLE document; DROP TABLE name;
DROP FUNCTION vanban_words (text);
)";

bool has_store(PostgresDatabase& database) {
  Statement row(database, "SELECT to_regclass('store_version') IS NOT NULL");
  return row.step() && row.text(0) == "t";
}

// Whether the table of that name is ours.
bool has_version(PostgresDatabase& database) {
  Statement row(database,
                "SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass('store_version') "
                "AND attname IN ('version', 'since')");
  return row.step() && row.number(0) == 2;
}

void create_tables(PostgresDatabase& database) {
  database.execute(words_function());
  database.execute(table_definitions(kDialect));
  database.execute(kIndexes);
  Statement version(database, "INSERT INTO store_version VALUES (?, now()::text)");
  version.bind(1, Store::kVersion);
  version.run();
}

}  // namespace

void create_schema(PostgresDatabase& database) {
  if (has_store(database)) return;
  Transaction transaction(database);
  database.execute(
      "DO $$ BEGIN IF current_setting('search_path') = 'vanban' THEN CREATE SCHEMA IF NOT EXISTS "
      "vanban; END IF; END $$");
  if (has_store(database)) return;  // another process was faster
  database.execute("CREATE TABLE store_version (version INTEGER PRIMARY KEY, since TEXT NOT NULL)");
  create_tables(database);
  transaction.commit();
}

int schema_version(PostgresDatabase& database) {
  if (!has_store(database))
    throw base::Error(database.name(),
                      tr("chưa có kho văn bản trong cơ sở dữ liệu này; vanban index lập kho",
                         "there is no store in this database; vanban index makes one"),
                      base::ErrorCode::unreadable);
  if (!has_version(database))
    throw base::Error(database.name(),
                      tr("bảng store_version không phải của chương trình này; hãy dùng cơ sở dữ "
                         "liệu khác",
                         "the table store_version is not of this program; use another database"),
                      base::ErrorCode::unreadable);
  Statement row(database, "SELECT max(version) FROM store_version");
  const std::int64_t version = row.step() ? row.number(0) : 0;
  constexpr std::int64_t kOldest = 3;  // with tables in PostgreSQL
  if (version < kOldest || version > Store::kVersion)
    throw base::Error(database.name(),
                      tr("kho văn bản do phiên bản mới hơn của chương trình lập; hãy dùng phiên "
                         "bản ấy",
                         "a store made by a newer version of the program; use that version"),
                      base::ErrorCode::unreadable);
  return static_cast<int>(version);
}

void migrate_schema(PostgresDatabase& database, const Migration& migration) {
  Transaction transaction(database);
  const int version = schema_version(database);
  if (version == Store::kVersion) return;  // another process was faster
  database.execute(set_aside(version) + kLeaveTables);
  create_tables(database);
  carry_over(database, migration);
  transaction.commit();
}

}  // namespace corpus
