#include "corpus/store.h"

#include "base/error.h"
#include "base/language.h"
#include "corpus/postgres_store.h"
#include "corpus/sqlite_store.h"

namespace corpus {

bool is_address(std::string_view location) {
  return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

std::unique_ptr<Store> open_store(const std::string& location, Store::Access access) {
  // SQLite would take it for a store of its own that is gone with the program.
  if (location.empty()) {
    throw base::Error(std::string(base::tr("kho văn bản", "the store")),
                      base::tr("thiếu tên tệp hoặc địa chỉ", "no file or address is named"),
                      base::ErrorCode::usage);
  }
  if (is_address(location)) return std::make_unique<PostgresStore>(location, access);
  return std::make_unique<SqliteStore>(location, access);
}

}  // namespace corpus
