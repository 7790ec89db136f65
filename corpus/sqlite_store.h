#pragma once

#include <memory>
#include <string>

#include "corpus/sql_store.h"

namespace corpus {

class SqliteDatabase;

// A store in one SQLite file (docs/schema.md).
class SqliteStore : public SqlStore {
 public:
  SqliteStore(const std::string& path, Access access);

  void back_up(const std::string& path) const override;

 protected:
  void check_database(std::vector<std::string>& problems) const override;

 private:
  SqliteStore(std::unique_ptr<SqliteDatabase> database, Access access);

  SqliteDatabase& sqlite_;
};

}  // namespace corpus
