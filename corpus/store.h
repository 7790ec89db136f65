#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "corpus/search_filter.h"
#include "parsers/document.h"

namespace corpus {

// What a list of documents says of each.
struct DocumentInfo {
  std::string key;   // the SHA-256 of its source file, or of its XML when that has none
  std::string href;  // the file it was made from
  std::string type;
  std::string number;
  std::string issuer;
  std::string date;  // ISO 8601
  std::string subject;

  friend bool operator==(const DocumentInfo&, const DocumentInfo&) = default;
};

// One passage that search found.
struct Hit {
  DocumentInfo document;
  std::string section;                  // path
  std::string block;                    // id
  int page = 0;                         // 0 when unknown
  std::string excerpt;                  // the passage, shortened around what was found
  std::vector<base::TextSpan> matches;  // in the excerpt
};

struct ListedObligation {
  DocumentInfo document;
  parsers::Obligation obligation;
  std::string due;  // ISO 8601, the last day in time; in a list of days due that day
};

// How many of the passages, or obligations, found have one value of a facet.
struct FacetCount {
  std::string facet;  // "type", "issuer", "level", "year", "section"; "kind", "actor" of duties
  std::string value;  // "" when unknown
  std::size_t count = 0;

  friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

// A result that was there before another one of the same document took its place.
struct OldVersion {
  int number = 0;       // 1 is the first
  std::string content;  // SHA-256 of its XML
  std::string indexed;  // when it was put in and when it was replaced, ISO 8601 UTC
  std::string replaced;
};

// A document named by one of the store.
struct Citation {
  std::string from;                                        // key of the document that names it
  std::string relation, type, number, date, issuer, text;  // as in parsers::Reference
};

struct StoreStatistics {
  std::size_t documents = 0, old_versions = 0, sections = 0, passages = 0, citations = 0,
              obligations = 0, deadlines = 0, recipients = 0;
  std::size_t text_bytes = 0;  // of all passages
  std::size_t store_bytes = 0;
};

// Directives on disk (docs/schema.md), searchable with and without marks:
//
//   const auto store = open_store("kho.db", Store::Access::write);
//   store->put(document);
//   for (const Hit& hit : store->search({plain_query("ve sinh moi truong")})) ...
//
// One Store per thread; several, also of several processes, may have the same database open.
class Store {
 public:
  enum class Access { read, write };
  // outdated: an old version of a document that is there, from another of its files.
  enum class Put { added, replaced, unchanged, outdated };

  static constexpr int kVersion = 4;  // of the layout

  virtual ~Store() = default;

  // Adds `document`, or replaces the one made from the same source file or, when there is none,
  // from another file of the same document (document_identity.h), and keeps that as an old version;
  // unchanged when it says the same already; outdated, which changes nothing, when another file has
  // taken its place before. All or nothing: after an Error the store is as it was.
  virtual Put put(const parsers::Document& document) = 0;

  // The same for several at once, which is faster: all of them or, after an Error, none.
  virtual std::vector<Put> put_all(const std::vector<const parsers::Document*>& documents) = 0;

  // With its old versions. False when there is none with that key.
  virtual bool remove(std::string_view key) = 0;

  virtual std::optional<parsers::Document> find(std::string_view key) const = 0;

  // The keys that begin with `text`, at least four characters of it, or, when there is none, those
  // of the documents whose number it is. In the order of documents().
  virtual std::vector<std::string> keys_of(std::string_view text) const = 0;

  // By date, then number, then key; undated ones first.
  virtual std::vector<DocumentInfo> documents(const DocumentFilter& filter = {}) const = 0;

  virtual std::vector<OldVersion> history(std::string_view key) const = 0;
  virtual std::optional<parsers::Document> old_version(std::string_view key, int number) const = 0;

  // Passages that the request asks for: the first thousand in the order in which they were put in,
  // those spelt as typed before those in which words without marks stand for other spellings, and
  // within each the best first; then the others in that order. Then, in the same way, passages with
  // words that a machine may have misread.
  virtual std::vector<Hit> search(const SearchRequest& request) const = 0;

  // Of all passages that the request asks for, without regard to its limit. By facet, most frequent
  // first, then by value.
  virtual std::vector<FacetCount> facets(const SearchRequest& request) const = 0;

  // The same of all obligations; one of several actors counts for each.
  virtual std::vector<FacetCount> obligation_facets(const SearchRequest& request) const = 0;

  // By document in the order of documents(), and place in it. A query leaves those that stand in a
  // passage it finds.
  virtual std::vector<ListedObligation> obligations(const SearchRequest& request) const = 0;

  // Everything due on the days from `due_from` to `due_until` of the obligation filter, both ISO
  // 8601 days that must be given; recurring deadlines once for every time, from the issue of the
  // document on. By day, then in the order in which they were put in.
  virtual std::vector<ListedObligation> due(const SearchRequest& request) const = 0;

  // What the documents name, all or what has this number. By document, then as they stand in it.
  virtual std::vector<Citation> citations(std::string_view number = {}) const = 0;

  virtual StoreStatistics statistics() const = 0;

  // What is wrong with the store, a sentence for each; empty when all is well. Reads everything.
  // Throws base::Error (unwritable) when it cannot be told: another process writes for too long.
  virtual std::vector<std::string> check() const = 0;

  // Copies the whole store as it is at one moment into the new file `path`. Throws base::Error
  // (unwritable) when it exists already or cannot be written.
  virtual void back_up(const std::string& path) const = 0;
};

// Whether `location` is the address of a PostgreSQL database and not a file.
bool is_address(std::string_view location);

// The store at `location`, a file, or a database of PostgreSQL by its address:
// postgresql://user@host/database. With Access::write the store is created when absent, in a file
// or in a database that is there, and one of an older version is brought up to date; ":memory:"
// gives a private store for tests. Throws base::Error: unreadable when it is absent, damaged, not a
// store or of a version that cannot be used, unwritable when it cannot be created, reached or
// written.
std::unique_ptr<Store> open_store(const std::string& location, Store::Access access);

}  // namespace corpus
