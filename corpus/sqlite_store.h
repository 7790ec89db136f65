#pragma once

#include <memory>
#include <string>

#include "corpus/store.h"

namespace corpus {

// A store in one SQLite file (docs/schema.md).
class SqliteStore : public Store {
 public:
  SqliteStore(const std::string& path, Access access);
  ~SqliteStore() override;

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
  void back_up(const std::string& path) const override;

 private:
  struct Connection;  // keeps SQLite out of this header
  std::unique_ptr<Connection> connection_;
};

}  // namespace corpus
