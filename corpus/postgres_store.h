#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "corpus/sql_store.h"

namespace corpus {

class PostgresDatabase;

// A store in a PostgreSQL database (docs/schema.md). When the server restarts, what puts documents
// in waits for it, so long as it has patience, and does them again.
class PostgresStore : public SqlStore {
 public:
  PostgresStore(const std::string& address,
                Access access,
                std::chrono::milliseconds patience = std::chrono::seconds(10));

  std::vector<Put> put_all(const std::vector<const parsers::Document*>& documents) override;

  // The copy is a store in a file.
  void back_up(const std::string& path) const override;

 protected:
  void check_database(std::vector<std::string>& problems) const override;

 private:
  PostgresStore(std::unique_ptr<PostgresDatabase> database,
                Access access,
                std::chrono::milliseconds patience);

  PostgresDatabase& postgres_;
  std::chrono::milliseconds patience_;
};

}  // namespace corpus
