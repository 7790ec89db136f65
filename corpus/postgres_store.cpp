#include "corpus/postgres_store.h"

#include <chrono>
#include <filesystem>
#include <thread>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "corpus/new_file.h"
#include "corpus/postgres_database.h"
#include "corpus/postgres_schema.h"
#include "corpus/sqlite_store.h"

namespace corpus {

using base::tr;

PostgresStore::PostgresStore(const std::string& address, Access access)
    : PostgresStore(
          std::make_unique<PostgresDatabase>(
              address, access == Access::write ? Database::Access::write : Database::Access::read),
          access) {}

PostgresStore::PostgresStore(std::unique_ptr<PostgresDatabase> database, Access access)
    : SqlStore(std::move(database)),
      postgres_(static_cast<PostgresDatabase&>(SqlStore::database())) {
  if (access == Access::write) create_schema(postgres_);
  schema_version(postgres_);
}

Store::Put PostgresStore::put(const parsers::Document& document) {
  using Clock = std::chrono::steady_clock;
  constexpr auto kPatience = std::chrono::seconds(10);
  constexpr auto kPause = std::chrono::milliseconds(200);
  const auto until = Clock::now() + kPatience;
  bool is_lost = false;
  for (;;) {
    try {
      if (is_lost) postgres_.reconnect();
      is_lost = false;
      // A document that had just been settled when the connection broke is found unchanged.
      return SqlStore::put(document);
    } catch (const LostConnection&) {
      if (Clock::now() >= until) throw;
      is_lost = true;
      std::this_thread::sleep_for(kPause);
    }
  }
}

// PostgreSQL keeps references true by itself; what can go wrong is on the disk, so that every row
// is read.
void PostgresStore::check_database(std::vector<std::string>& problems) const {
  for (const std::string table : {"name",
                                  "document",
                                  "content",
                                  "old_version",
                                  "section",
                                  "passage",
                                  "citation",
                                  "recipient",
                                  "obligation",
                                  "party",
                                  "deadline"}) {
    try {
      Statement rows(postgres_, "SELECT sum(length(each::text)) FROM " + table + " AS each");
      rows.run();
    } catch (const LostConnection&) {
      throw;
    } catch (const base::Error& error) {
      problems.push_back(table + ": " + error.what());
    }
  }
}

void PostgresStore::back_up(const std::string& path) const {
  write_new_file(path, [this](const std::string& part) {
    // All is read as it was when the copy began.
    postgres_.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    try {
      SqliteStore copy(part, Access::write);
      copy_to(copy);
    } catch (...) {
      postgres_.roll_back();
      throw;
    }
    postgres_.execute("COMMIT");
  });
}

}  // namespace corpus
