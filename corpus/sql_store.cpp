// A document is kept whole, as its compressed XML (stored_xml.h), which is what reading back and
// replacing go by. Beside it stand rows for all that lists, filters and searches need.

#include "corpus/sql_store.h"

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "base/sha256.h"
#include "corpus/compression.h"
#include "corpus/document_identity.h"
#include "corpus/document_writer.h"
#include "corpus/known_documents.h"
#include "corpus/number_key.h"
#include "corpus/obligation_listing.h"
#include "corpus/store_check.h"
#include "corpus/store_filter.h"
#include "corpus/store_search.h"
#include "corpus/stored_xml.h"
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

void add_old_version(Database& database, const OlderVersion& old, std::string_view xml) {
  Statement add(database.insertion("old_version", 6));
  add.bind(1, old.number);
  add.bind(2, old.key);
  add.bind(3, old.content);
  add.bind(4, old.indexed);
  add.bind(5, old.replaced);
  add.bind_bytes(6, compressed(xml));
  add.run();
}

void keep_old_version(Database& database, const std::string& key) {
  Statement row(database, "SELECT version, content, indexed, id FROM document WHERE key = ?");
  row.bind(1, key);
  if (!row.step()) return;
  const OlderVersion old{key, static_cast<int>(row.number(0)), row.text(1), row.text(2), now(), ""};
  const std::int64_t document = row.number(3);
  while (row.step())
    continue;
  add_old_version(database, old, stored_xml(database, document));
}

// Whether the store has that result already as an old version of `known`, read from another file:
// of two files of one document the later one counts, however often both are put in.
bool is_outdated(Database& database,
                 const KnownDocument& known,
                 const std::string& key,
                 const std::string& content) {
  if (known.key == key) return false;
  Statement row(database, "SELECT 1 FROM old_version WHERE key = ? AND content = ?");
  row.bind(1, known.key);
  row.bind(2, content);
  bool is_known = false;
  while (row.step())
    is_known = true;
  return is_known;
}

void copy_old_versions(Database& from, Database& to) {
  Statement rows(from,
                 "SELECT key, version, content, indexed, replaced, xml FROM old_version ORDER BY "
                 "key, version");
  Transaction transaction(to);
  while (rows.step())
    add_old_version(to,
                    {rows.text(0),
                     static_cast<int>(rows.number(1)),
                     rows.text(2),
                     rows.text(3),
                     rows.text(4),
                     ""},
                    uncompressed(rows.bytes(5), from.name()));
  transaction.commit();
}

// The rows of a table whose `column` lies between two numbers.
void remove_rows(Database& database,
                 const std::string& table,
                 const std::string& column,
                 std::int64_t first,
                 std::int64_t last) {
  Statement row(database, "DELETE FROM " + table + " WHERE " + column + " BETWEEN ? AND ?");
  row.bind(1, first);
  row.bind(2, last);
  row.run();
}

bool remove_document(Database& database, std::string_view key) {
  Statement row(database,
                "SELECT id, first_passage, last_passage, first_obligation, last_obligation FROM "
                "document WHERE key = ?");
  row.bind(1, key);
  if (!row.step()) return false;
  const std::int64_t id = row.number(0);
  const std::int64_t first_passage = row.number(1), last_passage = row.number(2);
  const std::int64_t first_obligation = row.number(3), last_obligation = row.number(4);
  while (row.step())
    continue;
  database.forget_words("passage", first_passage, last_passage);
  for (const char* table : {"party", "deadline"})
    remove_rows(database, table, "obligation", first_obligation, last_obligation);
  remove_rows(database, "obligation", "id", first_obligation, last_obligation);
  remove_rows(database, "passage", "id", first_passage, last_passage);
  for (const char* table : {"section", "citation", "recipient", "content"})
    remove_rows(database, table, "document", id, id);
  remove_rows(database, "document", "id", id, id);
  return true;
}

// Makes the document with the first key an old version of what is put in next with the second.
void make_way(Database& database, const std::string& before, const std::string& key) {
  keep_old_version(database, before);
  remove_document(database, before);
  if (before == key) return;
  Statement rename(database, "UPDATE old_version SET key = ? WHERE key = ?");
  rename.bind(1, key);
  rename.bind(2, before);
  rename.run();
}

std::size_t number(Database& database, const std::string& sql) {
  Statement row(database, sql);
  return row.step() ? static_cast<std::size_t>(row.number(0)) : 0;
}

std::size_t count(Database& database, const char* table) {
  return number(database, std::string("SELECT count(*) FROM ") + table);
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

void fail_as_old(const Database& database) {
  throw base::Error(database.name(),
                    tr("kho văn bản của phiên bản cũ; hãy chạy vanban index hoặc vanban corpus "
                       "check để nâng cấp",
                       "a store of an older version; vanban index or vanban corpus check brings it "
                       "up to date"),
                    base::ErrorCode::unreadable);
}

// A document that is about to be put in.
struct SqlStore::Candidate {
  const parsers::Document* document;
  std::string xml, key, content;
  DocumentIdentity identity;
};

Store::Put SqlStore::put(const parsers::Document& document) {
  return put_all({&document}).front();
}

std::vector<Store::Put> SqlStore::put_all(const std::vector<const parsers::Document*>& documents) {
  std::vector<Candidate> candidates;
  std::vector<std::string> keys;
  for (const parsers::Document* document : documents) {
    std::string xml = parsers::write_xml(*document);
    std::string key = key_of(*document, xml);
    std::string content = base::sha256_hex(xml);
    keys.push_back(key);
    candidates.push_back(
        {document, std::move(xml), std::move(key), std::move(content), identity_of(*document)});
  }
  KnownDocuments known(database());
  known.read_with_keys(keys);
  const bool is_known =
      std::all_of(candidates.begin(), candidates.end(), [&known](const Candidate& each) {
        const KnownDocument* before = known.with_key(each.key);
        return before != nullptr && before->content == each.content;
      });
  if (is_known) return std::vector<Put>(candidates.size(), Put::unchanged);
  Transaction transaction(database());
  std::vector<Put> done = put_in(candidates, keys);
  transaction.commit();
  return done;
}

std::vector<Store::Put> SqlStore::put_in(const std::vector<Candidate>& candidates,
                                         const std::vector<std::string>& keys) {
  KnownDocuments known(database());
  DocumentWriter writer(database());
  std::vector<const parsers::Document*> documents;
  std::vector<DocumentIdentity> identities;
  for (const Candidate& candidate : candidates) {
    documents.push_back(candidate.document);
    identities.push_back(candidate.identity);
  }
  known.read_like(identities);
  known.read_with_keys(keys);
  writer.know_names(documents);
  std::vector<Put> done;
  for (const auto& [document, xml, key, content, identity] : candidates) {
    const KnownDocument* before = known.with_key(key);
    if (before == nullptr) before = known.like(identity);
    if (before != nullptr && before->content == content) {
      done.push_back(Put::unchanged);
      continue;
    }
    if (before != nullptr && is_outdated(database(), *before, key, content)) {
      done.push_back(Put::outdated);
      continue;
    }
    int version = 1;
    if (before != nullptr) {
      version = before->version + 1;
      writer.finish();
      make_way(database(), before->key, key);
      known.remove(std::string(before->key));
    }
    done.push_back(version > 1 ? Put::replaced : Put::added);
    writer.insert({key, version, content, now()}, *document, xml);
    known.add({0, version, key, content, identity});
  }
  writer.finish();
  return done;
}

Migration SqlStore::migration(const std::function<std::string(const OlderVersion&)>& xml_of) {
  return {[this, xml_of](const OlderVersion& older) {
            const std::string xml = xml_of(older);
            const parsers::Document document = parsers::read_xml(xml, database().name());
            DocumentWriter writer(database());
            writer.insert({older.key,
                           older.number,
                           base::sha256_hex(xml),
                           older.indexed.empty() ? now() : older.indexed},
                          document,
                          xml);
            writer.finish();
          },
          [this, xml_of](const OlderVersion& older) {
            add_old_version(database(), older, xml_of(older));
          }};
}

void SqlStore::copy_to(SqlStore& other) const {
  Statement rows(database(),
                 "SELECT id, key, version, content, indexed FROM document WHERE id > ? ORDER BY id "
                 "LIMIT 100");
  std::int64_t last = 0;
  for (bool any = true; any;) {
    any = false;
    rows.reset();
    rows.bind(1, last);
    Transaction transaction(other.database());
    DocumentWriter writer(other.database());
    while (rows.step()) {
      any = true;
      last = rows.number(0);
      const std::string xml = stored_xml(database(), last);
      writer.insert({rows.text(1), static_cast<int>(rows.number(2)), rows.text(3), rows.text(4)},
                    parsers::read_xml(xml, database().name()),
                    xml);
    }
    writer.finish();
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
  const std::string text(key);
  KnownDocuments known(database());
  known.read_with_keys({text});
  const KnownDocument* found = known.with_key(text);
  if (found == nullptr) return std::nullopt;
  return parsers::read_xml(stored_xml(database(), found->id), database().name());
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

std::optional<parsers::Document> SqlStore::old_version(std::string_view key, int number) const {
  Statement row(database(), "SELECT xml FROM old_version WHERE key = ? AND version = ?");
  row.bind(1, key);
  row.bind(2, number);
  if (!row.step()) return std::nullopt;
  const std::string& name = database().name();
  return parsers::read_xml(uncompressed(row.bytes(0), name), name);
}

std::vector<Hit> SqlStore::search(const SearchRequest& request) const {
  return search_passages(database(), request);
}

std::vector<FacetCount> SqlStore::facets(const SearchRequest& request) const {
  return count_facets(database(), request);
}

std::vector<FacetCount> SqlStore::obligation_facets(const SearchRequest& request) const {
  return count_obligation_facets(database(), request);
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
    check_references(database(), problems);
    check_documents(database(), problems);
  } catch (const base::Error& error) {
    if (error.code() == base::ErrorCode::unwritable) throw;  // nothing is said about the store
    problems.emplace_back(error.what());
  }
  return problems;
}

}  // namespace corpus
