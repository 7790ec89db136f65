#include "corpus/database.h"

#include <sqlite3.h>

#include "base/error.h"
#include "base/language.h"

namespace corpus {
namespace {

constexpr int kBusyTimeoutMs = 10'000;  // another process may be writing

bool is_about_writing(int code) {
  return code == SQLITE_READONLY || code == SQLITE_FULL || code == SQLITE_PERM ||
         code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

}  // namespace

Database::Database(const std::string& path, Access access) : path_(path), access_(access) {
  const int flags =
      access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
    const std::string message = handle_ == nullptr ? "sqlite3" : sqlite3_errmsg(handle_);
    sqlite3_close(handle_);
    throw base::Error(
        path_,
        std::string(base::tr("không mở được kho văn bản: ", "cannot open the store: ")) + message,
        access == Access::write ? base::ErrorCode::unwritable : base::ErrorCode::unreadable);
  }
  sqlite3_busy_timeout(handle_, kBusyTimeoutMs);
}

Database::~Database() {
  sqlite3_close(handle_);
}

void Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::last_row_id() const {
  return sqlite3_last_insert_rowid(handle_);
}

void Database::fail() const {
  const int code = sqlite3_errcode(handle_) & 0xFF;
  const bool damaged = code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
  const bool writing = is_about_writing(code) || (access_ == Access::write && !damaged);
  throw base::Error(path_,
                    sqlite3_errmsg(handle_),
                    writing ? base::ErrorCode::unwritable : base::ErrorCode::unreadable);
}

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
  if (sqlite3_prepare_v2(
          database.handle(), sql.data(), static_cast<int>(sql.size()), &statement_, nullptr) !=
      SQLITE_OK) {
    database_.fail();
  }
}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

void Statement::bind(int parameter, std::string_view text) {
  if (sqlite3_bind_text64(statement_,
                          parameter,
                          text.data() == nullptr ? "" : text.data(),
                          text.size(),
                          SQLITE_TRANSIENT,
                          SQLITE_UTF8) != SQLITE_OK) {
    database_.fail();
  }
}

void Statement::bind(int parameter, std::int64_t number) {
  if (sqlite3_bind_int64(statement_, parameter, number) != SQLITE_OK) database_.fail();
}

void Statement::bind(int parameter, double number) {
  if (sqlite3_bind_double(statement_, parameter, number) != SQLITE_OK) database_.fail();
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_.fail();
  return false;
}

void Statement::reset() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes == nullptr ? "" : std::string(bytes, static_cast<std::size_t>(size));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_, column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_, column);
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  // SQLite has undone it itself after some errors; then there is nothing to undo.
  if (is_open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.execute("COMMIT");
  is_open_ = false;
}

}  // namespace corpus
