#include "corpus/postgres_store.h"

#include <filesystem>
#include <thread>
#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "corpus/compression.h"
#include "corpus/new_file.h"
#include "corpus/postgres_database.h"
#include "corpus/postgres_schema.h"
#include "corpus/sqlite_store.h"

namespace corpus {

using base::tr;

PostgresStore::PostgresStore(const std::string& address,
                             Access access,
                             std::chrono::milliseconds patience)
    : PostgresStore(
          std::make_unique<PostgresDatabase>(
              address, access == Access::write ? Database::Access::write : Database::Access::read),
          access,
          patience) {}

PostgresStore::PostgresStore(std::unique_ptr<PostgresDatabase> database,
                             Access access,
                             std::chrono::milliseconds patience)
    : SqlStore(std::move(database)),
      postgres_(static_cast<PostgresDatabase&>(SqlStore::database())),
      patience_(patience) {
  if (access == Access::write) create_schema(postgres_);
  const int version = schema_version(postgres_);
  if (version == kVersion) return;
  if (access == Access::read) fail_as_old(postgres_);
  migrate_schema(postgres_, migration([this](const OlderVersion& older) {
                   return inflated(older.xml, postgres_.name());
                 }));
}

std::vector<Store::Put> PostgresStore::put_all(
    const std::vector<const parsers::Document*>& documents) {
  using Clock = std::chrono::steady_clock;
  constexpr auto kPause = std::chrono::milliseconds(200);
  const auto until = Clock::now() + patience_;
  bool is_lost = false;
  for (;;) {
    try {
      if (is_lost) postgres_.reconnect();
      is_lost = false;
      // Documents that had just been settled when the connection broke are found unchanged.
      return SqlStore::put_all(documents);
    } catch (const LostConnection&) {
      if (Clock::now() >= until) throw;
      is_lost = true;
      std::this_thread::sleep_for(kPause);
    }
  }
}

// What can go wrong in the database is on the disk, so that every row is read.
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
