// A document is kept whole, as its XML, which is what reading back and replacing go by. Beside it
// stand the columns that lists and filters need, its passages with their full-text index, and its
// obligations, each as a line of JSON. Everything but the XML can be made anew from it.

#include "corpus/store.h"

#include <cstdint>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "base/sha256.h"
#include "corpus/database.h"
#include "corpus/obligation_json.h"
#include "corpus/passages.h"
#include "corpus/search_query.h"
#include "corpus/tokenizer.h"
#include "parsers/due_date.h"
#include "parsers/xml_builder.h"
#include "parsers/xml_reader.h"
#include "parsers/xml_writer.h"

namespace corpus {
namespace {

// "VNBN": tells our files from other SQLite files (PRAGMA application_id).
constexpr std::int64_t kApplicationId = 0x564E424E;

// docs/schema.md. The full-text index keeps no text of its own; triggers keep it in step.
constexpr const char* kSchema = R"(
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  href TEXT NOT NULL,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  issuer TEXT NOT NULL,
  date TEXT NOT NULL,
  subject TEXT NOT NULL,
  xml TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_date ON document (date, number);

CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  section TEXT NOT NULL,
  block TEXT NOT NULL,
  page INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX passage_by_document ON passage (document);

CREATE VIRTUAL TABLE passage_index USING fts5 (
  text, content = 'passage', content_rowid = 'id', tokenize = 'vietnamese'
);
CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
  INSERT INTO passage_index (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
  INSERT INTO passage_index (passage_index, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TABLE obligation (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  due TEXT,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX obligation_by_document ON obligation (document);
CREATE INDEX obligation_by_due ON obligation (due);
)";

constexpr const char* kInfoColumns =
    "document.key, document.href, document.type, document.number, document.issuer, "
    "document.date, document.subject";
constexpr int kInfoCount = 7;

// What FTS5 puts around a match: characters that no stored text has (parsers::xml_text).
constexpr char kMatchBegin = '\x02';
constexpr char kMatchEnd = '\x03';

DocumentInfo read_info(const Statement& row) {
  return {
      row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

std::string due_text(const parsers::Obligation& obligation) {
  const std::optional<parsers::Date> day = parsers::first_last_day(obligation);
  return day ? parsers::to_iso(*day) : "";
}

void read_excerpt(std::string_view marked, Hit& hit) {
  std::size_t begin = 0;
  for (const char c : marked) {
    if (c == kMatchBegin) {
      begin = hit.excerpt.size();
    } else if (c == kMatchEnd) {
      hit.matches.push_back({begin, hit.excerpt.size()});
    } else {
      hit.excerpt += c;
    }
  }
}

}  // namespace

struct Store::Connection {
  Connection(const std::string& path, Access access)
      : database(path, access == Access::write ? Database::Access::write : Database::Access::read) {
    register_tokenizer(database);
    database.execute("PRAGMA foreign_keys = ON");
    if (access == Access::write && is_empty()) create();
    check();
  }

  std::int64_t pragma(const char* name) {
    Statement row(database, std::string("PRAGMA ") + name);
    return row.step() ? row.number(0) : 0;
  }

  bool is_empty() {
    Statement row(database, "SELECT count(*) FROM sqlite_schema");
    return row.step() && row.number(0) == 0 && pragma("application_id") == 0;
  }

  void create() {
    Transaction transaction(database);
    if (!is_empty()) return;  // another process was faster
    database.execute(kSchema);
    database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.execute("PRAGMA user_version = " + std::to_string(kVersion));
    transaction.commit();
  }

  void check() {
    if (pragma("application_id") != kApplicationId) {
      throw base::Error(
          database.path(),
          base::tr("không phải kho văn bản của chương trình này", "not a store of this program"),
          base::ErrorCode::unreadable);
    }
    if (pragma("user_version") != kVersion) {
      throw base::Error(database.path(),
                        base::tr("kho văn bản thuộc phiên bản khác; hãy lập lại bằng vanban index",
                                 "a store of another version; make it anew with vanban index"),
                        base::ErrorCode::unreadable);
    }
  }

  // The XML of the document, or nothing.
  std::optional<std::string> xml(std::string_view key) {
    Statement row(database, "SELECT xml FROM document WHERE key = ?");
    row.bind(1, key);
    if (!row.step()) return std::nullopt;
    return row.text(0);
  }

  bool remove(std::string_view key) {
    Statement row(database, "DELETE FROM document WHERE key = ? RETURNING 1");
    row.bind(1, key);
    const bool was_there = row.step();
    row.run();
    return was_there;
  }

  void add(std::string_view key, const parsers::Document& document, std::string_view xml_bytes) {
    Statement row(database, "INSERT INTO document VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)");
    const parsers::Metadata& metadata = document.metadata;
    int parameter = 0;
    row.bind(++parameter, key);
    for (const std::string* column : {&document.source.href,
                                      &metadata.type,
                                      &metadata.number,
                                      &metadata.issuer,
                                      &metadata.date_iso,
                                      &metadata.subject}) {
      row.bind(++parameter, parsers::xml_text(*column));
    }
    row.bind(++parameter, xml_bytes);
    row.run();
    const std::int64_t id = database.last_row_id();
    add_passages(id, document);
    add_obligations(id, document);
  }

  void add_passages(std::int64_t id, const parsers::Document& document) {
    Statement row(database, "INSERT INTO passage VALUES (NULL, ?, ?, ?, ?, ?)");
    for (const Passage& passage : passages(document)) {
      row.bind(1, id);
      row.bind(2, parsers::xml_text(passage.section));
      row.bind(3, parsers::xml_text(passage.block));
      row.bind(4, static_cast<std::int64_t>(passage.page));
      row.bind(5, parsers::xml_text(passage.text));
      row.run();
      row.reset();
    }
  }

  void add_obligations(std::int64_t id, const parsers::Document& document) {
    Statement row(database, "INSERT INTO obligation VALUES (NULL, ?, ?, nullif(?, ''), ?)");
    for (std::size_t i = 0; i < document.obligations.size(); ++i) {
      row.bind(1, id);
      row.bind(2, static_cast<std::int64_t>(i));
      row.bind(3, due_text(document.obligations[i]));
      row.bind(4, obligation_to_json(document.obligations[i]));
      row.run();
      row.reset();
    }
  }

  Database database;
};

Store::Store(const std::string& path, Access access)
    : connection_(std::make_unique<Connection>(path, access)) {}

Store::~Store() = default;

Store::Put Store::put(const parsers::Document& document) {
  const std::string xml = parsers::write_xml(document);
  const std::string key =
      document.source.sha256.empty() ? base::sha256_hex(xml) : document.source.sha256;
  Transaction transaction(connection_->database);
  const std::optional<std::string> before = connection_->xml(key);
  if (before == xml) return Put::unchanged;
  connection_->remove(key);
  connection_->add(key, document, xml);
  transaction.commit();
  return before ? Put::replaced : Put::added;
}

bool Store::remove(std::string_view key) {
  Transaction transaction(connection_->database);
  const bool was_there = connection_->remove(key);
  transaction.commit();
  return was_there;
}

std::optional<parsers::Document> Store::find(std::string_view key) const {
  const std::optional<std::string> xml = connection_->xml(key);
  if (!xml) return std::nullopt;
  return parsers::read_xml(*xml, connection_->database.path());
}

std::vector<DocumentInfo> Store::documents() const {
  Statement row(
      connection_->database,
      std::string("SELECT ") + kInfoColumns + " FROM document ORDER BY date, number, key");
  std::vector<DocumentInfo> documents;
  while (row.step())
    documents.push_back(read_info(row));
  return documents;
}

std::vector<Hit> Store::search(std::string_view words, std::size_t limit) const {
  const std::string query = fts_query(words);
  if (query.empty()) return {};
  Statement row(connection_->database,
                std::string("SELECT ") + kInfoColumns +
                    ", passage.section, passage.block, passage.page, "
                    "snippet(passage_index, 0, char(2), char(3), '…', 40) "
                    "FROM passage_index JOIN passage ON passage.id = passage_index.rowid "
                    "JOIN document ON document.id = passage.document "
                    "WHERE passage_index MATCH ? ORDER BY rank, passage.id LIMIT ?");
  row.bind(1, query);
  row.bind(2, static_cast<std::int64_t>(limit));
  std::vector<Hit> hits;
  while (row.step()) {
    Hit& hit = hits.emplace_back();
    hit.document = read_info(row);
    hit.section = row.text(kInfoCount);
    hit.block = row.text(kInfoCount + 1);
    hit.page = static_cast<int>(row.number(kInfoCount + 2));
    read_excerpt(row.text(kInfoCount + 3), hit);
  }
  return hits;
}

std::vector<ListedObligation> Store::obligations(const ObligationFilter& filter,
                                                 std::size_t limit) const {
  Statement row(connection_->database,
                std::string("SELECT ") + kInfoColumns +
                    ", obligation.due, obligation.data "
                    "FROM obligation JOIN document ON document.id = obligation.document "
                    "WHERE (?1 = '' OR due >= ?1) AND (?2 = '' OR due <= ?2) "
                    "ORDER BY due IS NULL, due, document.date, document.number, document.key, "
                    "obligation.position");
  row.bind(1, filter.due_from);
  row.bind(2, filter.due_until);
  std::vector<ListedObligation> listed;
  while (listed.size() < limit && row.step()) {
    parsers::Obligation obligation = obligation_from_json(row.text(kInfoCount + 1));
    if (!passes(filter, obligation)) continue;
    listed.push_back({read_info(row), std::move(obligation), row.text(kInfoCount)});
  }
  return listed;
}

}  // namespace corpus
