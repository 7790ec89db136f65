// A document is kept whole, as its compressed XML, which is what reading back and replacing go by.
// Beside it stand rows for all that lists, filters and searches need; everything but the XML can be
// made anew from it.

#include "corpus/sqlite_store.h"

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "base/sha256.h"
#include "corpus/compression.h"
#include "corpus/database.h"
#include "corpus/number_key.h"
#include "corpus/passages.h"
#include "corpus/sqlite_filter.h"
#include "corpus/sqlite_schema.h"
#include "corpus/sqlite_search.h"
#include "corpus/sqlite_writer.h"
#include "corpus/tokenizer.h"
#include "parsers/xml_reader.h"
#include "parsers/xml_writer.h"

namespace corpus {
namespace {

using base::tr;

constexpr std::size_t kShortestKey = 4;

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

struct SqliteStore::Connection {
  Connection(const std::string& path, Access access)
      : database(path, access == Access::write ? Database::Access::write : Database::Access::read) {
    register_tokenizer(database);
    database.execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
    if (access == Access::write) create_schema(database);
    const int version = schema_version(database);
    if (access == Access::write && path != ":memory:") database.use_write_ahead_log();
    if (version != kVersion) migrate(access);
  }

  void migrate(Access access) {
    if (access == Access::read) {
      throw base::Error(database.path(),
                        tr("kho văn bản của phiên bản cũ; hãy chạy vanban index hoặc vanban corpus "
                           "check để nâng cấp",
                           "a store of an older version; vanban index or vanban corpus check "
                           "brings it up to date"),
                        base::ErrorCode::unreadable);
    }
    migrate_schema(database, [this](const std::string& xml) {
      const parsers::Document document = parsers::read_xml(xml, database.path());
      insert(document, xml, 1);
    });
  }

  void insert(const parsers::Document& document, const std::string& xml, int version) {
    insert_document(
        database, {key_of(document, xml), version, base::sha256_hex(xml), now()}, document, xml);
  }

  static std::string key_of(const parsers::Document& document, const std::string& xml) {
    return document.source.sha256.empty() ? base::sha256_hex(xml) : document.source.sha256;
  }

  // The XML of the document, or nothing.
  std::optional<std::string> xml(std::string_view key) {
    Statement row(database, "SELECT xml FROM document WHERE key = ?");
    row.bind(1, key);
    if (!row.step()) return std::nullopt;
    return uncompressed(row.text(0), database.path());
  }

  // Version and content of the document with that key; 0 when there is none.
  std::pair<int, std::string> version_of(std::string_view key) {
    Statement row(database, "SELECT version, content FROM document WHERE key = ?");
    row.bind(1, key);
    if (!row.step()) return {0, ""};
    return {static_cast<int>(row.number(0)), row.text(1)};
  }

  void keep_old_version(std::string_view key) {
    Statement row(database,
                  "INSERT INTO old_version SELECT key, version, content, indexed, ?, xml FROM "
                  "document WHERE key = ?");
    row.bind(1, std::string_view(now()));
    row.bind(2, key);
    row.run();
  }

  bool remove(std::string_view key) {
    Statement row(database, "DELETE FROM document WHERE key = ? RETURNING 1");
    row.bind(1, key);
    const bool was_there = row.step();
    row.run();
    return was_there;
  }

  std::size_t count(const char* table) {
    Statement row(database, std::string("SELECT count(*) FROM ") + table);
    return row.step() ? static_cast<std::size_t>(row.number(0)) : 0;
  }

  std::size_t number(const char* sql) {
    Statement row(database, sql);
    return row.step() ? static_cast<std::size_t>(row.number(0)) : 0;
  }

  void check_tables(std::vector<std::string>& problems) {
    Statement integrity(database, "PRAGMA integrity_check");
    while (integrity.step())
      if (integrity.text(0) != "ok") problems.push_back(integrity.text(0));
    Statement foreign(database, "PRAGMA foreign_key_check");
    while (foreign.step())
      problems.push_back(std::string(tr("dòng mồ côi trong bảng ", "orphaned row in table ")) +
                         foreign.text(0));
  }

  void check_documents(std::vector<std::string>& problems) {
    Statement rows(database,
                   "SELECT key, content, xml, (SELECT count(*) FROM passage WHERE document = "
                   "document.id), (SELECT count(*) FROM obligation WHERE document = document.id) "
                   "FROM document ORDER BY key");
    while (rows.step()) {
      try {
        check_document(rows);
      } catch (const base::Error& error) {
        problems.push_back(rows.text(0) + ": " + error.what());
      }
    }
  }

  void check_document(const Statement& row) {
    const std::string xml = uncompressed(row.text(2), database.path());
    if (base::sha256_hex(xml) != row.text(1))
      throw base::Error(database.path(),
                        tr("XML không khớp mã băm", "the XML does not match its digest"));
    const parsers::Document document = parsers::read_xml(xml, database.path());
    if (passages(document).size() != static_cast<std::size_t>(row.number(3)) ||
        document.obligations.size() != static_cast<std::size_t>(row.number(4)))
      throw base::Error(database.path(),
                        tr("thiếu đoạn hoặc nhiệm vụ", "passages or obligations are missing"));
  }

  // The full-text indexes against the texts. They are written to for that, so a store that cannot
  // be written is not checked so closely.
  void check_index(std::vector<std::string>& problems) {
    for (const std::string table : {"passage_index", "name_index"}) {
      try {
        database.execute("INSERT INTO " + table + "(" + table +
                         ", rank) VALUES ('integrity-check', 1)");
      } catch (const base::Error& error) {
        if (!database.is_read_only()) problems.emplace_back(error.what());
      }
    }
  }

  Database database;
};

SqliteStore::SqliteStore(const std::string& path, Access access)
    : connection_(std::make_unique<Connection>(path, access)) {}

SqliteStore::~SqliteStore() = default;

Store::Put SqliteStore::put(const parsers::Document& document) {
  const std::string xml = parsers::write_xml(document);
  const std::string key = Connection::key_of(document, xml);
  const std::string content = base::sha256_hex(xml);
  if (connection_->version_of(key).second == content) return Put::unchanged;
  Transaction transaction(connection_->database);
  const auto [version, before] = connection_->version_of(key);
  if (before == content) return Put::unchanged;
  if (version > 0) {
    connection_->keep_old_version(key);
    connection_->remove(key);
  }
  connection_->insert(document, xml, version + 1);
  transaction.commit();
  return version > 0 ? Put::replaced : Put::added;
}

bool SqliteStore::remove(std::string_view key) {
  Transaction transaction(connection_->database);
  const bool was_there = connection_->remove(key);
  Statement old(connection_->database, "DELETE FROM old_version WHERE key = ?");
  old.bind(1, key);
  old.run();
  transaction.commit();
  return was_there;
}

std::optional<parsers::Document> SqliteStore::find(std::string_view key) const {
  const std::optional<std::string> xml = connection_->xml(key);
  if (!xml) return std::nullopt;
  return parsers::read_xml(*xml, connection_->database.path());
}

std::vector<std::string> SqliteStore::keys_of(std::string_view text) const {
  std::vector<std::string> keys;
  Statement row(connection_->database,
                "SELECT key FROM document WHERE substr(key, 1, ?) = ? ORDER BY date, number, key");
  if (text.size() >= kShortestKey && is_hex(text)) {
    row.bind(1, static_cast<std::int64_t>(text.size()));
    row.bind(2, text);
    while (row.step())
      keys.push_back(row.text(0));
  }
  if (!keys.empty() || text.empty()) return keys;
  DocumentFilter filter;
  filter.number = text;
  for (DocumentInfo& info : documents(filter))
    keys.push_back(std::move(info.key));
  return keys;
}

std::vector<DocumentInfo> SqliteStore::documents(const DocumentFilter& filter) const {
  const Condition condition = document_condition(filter);
  Statement row(connection_->database,
                std::string("SELECT ") + kInfoColumns + " FROM document" + kInfoJoin +
                    "WHERE true" + condition.sql +
                    " ORDER BY document.date, document.number, document.key");
  bind_values(row, condition);
  std::vector<DocumentInfo> documents;
  while (row.step())
    documents.push_back(read_info(row));
  return documents;
}

std::vector<OldVersion> SqliteStore::history(std::string_view key) const {
  Statement row(
      connection_->database,
      "SELECT version, content, indexed, replaced FROM old_version WHERE key = ? ORDER BY "
      "version");
  row.bind(1, key);
  std::vector<OldVersion> versions;
  while (row.step())
    versions.push_back({static_cast<int>(row.number(0)), row.text(1), row.text(2), row.text(3)});
  return versions;
}

std::vector<Hit> SqliteStore::search(const SearchRequest& request) const {
  return search_passages(connection_->database, request);
}

std::vector<FacetCount> SqliteStore::facets(const SearchRequest& request) const {
  return count_facets(connection_->database, request);
}

std::vector<ListedObligation> SqliteStore::obligations(const SearchRequest& request) const {
  return list_obligations(connection_->database, request);
}

std::vector<ListedObligation> SqliteStore::due(const SearchRequest& request) const {
  return list_due(connection_->database, request);
}

std::vector<Citation> SqliteStore::citations(std::string_view number) const {
  Statement row(connection_->database,
                std::string("SELECT document.key, relation, citation.type, citation.number, "
                            "citation.date, citation.issuer, citation.text FROM citation JOIN "
                            "document ON document.id = citation.document ") +
                    (number.empty() ? "" : "WHERE citation.number_key = ? ") +
                    "ORDER BY document.date, document.number, document.key, position");
  if (!number.empty()) row.bind(1, std::string_view(number_key(number)));
  std::vector<Citation> citations;
  while (row.step())
    citations.push_back({row.text(0),
                         row.text(1),
                         row.text(2),
                         row.text(3),
                         row.text(4),
                         row.text(5),
                         row.text(6)});
  return citations;
}

StoreStatistics SqliteStore::statistics() const {
  Connection& of = *connection_;
  return {of.count("document"),
          of.count("old_version"),
          of.count("section"),
          of.count("passage"),
          of.count("citation"),
          of.count("obligation"),
          of.count("deadline"),
          of.count("recipient"),
          of.number("SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM passage"),
          of.number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")};
}

std::vector<std::string> SqliteStore::check() const {
  std::vector<std::string> problems;
  try {
    connection_->check_tables(problems);
    if (problems.empty()) connection_->check_index(problems);
    connection_->check_documents(problems);
  } catch (const base::Error& error) {
    problems.emplace_back(error.what());
  }
  return problems;
}

void SqliteStore::back_up(const std::string& path) const {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::exists(path, error))
    throw base::Error(path,
                      tr("đã có tệp này; hãy chọn tên khác", "it exists; choose another name"),
                      base::ErrorCode::unwritable);
  const std::string part = path + ".part";  // what is not finished does not bear the name
  fs::remove(part, error);
  try {
    connection_->database.copy_to(part);
  } catch (const base::Error& failure) {
    fs::remove(part, error);
    throw base::Error(path, failure.what(), base::ErrorCode::unwritable);
  }
  fs::rename(part, path, error);
  if (error) throw base::Error(path, error.message(), base::ErrorCode::unwritable);
}

std::unique_ptr<Store> open_store(const std::string& location, Store::Access access) {
  if (location.starts_with("postgresql://") || location.starts_with("postgres://"))
    throw base::Error(location.substr(0, location.find(':')),
                      tr("bản này chỉ dùng kho SQLite: hãy cho tên một tệp",
                         "this version uses stores of SQLite only: name a file"),
                      base::ErrorCode::usage);
  return std::make_unique<SqliteStore>(location, access);
}

}  // namespace corpus
