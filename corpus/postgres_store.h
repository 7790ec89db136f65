#pragma once

#include <memory>
#include <string>

#include "corpus/sql_store.h"

namespace corpus {

class PostgresDatabase;

// A store in a PostgreSQL database (docs/schema.md). When the server restarts, put() waits for it
// for up to ten seconds and does its document again.
class PostgresStore : public SqlStore {
 public:
  PostgresStore(const std::string& address, Access access);

  Put put(const parsers::Document& document) override;

  // The copy is a store in a file.
  void back_up(const std::string& path) const override;

 protected:
  void check_database(std::vector<std::string>& problems) const override;

 private:
  PostgresStore(std::unique_ptr<PostgresDatabase> database, Access access);

  PostgresDatabase& postgres_;
};

}  // namespace corpus
