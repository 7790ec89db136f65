#include "corpus/database.h"

#include <cstdio>

#include <sqlite3.h>

#include "base/error.h"
#include "base/language.h"

namespace corpus {
namespace {

constexpr int kPauseMs = 20;
constexpr int kBusyTimeoutMs = 10'000;  // another process may be writing

bool is_about_writing(int code) {
  return code == SQLITE_READONLY || code == SQLITE_FULL || code == SQLITE_PERM ||
         code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

// `path` as it stands in a URI.
std::string uri_path(const std::string& path) {
  std::string uri;
  for (const char c : path) {
    if (std::string_view("%?#").find(c) == std::string_view::npos) {
      uri += c;
    } else {
      char code[4];
      std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(c));
      uri += code;
    }
  }
  return uri;
}

}  // namespace

Database::Database(const std::string& path, Access access) : path_(path), access_(access) {
  const int flags =
      access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (open(path, flags) != SQLITE_OK) fail_to_open();
  // A reader of a write-ahead log needs files of its own beside the database.
  if (access == Access::read &&
      sqlite3_exec(handle_, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr) ==
          SQLITE_CANTOPEN)
    open_on_read_only_medium();
}

int Database::open(const std::string& path, int flags) {
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
  if (code == SQLITE_OK) sqlite3_busy_timeout(handle_, kBusyTimeoutMs);
  return code;
}

void Database::fail_to_open() const {
  const std::string message = handle_ == nullptr ? "sqlite3" : sqlite3_errmsg(handle_);
  sqlite3_close(handle_);
  throw base::Error(
      path_,
      std::string(base::tr("không mở được kho văn bản: ", "cannot open the store: ")) + message,
      access_ == Access::write ? base::ErrorCode::unwritable : base::ErrorCode::unreadable);
}

// Nobody can write there, so the file may be read without regard to writers.
void Database::open_on_read_only_medium() {
  sqlite3_close(handle_);
  const std::string uri = "file:" + uri_path(path_) + "?immutable=1";
  if (open(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI) != SQLITE_OK) fail_to_open();
}

Database::~Database() {
  sqlite3_close(handle_);
}

void Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

void Database::use_write_ahead_log() {
  execute("PRAGMA synchronous = NORMAL");
  // SQLite does not wait here while another process does the same.
  for (int waited = 0; waited < kBusyTimeoutMs; waited += kPauseMs) {
    if (sqlite3_exec(handle_, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr) == SQLITE_OK)
      return;
    if ((sqlite3_errcode(handle_) & 0xFF) != SQLITE_BUSY) break;
    sqlite3_sleep(kPauseMs);
  }
  fail();
}

void Database::copy_to(const std::string& path) {
  Statement copy(*this, "VACUUM INTO ?");
  copy.bind(1, std::string_view(path));
  copy.run();
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

void Statement::bind_bytes(int parameter, std::string_view bytes) {
  if (sqlite3_bind_blob64(statement_, parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT) !=
      SQLITE_OK) {
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

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
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
