// Texts that come again and again (names of bodies, printed deadlines, issuers) are kept once, in
// `name`, and found by words through its own full-text index; rows refer to them by number. The
// text of an obligation is kept as a part of its passage.

#include "corpus/sqlite_schema.h"

#include <cstdint>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "corpus/sqlite_database.h"
#include "corpus/store.h"

namespace corpus {
namespace {

using base::tr;

// "VNBN": tells our files from other SQLite files (PRAGMA application_id).
constexpr std::int64_t kApplicationId = 0x564E424E;

constexpr const char* kDocumentTables = R"(
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE name_index USING fts5 (
  text, content = 'name', content_rowid = 'id', tokenize = 'vietnamese'
);
CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
  INSERT INTO name_index (rowid, text) VALUES (new.id, new.text);
END;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  indexed TEXT NOT NULL,
  href TEXT NOT NULL,
  media_type TEXT NOT NULL,
  pages INTEGER NOT NULL,
  origin TEXT NOT NULL,
  confidence REAL NOT NULL,
  type TEXT NOT NULL,
  type_code TEXT NOT NULL,
  type_key TEXT NOT NULL,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  issuer INTEGER NOT NULL REFERENCES name (id),
  issuer_parent INTEGER NOT NULL REFERENCES name (id),
  place INTEGER NOT NULL REFERENCES name (id),
  system TEXT NOT NULL,
  level TEXT NOT NULL,
  province TEXT NOT NULL,
  commune TEXT NOT NULL,
  date TEXT NOT NULL,
  subject TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_date ON document (date, number, key);
CREATE INDEX document_by_number ON document (number_key);
CREATE INDEX document_by_province ON document (province, type_code);
CREATE INDEX document_by_issuer ON document (issuer);
CREATE INDEX document_by_issuer_parent ON document (issuer_parent);

CREATE TABLE content (
  document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  xml BLOB NOT NULL
) STRICT;

CREATE TABLE old_version (
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  indexed TEXT NOT NULL,
  replaced TEXT NOT NULL,
  xml BLOB NOT NULL,
  PRIMARY KEY (key, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  heading TEXT NOT NULL
) STRICT;
CREATE INDEX section_by_document ON section (document);

CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  section INTEGER,
  block TEXT NOT NULL,
  page INTEGER NOT NULL,
  box TEXT NOT NULL,
  confidence REAL NOT NULL,
  text TEXT NOT NULL,
  alternatives TEXT NOT NULL,
  fingerprint INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_by_document ON passage (document);
CREATE INDEX passage_by_fingerprint ON passage (fingerprint, document);

CREATE VIRTUAL TABLE passage_index USING fts5 (
  text, alternatives, content = 'passage', content_rowid = 'id', tokenize = 'vietnamese'
);
CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
  INSERT INTO passage_index (rowid, text, alternatives)
  VALUES (new.id, new.text, new.alternatives);
END;
CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
  INSERT INTO passage_index (passage_index, rowid, text, alternatives)
  VALUES ('delete', old.id, old.text, old.alternatives);
END;

CREATE TABLE citation (
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  relation TEXT NOT NULL,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  date TEXT NOT NULL,
  issuer TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_by_number ON citation (number_key);

CREATE TABLE recipient (
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name INTEGER NOT NULL REFERENCES name (id),
  note TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
)";

constexpr const char* kObligationTables = R"(
CREATE TABLE obligation (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  section TEXT NOT NULL,
  block TEXT NOT NULL,
  kind TEXT NOT NULL,
  strength TEXT NOT NULL,
  negative INTEGER NOT NULL,
  confidence REAL NOT NULL,
  place TEXT,
  passage INTEGER REFERENCES passage (id),
  begin INTEGER NOT NULL,
  length INTEGER NOT NULL,
  text TEXT
) STRICT;
CREATE INDEX obligation_by_document ON obligation (document, position);
CREATE INDEX obligation_by_passage ON obligation (passage);

CREATE TABLE party (
  obligation INTEGER NOT NULL REFERENCES obligation (id) ON DELETE CASCADE,
  role INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name INTEGER NOT NULL REFERENCES name (id),
  ref INTEGER REFERENCES name (id),
  source TEXT,
  confidence REAL,
  PRIMARY KEY (obligation, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_name ON party (name, role);
CREATE INDEX party_by_ref ON party (ref, role);

CREATE TABLE deadline (
  obligation INTEGER NOT NULL REFERENCES obligation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES name (id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  bound TEXT NOT NULL,
  flags INTEGER NOT NULL,
  confidence REAL,
  due TEXT,
  rule TEXT,
  PRIMARY KEY (obligation, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadline_by_text ON deadline (text);
CREATE INDEX deadline_by_due ON deadline (due) WHERE due IS NOT NULL;
CREATE INDEX deadline_by_rule ON deadline (rule) WHERE rule IS NOT NULL;
)";

// What is kept of an older layout; all other rows are made anew from the documents.
constexpr const char* kLeaveVersion1 = R"(
CREATE TEMP TABLE migrated AS
  SELECT id, key, 1 AS version, '' AS content, '' AS indexed, xml FROM document;
CREATE TEMP TABLE old_version AS
  SELECT '' AS key, 1 AS version, '' AS content, '' AS indexed, '' AS replaced, x'' AS xml
  WHERE false;
DROP TABLE passage_index; DROP TABLE passage; DROP TABLE obligation; DROP TABLE document;
)";
constexpr const char* kLeaveVersion2 = R"(
CREATE TEMP TABLE migrated AS SELECT id, key, version, content, indexed, xml FROM document;
CREATE TEMP TABLE old_version AS SELECT * FROM main.old_version;
DROP TABLE deadline; DROP TABLE party; DROP TABLE obligation; DROP TABLE recipient;
DROP TABLE citation; DROP TABLE passage_index; DROP TABLE passage; DROP TABLE section;
DROP TABLE main.old_version; DROP TABLE document; DROP TABLE name_index; DROP TABLE name;
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
  database.execute(kDocumentTables);
  database.execute(kObligationTables);
  // A segment of the index for each document: merged in larger heaps, they cost half as much.
  database.execute("INSERT INTO passage_index (passage_index, rank) VALUES ('automerge', 8)");
  database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.execute("PRAGMA user_version = " + std::to_string(Store::kVersion));
}

}  // namespace

void create_schema(SqliteDatabase& database) {
  if (!is_empty(database)) return;
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

void migrate_schema(SqliteDatabase& database, const std::function<void(const OlderVersion&)>& put) {
  Transaction transaction(database);
  const int version = schema_version(database);
  if (version == Store::kVersion) return;  // another process was faster
  database.execute(version == 1 ? kLeaveVersion1 : kLeaveVersion2);
  create_tables(database);
  database.execute("INSERT INTO main.old_version SELECT * FROM temp.old_version");
  Statement rows(database,
                 "SELECT key, version, content, indexed, xml FROM temp.migrated ORDER BY id");
  while (rows.step())
    put({version,
         rows.text(0),
         static_cast<int>(rows.number(1)),
         rows.text(2),
         rows.text(3),
         rows.bytes(4)});
  rows.reset();
  database.execute("DROP TABLE temp.migrated; DROP TABLE temp.old_version");
  transaction.commit();
}

}  // namespace corpus
