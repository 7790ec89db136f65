#include "corpus/sqlite_store.h"

#include <utility>

#include "base/error.h"
#include "base/language.h"
#include "corpus/compression.h"
#include "corpus/new_file.h"
#include "corpus/sqlite_database.h"
#include "corpus/sqlite_schema.h"
#include "corpus/sqlite_tokenizer.h"

namespace corpus {

using base::tr;

SqliteStore::SqliteStore(const std::string& path, Access access)
    : SqliteStore(
          std::make_unique<SqliteDatabase>(
              path, access == Access::write ? Database::Access::write : Database::Access::read),
          access) {}

SqliteStore::SqliteStore(std::unique_ptr<SqliteDatabase> database, Access access)
    : SqlStore(std::move(database)), sqlite_(static_cast<SqliteDatabase&>(SqlStore::database())) {
  register_tokenizer(sqlite_);
  sqlite_.execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
  if (access == Access::write) create_schema(sqlite_);
  const int version = schema_version(sqlite_);
  if (access == Access::write && sqlite_.name() != ":memory:") sqlite_.use_write_ahead_log();
  if (version != kVersion) migrate(access);
}

void SqliteStore::migrate(Access access) {
  if (access == Access::read) {
    throw base::Error(sqlite_.name(),
                      tr("kho văn bản của phiên bản cũ; hãy chạy vanban index hoặc vanban corpus "
                         "check để nâng cấp",
                         "a store of an older version; vanban index or vanban corpus check "
                         "brings it up to date"),
                      base::ErrorCode::unreadable);
  }
  migrate_schema(sqlite_, [this](const OlderVersion& older) {
    const bool is_first = older.layout == 1;
    insert(older.key,
           older.number,
           is_first ? now() : older.indexed,
           is_first ? older.xml : uncompressed(older.xml, sqlite_.name()));
  });
}

// The full-text indexes are compared with their texts. They are written to for that, so a store
// that cannot be written is not checked so closely.
void SqliteStore::check_database(std::vector<std::string>& problems) const {
  Statement integrity(sqlite_, "PRAGMA integrity_check");
  while (integrity.step())
    if (integrity.text(0) != "ok") problems.push_back(integrity.text(0));
  Statement foreign(sqlite_, "PRAGMA foreign_key_check");
  while (foreign.step())
    problems.push_back(std::string(tr("dòng mồ côi trong bảng ", "orphaned row in table ")) +
                       foreign.text(0));
  if (!problems.empty()) return;
  for (const std::string table : {"passage_index", "name_index"}) {
    try {
      sqlite_.execute("INSERT INTO " + table + "(" + table +
                      ", rank) VALUES ('integrity-check', 1)");
    } catch (const base::Error& error) {
      if (sqlite_.access() == Database::Access::write) problems.emplace_back(error.what());
    }
  }
}

void SqliteStore::back_up(const std::string& path) const {
  write_new_file(path, [this](const std::string& part) { sqlite_.copy_to(part); });
}

}  // namespace corpus
