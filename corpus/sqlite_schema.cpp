// Texts that come again and again (names of bodies, printed deadlines, issuers) are kept once, in
// `name`, and found by words through its own full-text index; rows refer to them by number. The
// text of an obligation is kept as a part of its passage.

#include "corpus/sqlite_schema.h"

#include <cstdint>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "corpus/database.h"
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
  subject TEXT NOT NULL,
  xml BLOB NOT NULL
) STRICT;
CREATE INDEX document_by_date ON document (date, number, key);
CREATE INDEX document_by_number ON document (number_key);
CREATE INDEX document_by_province ON document (province, type_code);

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
  section INTEGER REFERENCES section (id),
  block TEXT NOT NULL,
  page INTEGER NOT NULL,
  box TEXT NOT NULL,
  confidence REAL NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX passage_by_document ON passage (document);
CREATE INDEX passage_by_section ON passage (section);

CREATE VIRTUAL TABLE passage_index USING fts5 (
  text, content = 'passage', content_rowid = 'id', tokenize = 'vietnamese'
);
CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
  INSERT INTO passage_index (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
  INSERT INTO passage_index (passage_index, rowid, text) VALUES ('delete', old.id, old.text);
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

std::int64_t pragma(Database& database, const char* name) {
  Statement row(database, std::string("PRAGMA ") + name);
  return row.step() ? row.number(0) : 0;
}

bool is_empty(Database& database) {
  Statement row(database, "SELECT count(*) FROM sqlite_schema");
  return row.step() && row.number(0) == 0 && pragma(database, "application_id") == 0;
}

void create_tables(Database& database) {
  database.execute(kDocumentTables);
  database.execute(kObligationTables);
  database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.execute("PRAGMA user_version = " + std::to_string(Store::kVersion));
}

}  // namespace

void create_schema(Database& database) {
  if (!is_empty(database)) return;
  Transaction transaction(database);
  if (!is_empty(database)) return;  // another process was faster
  create_tables(database);
  transaction.commit();
}

int schema_version(Database& database) {
  if (pragma(database, "application_id") != kApplicationId) {
    throw base::Error(
        database.path(),
        tr("không phải kho văn bản của chương trình này", "not a store of this program"),
        base::ErrorCode::unreadable);
  }
  const std::int64_t version = pragma(database, "user_version");
  if (version < 1 || version > Store::kVersion) {
    throw base::Error(database.path(),
                      tr("kho văn bản do phiên bản mới hơn của chương trình lập; hãy dùng phiên "
                         "bản ấy",
                         "a store made by a newer version of the program; use that version"),
                      base::ErrorCode::unreadable);
  }
  return static_cast<int>(version);
}

void migrate_schema(Database& database, const std::function<void(const std::string& xml)>& put) {
  Transaction transaction(database);
  if (schema_version(database) == Store::kVersion) return;  // another process was faster
  database.execute(
      "CREATE TEMP TABLE migrated AS SELECT id, xml FROM document;"
      "DROP TABLE passage_index; DROP TABLE passage; DROP TABLE obligation; DROP TABLE document;");
  create_tables(database);
  Statement rows(database, "SELECT xml FROM temp.migrated ORDER BY id");
  while (rows.step())
    put(rows.text(0));
  rows.reset();
  database.execute("DROP TABLE temp.migrated");
  transaction.commit();
}

}  // namespace corpus
