// The same tables as in SQLite. Texts compare by their bytes, whatever the language of the
// database; texts of any length are indexed by a hash of theirs, since a B-tree takes 2,700 bytes
// at most.

#include "corpus/postgres_schema.h"

#include <string>

#include "base/error.h"
#include "base/language.h"
#include "corpus/postgres_database.h"
#include "corpus/postgres_words.h"
#include "corpus/store.h"

namespace corpus {
namespace {

using base::tr;

constexpr const char* kDocumentTables = R"(
CREATE TABLE store_version (version INTEGER PRIMARY KEY, since TEXT NOT NULL);

CREATE TABLE name (
  id BIGINT PRIMARY KEY,
  text TEXT COLLATE "C" NOT NULL,
  EXCLUDE USING hash (text WITH =)
);
CREATE INDEX name_index ON name USING gin (vanban_words(text));

CREATE TABLE document (
  id BIGINT PRIMARY KEY,
  key TEXT COLLATE "C" NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  indexed TEXT NOT NULL,
  href TEXT NOT NULL,
  media_type TEXT NOT NULL,
  pages INTEGER NOT NULL,
  origin TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  type_code TEXT COLLATE "C" NOT NULL,
  type_key TEXT COLLATE "C" NOT NULL,
  number TEXT COLLATE "C" NOT NULL,
  number_key TEXT COLLATE "C" NOT NULL,
  issuer BIGINT NOT NULL REFERENCES name (id),
  issuer_parent BIGINT NOT NULL REFERENCES name (id),
  place BIGINT NOT NULL REFERENCES name (id),
  system TEXT NOT NULL,
  level TEXT COLLATE "C" NOT NULL,
  province TEXT COLLATE "C" NOT NULL,
  commune TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C" NOT NULL,
  subject TEXT NOT NULL
);
CREATE INDEX document_by_date ON document (date);
CREATE INDEX document_by_number ON document USING hash (number_key);
CREATE INDEX document_by_province ON document (province);
CREATE INDEX document_by_issuer ON document (issuer);
CREATE INDEX document_by_issuer_parent ON document (issuer_parent);

CREATE TABLE content (
  document BIGINT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  xml BYTEA NOT NULL
);
ALTER TABLE content ALTER xml SET STORAGE EXTERNAL;

CREATE TABLE old_version (
  key TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  indexed TEXT NOT NULL,
  replaced TEXT NOT NULL,
  xml BYTEA NOT NULL,
  PRIMARY KEY (key, version)
);
ALTER TABLE old_version ALTER xml SET STORAGE EXTERNAL;

CREATE TABLE section (
  id BIGINT PRIMARY KEY,
  document BIGINT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  path TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  heading TEXT NOT NULL
);
CREATE INDEX section_by_document ON section (document);

CREATE TABLE passage (
  id BIGINT PRIMARY KEY,
  document BIGINT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  section BIGINT,
  block TEXT NOT NULL,
  page INTEGER NOT NULL,
  box TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  text TEXT NOT NULL,
  alternatives TEXT COLLATE "C" NOT NULL,
  fingerprint BIGINT NOT NULL
);
CREATE INDEX passage_by_document ON passage (document);
CREATE INDEX passage_by_fingerprint ON passage (fingerprint, document);
CREATE INDEX passage_index ON passage USING gin (vanban_words(text));
CREATE INDEX passage_misread ON passage USING gin (vanban_words(alternatives))
  WHERE alternatives <> '';

CREATE TABLE citation (
  document BIGINT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  relation TEXT NOT NULL,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  number_key TEXT COLLATE "C" NOT NULL,
  date TEXT NOT NULL,
  issuer TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, position)
);
CREATE INDEX citation_by_number ON citation USING hash (number_key);

CREATE TABLE recipient (
  document BIGINT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name BIGINT NOT NULL REFERENCES name (id),
  note TEXT NOT NULL,
  PRIMARY KEY (document, position)
);
)";

constexpr const char* kObligationTables = R"(
CREATE TABLE obligation (
  id BIGINT PRIMARY KEY,
  document BIGINT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  section TEXT COLLATE "C" NOT NULL,
  block TEXT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  strength TEXT NOT NULL,
  negative INTEGER NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  place TEXT,
  passage BIGINT REFERENCES passage (id),
  begin INTEGER NOT NULL,
  length INTEGER NOT NULL,
  text TEXT
);
CREATE INDEX obligation_by_document ON obligation (document, position);
CREATE INDEX obligation_by_passage ON obligation (passage);

CREATE TABLE party (
  obligation BIGINT NOT NULL REFERENCES obligation (id) ON DELETE CASCADE,
  role SMALLINT NOT NULL,
  position SMALLINT NOT NULL,
  name BIGINT NOT NULL REFERENCES name (id),
  ref BIGINT REFERENCES name (id),
  source TEXT,
  confidence DOUBLE PRECISION,
  PRIMARY KEY (obligation, role, position)
);
CREATE INDEX party_by_name ON party (name, role);
CREATE INDEX party_by_ref ON party (ref, role) WHERE ref IS NOT NULL;

CREATE TABLE deadline (
  obligation BIGINT NOT NULL REFERENCES obligation (id) ON DELETE CASCADE,
  position SMALLINT NOT NULL,
  text BIGINT NOT NULL REFERENCES name (id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  bound TEXT NOT NULL,
  flags SMALLINT NOT NULL,
  confidence DOUBLE PRECISION,
  due TEXT COLLATE "C",
  rule TEXT COLLATE "C",
  PRIMARY KEY (obligation, position)
);
CREATE INDEX deadline_by_text ON deadline (text);
CREATE INDEX deadline_by_due ON deadline (due, obligation) WHERE due IS NOT NULL;
CREATE INDEX deadline_by_rule ON deadline (rule, obligation) WHERE rule IS NOT NULL;
)";

bool has_store(PostgresDatabase& database) {
  Statement row(database, "SELECT to_regclass('store_version') IS NOT NULL");
  return row.step() && row.text(0) == "t";
}

}  // namespace

void create_schema(PostgresDatabase& database) {
  if (has_store(database)) return;
  Transaction transaction(database);
  database.execute(
      "DO $$ BEGIN IF current_setting('search_path') = 'vanban' THEN CREATE SCHEMA IF NOT EXISTS "
      "vanban; END IF; END $$");
  if (has_store(database)) return;  // another process was faster
  database.execute(words_function());
  database.execute(kDocumentTables);
  database.execute(kObligationTables);
  Statement version(database, "INSERT INTO store_version VALUES (?, now()::text)");
  version.bind(1, Store::kVersion);
  version.run();
  transaction.commit();
}

int schema_version(PostgresDatabase& database) {
  if (!has_store(database))
    throw base::Error(database.name(),
                      tr("chưa có kho văn bản trong cơ sở dữ liệu này; vanban index lập kho",
                         "there is no store in this database; vanban index makes one"),
                      base::ErrorCode::unreadable);
  Statement row(database, "SELECT max(version) FROM store_version");
  const std::int64_t version = row.step() ? row.number(0) : 0;
  if (version != Store::kVersion)
    throw base::Error(database.name(),
                      tr("kho văn bản do phiên bản mới hơn của chương trình lập; hãy dùng phiên "
                         "bản ấy",
                         "a store made by a newer version of the program; use that version"),
                      base::ErrorCode::unreadable);
  return static_cast<int>(version);
}

}  // namespace corpus
