#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus/database.h"
#include "corpus/migration.h"
#include "corpus/store.h"

namespace corpus {

// What the stores in SQL databases have in common: everything but how a database is opened, checked
// and copied.
class SqlStore : public Store {
 public:
  Put put(const parsers::Document& document) override;
  std::vector<Put> put_all(const std::vector<const parsers::Document*>& documents) override;
  bool remove(std::string_view key) override;
  std::optional<parsers::Document> find(std::string_view key) const override;
  std::vector<std::string> keys_of(std::string_view text) const override;
  std::vector<DocumentInfo> documents(const DocumentFilter& filter) const override;
  std::vector<OldVersion> history(std::string_view key) const override;
  std::optional<parsers::Document> old_version(std::string_view key, int number) const override;
  std::vector<Hit> search(const SearchRequest& request) const override;
  std::vector<FacetCount> facets(const SearchRequest& request) const override;
  std::vector<FacetCount> obligation_facets(const SearchRequest& request) const override;
  std::vector<ListedObligation> obligations(const SearchRequest& request) const override;
  std::vector<ListedObligation> due(const SearchRequest& request) const override;
  std::vector<Citation> citations(std::string_view number) const override;
  StoreStatistics statistics() const override;
  std::vector<std::string> check() const override;

 protected:
  explicit SqlStore(std::unique_ptr<Database> database) : database_(std::move(database)) {}

  Database& database() const { return *database_; }

  // What the database itself finds wrong with its tables and indexes.
  virtual void check_database(std::vector<std::string>& problems) const = 0;

  // Puts everything into `other`, which is empty.
  void copy_to(SqlStore& other) const;

  // Puts documents of an older layout in, inside a transaction; `xml_of` gives what each says.
  Migration migration(const std::function<std::string(const OlderVersion&)>& xml_of);

 private:
  struct Candidate;
  std::vector<Put> put_in(const std::vector<Candidate>& candidates,
                          const std::vector<std::string>& keys);

  std::unique_ptr<Database> database_;
};

// The moment, ISO 8601 UTC.
std::string now();

// Throws that the store is of an older version and can only be read.
[[noreturn]] void fail_as_old(const Database& database);

}  // namespace corpus
