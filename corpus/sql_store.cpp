// A document is kept whole, as its compressed XML, which is what reading back and replacing go by.
// Beside it stand rows for all that lists, filters and searches need; everything but the XML can be
// made anew from it.

#include "corpus/sql_store.h"

#include <cstdint>
#include <ctime>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "base/sha256.h"
#include "corpus/compression.h"
#include "corpus/document_writer.h"
#include "corpus/number_key.h"
#include "corpus/obligation_listing.h"
#include "corpus/passages.h"
#include "corpus/store_filter.h"
#include "corpus/store_search.h"
#include "parsers/xml_reader.h"
#include "parsers/xml_writer.h"

namespace corpus {
namespace {

using base::tr;

constexpr std::size_t kShortestKey = 4;

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string key_of(const parsers::Document& document, const std::string& xml) {
  return document.source.sha256.empty() ? base::sha256_hex(xml) : document.source.sha256;
}

// Version and content of the document with that key; 0 when there is none.
std::pair<int, std::string> version_of(Database& database, std::string_view key) {
  Statement row(database, "SELECT version, content FROM document WHERE key = ?");
  row.bind(1, key);
  if (!row.step()) return {0, ""};
  return {static_cast<int>(row.number(0)), row.text(1)};
}

void keep_old_version(Database& database, std::string_view key) {
  Statement row(
      database,
      "INSERT INTO old_version SELECT key, version, document.content, indexed, ?, xml FROM "
      "document JOIN content ON content.document = document.id WHERE key = ?");
  row.bind(1, now());
  row.bind(2, key);
  row.run();
}

void copy_old_versions(Database& from, Database& to) {
  Statement rows(from,
                 "SELECT key, version, content, indexed, replaced, xml FROM old_version ORDER BY "
                 "key, version");
  Statement add(to, "INSERT INTO old_version VALUES (?, ?, ?, ?, ?, ?)");
  Transaction transaction(to);
  while (rows.step()) {
    add.reset();
    add.bind(1, rows.text(0));
    add.bind(2, rows.number(1));
    for (int column = 2; column < 5; ++column)
      add.bind(column + 1, rows.text(column));
    add.bind_bytes(6, rows.bytes(5));
    add.run();
  }
  transaction.commit();
}

bool remove_document(Database& database, std::string_view key) {
  Statement row(database, "DELETE FROM document WHERE key = ? RETURNING id");
  row.bind(1, key);
  const bool was_there = row.step();
  while (row.step())
    continue;
  return was_there;
}

std::size_t number(Database& database, const std::string& sql) {
  Statement row(database, sql);
  return row.step() ? static_cast<std::size_t>(row.number(0)) : 0;
}

std::size_t count(Database& database, const char* table) {
  return number(database, std::string("SELECT count(*) FROM ") + table);
}

void check_document(const Database& database, const Statement& row) {
  const std::string xml = uncompressed(row.bytes(2), database.name());
  if (base::sha256_hex(xml) != row.text(1))
    throw base::Error(database.name(),
                      tr("XML không khớp mã băm", "the XML does not match its digest"));
  const parsers::Document document = parsers::read_xml(xml, database.name());
  if (passages(document).size() != static_cast<std::size_t>(row.number(3)) ||
      document.obligations.size() != static_cast<std::size_t>(row.number(4)))
    throw base::Error(database.name(),
                      tr("thiếu đoạn hoặc nhiệm vụ", "passages or obligations are missing"));
}

// Each document against its digest and its rows, some at a time.
void check_documents(Database& database, std::vector<std::string>& problems) {
  Statement rows(database,
                 "SELECT key, document.content, xml, (SELECT count(*) FROM passage WHERE "
                 "passage.document = document.id), (SELECT count(*) FROM obligation WHERE "
                 "obligation.document = document.id) FROM document JOIN content ON "
                 "content.document = document.id WHERE key > ? ORDER BY key LIMIT 100");
  std::string last;
  for (bool any = true; any;) {
    any = false;
    rows.reset();
    rows.bind(1, last);
    while (rows.step()) {
      any = true;
      last = rows.text(0);
      try {
        check_document(database, rows);
      } catch (const base::Error& error) {
        problems.push_back(last + ": " + error.what());
      }
    }
  }
}

}  // namespace

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

Store::Put SqlStore::put(const parsers::Document& document) {
  const std::string xml = parsers::write_xml(document);
  const std::string key = key_of(document, xml);
  const std::string content = base::sha256_hex(xml);
  if (version_of(database(), key).second == content) return Put::unchanged;
  Transaction transaction(database());
  const auto [version, before] = version_of(database(), key);
  if (before == content) return Put::unchanged;
  if (version > 0) {
    keep_old_version(database(), key);
    remove_document(database(), key);
  }
  insert_document(database(), {key, version + 1, content, now()}, document, xml);
  transaction.commit();
  return version > 0 ? Put::replaced : Put::added;
}

void SqlStore::insert(const std::string& key,
                      int version,
                      const std::string& indexed,
                      const std::string& xml) {
  const parsers::Document document = parsers::read_xml(xml, database().name());
  insert_document(database(), {key, version, base::sha256_hex(xml), indexed}, document, xml);
}

void SqlStore::copy_to(SqlStore& other) const {
  Statement rows(database(),
                 "SELECT document.id, key, version, indexed, xml FROM document JOIN content ON "
                 "content.document = document.id WHERE document.id > ? ORDER BY document.id LIMIT "
                 "100");
  std::int64_t last = 0;
  for (bool any = true; any;) {
    any = false;
    rows.reset();
    rows.bind(1, last);
    Transaction transaction(other.database());
    while (rows.step()) {
      any = true;
      last = rows.number(0);
      other.insert(rows.text(1),
                   static_cast<int>(rows.number(2)),
                   rows.text(3),
                   uncompressed(rows.bytes(4), database().name()));
    }
    transaction.commit();
  }
  copy_old_versions(database(), other.database());
}

bool SqlStore::remove(std::string_view key) {
  Transaction transaction(database());
  const bool was_there = remove_document(database(), key);
  Statement old(database(), "DELETE FROM old_version WHERE key = ?");
  old.bind(1, key);
  old.run();
  transaction.commit();
  return was_there;
}

std::optional<parsers::Document> SqlStore::find(std::string_view key) const {
  Statement row(database(),
                "SELECT xml FROM content JOIN document ON document.id = content.document WHERE key "
                "= ?");
  row.bind(1, key);
  if (!row.step()) return std::nullopt;
  const std::string& name = database().name();
  return parsers::read_xml(uncompressed(row.bytes(0), name), name);
}

std::vector<std::string> SqlStore::keys_of(std::string_view text) const {
  std::vector<std::string> keys;
  Statement row(database(),
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

std::vector<DocumentInfo> SqlStore::documents(const DocumentFilter& filter) const {
  const Condition condition = document_condition(database(), filter);
  Statement row(database(),
                std::string("SELECT ") + kInfoColumns + " FROM document" + kInfoJoin +
                    "WHERE true" + condition.sql +
                    " ORDER BY document.date, document.number, document.key");
  bind_values(row, condition);
  std::vector<DocumentInfo> documents;
  while (row.step())
    documents.push_back(read_info(row));
  return documents;
}

std::vector<OldVersion> SqlStore::history(std::string_view key) const {
  Statement row(
      database(),
      "SELECT version, content, indexed, replaced FROM old_version WHERE key = ? ORDER BY "
      "version");
  row.bind(1, key);
  std::vector<OldVersion> versions;
  while (row.step())
    versions.push_back({static_cast<int>(row.number(0)), row.text(1), row.text(2), row.text(3)});
  return versions;
}

std::vector<Hit> SqlStore::search(const SearchRequest& request) const {
  return search_passages(database(), request);
}

std::vector<FacetCount> SqlStore::facets(const SearchRequest& request) const {
  return count_facets(database(), request);
}

std::vector<ListedObligation> SqlStore::obligations(const SearchRequest& request) const {
  return list_obligations(database(), request);
}

std::vector<ListedObligation> SqlStore::due(const SearchRequest& request) const {
  return list_due(database(), request);
}

std::vector<Citation> SqlStore::citations(std::string_view number) const {
  Statement row(database(),
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

StoreStatistics SqlStore::statistics() const {
  Database& of = database();
  return {count(of, "document"),
          count(of, "old_version"),
          count(of, "section"),
          count(of, "passage"),
          count(of, "citation"),
          count(of, "obligation"),
          count(of, "deadline"),
          count(of, "recipient"),
          number(of, "SELECT coalesce(sum(" + of.byte_length("text") + "), 0) FROM passage"),
          static_cast<std::size_t>(of.size_bytes())};
}

std::vector<std::string> SqlStore::check() const {
  std::vector<std::string> problems;
  try {
    check_database(problems);
    check_documents(database(), problems);
  } catch (const base::Error& error) {
    problems.emplace_back(error.what());
  }
  return problems;
}

}  // namespace corpus
