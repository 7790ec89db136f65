#pragma once

#include <memory>
#include <string>

#include "corpus/database.h"
#include "corpus/store.h"

namespace corpus {

// What the stores in SQL databases have in common: everything but how a database is opened, checked
// and copied.
class SqlStore : public Store {
 public:
  Put put(const parsers::Document& document) override;
  bool remove(std::string_view key) override;
  std::optional<parsers::Document> find(std::string_view key) const override;
  std::vector<std::string> keys_of(std::string_view text) const override;
  std::vector<DocumentInfo> documents(const DocumentFilter& filter) const override;
  std::vector<OldVersion> history(std::string_view key) const override;
  std::vector<Hit> search(const SearchRequest& request) const override;
  std::vector<FacetCount> facets(const SearchRequest& request) const override;
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

  // Adds a document of an older layout, inside a transaction.
  void insert(const std::string& key,
              int version,
              const std::string& indexed,
              const std::string& xml);

 private:
  std::unique_ptr<Database> database_;
};

// The moment, ISO 8601 UTC.
std::string now();

}  // namespace corpus
