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

namespace {

// What SQLite finds wrong, over several lines, on one.
std::string damage(const std::string& lines) {
  std::string text(tr("tệp bị hỏng: ", "the file is damaged: "));
  for (const char c : lines)
    text += c == '\n' ? ' ' : c;
  return text;
}

}  // namespace

SqliteStore::SqliteStore(const std::string& path, Access access)
    : SqliteStore(
          std::make_unique<SqliteDatabase>(
              path, access == Access::write ? Database::Access::write : Database::Access::read),
          access) {}

SqliteStore::SqliteStore(std::unique_ptr<SqliteDatabase> database, Access access)
    : SqlStore(std::move(database)), sqlite_(static_cast<SqliteDatabase&>(SqlStore::database())) {
  register_tokenizer(sqlite_);
  sqlite_.execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");  // 64 MB
  sqlite_.execute("PRAGMA mmap_size = 8589934592");  // 8 GB: read in place, which saves a copy
  if (access == Access::write) create_schema(sqlite_);
  const int version = schema_version(sqlite_);
  if (version != kVersion && access == Access::read) fail_as_old(sqlite_);
  if (version != kVersion)
    migrate_schema(sqlite_, migration([this, version](const OlderVersion& older) {
                     return version == 1 ? older.xml : inflated(older.xml, sqlite_.name());
                   }));
  if (access == Access::write && sqlite_.name() != ":memory:") sqlite_.use_write_ahead_log();
}

// The full-text indexes are compared with their texts. They are written to for that, so a store
// that cannot be written is not checked so closely.
void SqliteStore::check_database(std::vector<std::string>& problems) const {
  Statement integrity(sqlite_, "PRAGMA integrity_check");
  while (integrity.step())
    if (integrity.text(0) != "ok") problems.push_back(damage(integrity.text(0)));
  if (!problems.empty()) return;
  for (const std::string table : {"passage_index", "misread_index", "name_index"}) {
    try {
      sqlite_.execute("INSERT INTO " + table + "(" + table +
                      ", rank) VALUES ('integrity-check', 1)");
    } catch (const base::Error& error) {
      if (sqlite_.access() == Database::Access::read) continue;
      if (error.code() == base::ErrorCode::unwritable) throw;
      problems.emplace_back(error.what());
    }
  }
}

void SqliteStore::back_up(const std::string& path) const {
  write_new_file(path, [this](const std::string& part) { sqlite_.copy_to(part); });
}

}  // namespace corpus
