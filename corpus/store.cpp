#include "corpus/store.h"

#include "corpus/postgres_store.h"
#include "corpus/sqlite_store.h"

namespace corpus {

bool is_address(std::string_view location) {
  return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

std::unique_ptr<Store> open_store(const std::string& location, Store::Access access) {
  if (is_address(location)) return std::make_unique<PostgresStore>(location, access);
  return std::make_unique<SqliteStore>(location, access);
}

}  // namespace corpus
