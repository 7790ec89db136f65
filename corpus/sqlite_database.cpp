#include "corpus/sqlite_database.h"

#include <cstdio>
#include <filesystem>

#include <sqlite3.h>
#include <unistd.h>

#include "base/error.h"
#include "base/language.h"
#include "corpus/fts_query.h"

namespace corpus {
namespace {

constexpr int kPauseMs = 20;
constexpr int kBusyTimeoutMs = 10'000;  // another process may be writing

bool is_about_writing(int code) {
  return code == SQLITE_READONLY || code == SQLITE_FULL || code == SQLITE_PERM ||
         code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

// What has happened, before SQLite's own words for it.
std::string sentence_for(int code) {
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return std::string(base::tr("một tiến trình khác đang ghi vào kho quá lâu: ",
                                  "another process has been writing to the store for too long: "));
    case SQLITE_FULL:
      return std::string(base::tr("hết chỗ trên đĩa: ", "no space is left on the disk: "));
    case SQLITE_READONLY:
      return std::string(base::tr("kho chỉ đọc được: ", "the store can only be read: "));
    case SQLITE_NOTADB:
      return std::string(base::tr("không phải kho văn bản: ", "not a store: "));
    case SQLITE_CORRUPT:
      return std::string(
          base::tr("kho bị hỏng, hãy dùng bản sao lưu: ", "the store is damaged; use a backup: "));
    default:
      return "";
  }
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

class SqliteStatement : public PreparedStatement {
 public:
  SqliteStatement(SqliteDatabase& database, std::string_view sql) : database_(database) {
    if (sqlite3_prepare_v2(
            database.handle(), sql.data(), static_cast<int>(sql.size()), &statement_, nullptr) !=
        SQLITE_OK)
      database_.fail();
  }
  ~SqliteStatement() override { sqlite3_finalize(statement_); }

  void bind(int parameter, std::string_view text) override {
    check(sqlite3_bind_text64(statement_,
                              parameter,
                              text.data() == nullptr ? "" : text.data(),
                              text.size(),
                              SQLITE_TRANSIENT,
                              SQLITE_UTF8));
  }
  void bind(int parameter, std::int64_t number) override {
    check(sqlite3_bind_int64(statement_, parameter, number));
  }
  void bind(int parameter, double number) override {
    check(sqlite3_bind_double(statement_, parameter, number));
  }
  void bind_bytes(int parameter, std::string_view bytes) override {
    check(sqlite3_bind_blob64(statement_, parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
  }

  bool step() override {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database_.fail();
    return false;
  }
  void run() override {
    while (step())
      continue;
  }
  void reset() override {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }

  std::string_view text(int column) const override {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes == nullptr ? "" : std::string_view(bytes, static_cast<std::size_t>(size));
  }
  std::string bytes(int column) const override { return std::string(text(column)); }
  std::int64_t number(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }
  double real(int column) const override { return sqlite3_column_double(statement_, column); }
  bool is_null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }

 private:
  void check(int code) const {
    if (code != SQLITE_OK) database_.fail();
  }

  SqliteDatabase& database_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace

SqliteDatabase::SqliteDatabase(const std::string& path, Access access) : Database(path, access) {
  const int flags =
      access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (open(path, flags) != SQLITE_OK) fail_to_open();
  if (access == Access::read && must_leave_no_files()) open_on_read_only_medium();
  // SQLite would open it for reading alone, and only say so when something is written.
  if (access == Access::write && sqlite3_db_readonly(handle_, "main") == 1) {
    sqlite3_close(handle_);
    throw base::Error(path,
                      base::tr("kho chỉ đọc được", "the store can only be read"),
                      base::ErrorCode::unwritable);
  }
}

// A reader of a write-ahead log needs files beside the database. Who may not write the store either
// cannot make them, or leaves files that its owner cannot write. When there is a log, it cannot do
// without.
bool SqliteDatabase::must_leave_no_files() const {
  std::error_code error;
  if (std::filesystem::exists(name() + "-wal", error)) return false;
  const int code =
      ::access(name().c_str(), W_OK) == 0
          ? sqlite3_exec(handle_, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr) & 0xFF
          : SQLITE_READONLY;
  return code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
}

int SqliteDatabase::open(const std::string& path, int flags) {
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
  if (code == SQLITE_OK) sqlite3_busy_timeout(handle_, kBusyTimeoutMs);
  return code;
}

void SqliteDatabase::fail_to_open() const {
  const std::string message = handle_ == nullptr ? "sqlite3" : sqlite3_errmsg(handle_);
  sqlite3_close(handle_);
  throw base::Error(
      name(),
      std::string(base::tr("không mở được kho văn bản: ", "cannot open the store: ")) + message,
      access() == Access::write ? base::ErrorCode::unwritable : base::ErrorCode::unreadable);
}

// Nobody is writing there, so the file may be read without regard to writers.
void SqliteDatabase::open_on_read_only_medium() {
  sqlite3_close(handle_);
  const std::string uri = "file:" + uri_path(name()) + "?immutable=1";
  if (open(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI) != SQLITE_OK) fail_to_open();
}

SqliteDatabase::~SqliteDatabase() {
  sqlite3_close(handle_);
}

void SqliteDatabase::execute(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

void SqliteDatabase::use_write_ahead_log() {
  // A transaction changes some thousand pages of a large store, many of them the next one as well.
  execute("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384");
  // SQLite does not wait here while another process does the same.
  for (int waited = 0; waited < kBusyTimeoutMs; waited += kPauseMs) {
    if (sqlite3_exec(handle_, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr) == SQLITE_OK)
      return;
    if ((sqlite3_errcode(handle_) & 0xFF) != SQLITE_BUSY) break;
    sqlite3_sleep(kPauseMs);
  }
  fail();
}

void SqliteDatabase::rewrite(int page_bytes) {
  // Beside a write-ahead log the size of pages cannot be changed.
  const std::string sql =
      "PRAGMA journal_mode = DELETE; PRAGMA page_size = " + std::to_string(page_bytes) + "; VACUUM";
  sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
}

void SqliteDatabase::copy_to(const std::string& path) {
  Statement copy(*this, "VACUUM INTO ?");
  copy.bind(1, std::string_view(path));
  copy.run();
}

std::unique_ptr<PreparedStatement> SqliteDatabase::prepare(std::string_view sql) {
  return std::make_unique<SqliteStatement>(*this, sql);
}

void SqliteDatabase::begin() {
  execute("BEGIN IMMEDIATE");
}

void SqliteDatabase::commit() {
  execute("COMMIT");
}

void SqliteDatabase::roll_back() noexcept {
  // SQLite has undone it itself after some errors; then there is nothing to undo.
  sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

std::string SqliteDatabase::among_ids(std::string_view column) const {
  return std::string(column) + " IN (SELECT value FROM json_each(?))";
}

std::string SqliteDatabase::id_list(const std::vector<std::int64_t>& ids) const {
  std::string list = "[";
  for (const std::int64_t id : ids)
    list += (list.size() > 1 ? "," : "") + std::to_string(id);
  return list + ']';
}

std::string SqliteDatabase::among_texts(std::string_view column) const {
  return among_ids(column);
}

// As JSON.
std::string SqliteDatabase::text_list(const std::vector<std::string>& texts) const {
  std::string list = "[";
  for (const std::string& text : texts) {
    list += list.size() > 1 ? ",\"" : "\"";
    for (const char c : text) {
      char code[8];
      if (c == '"' || c == '\\') list += '\\';
      if (static_cast<unsigned char>(c) >= 0x20) {
        list += c;
      } else {
        std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
        list += code;
      }
    }
    list += '"';
  }
  return list + ']';
}

// `command` is "delete" or "".
void SqliteDatabase::change_index(const std::string& index,
                                  const std::string& command,
                                  const std::string& column,
                                  const std::string& table,
                                  std::int64_t first,
                                  std::int64_t last) {
  const bool is_command = !command.empty();
  Statement change(*this,
                   "INSERT INTO " + index + " (" + (is_command ? index + ", " : "") + "rowid, " +
                       column + ") SELECT " + (is_command ? '\'' + command + "', " : "") + "id, " +
                       column + " FROM " + table + " WHERE id BETWEEN ? AND ? AND " + column +
                       " <> ''");
  change.bind(1, first);
  change.bind(2, last);
  change.run();
}

void SqliteDatabase::index_words(const std::string& table, std::int64_t first, std::int64_t last) {
  change_index(table + "_index", "", "text", table, first, last);
  if (table == "passage") change_index("misread_index", "", "alternatives", table, first, last);
}

void SqliteDatabase::forget_words(const std::string& table, std::int64_t first, std::int64_t last) {
  change_index(table + "_index", "delete", "text", table, first, last);
  if (table == "passage")
    change_index("misread_index", "delete", "alternatives", table, first, last);
}

WordSearch SqliteDatabase::with_words(const std::string& table,
                                      const Query& query,
                                      Reading reading) {
  const std::string index = reading == Reading::misread ? "misread_index" : table + "_index";
  WordSearch search;
  search.id = index + ".rowid";
  search.from_for_ids = index;
  // The order of the loops is given: by the index first.
  search.from = index + " CROSS JOIN " + table + " ON " + table + ".id = " + index + ".rowid";
  const std::string wanted = fts_query(query, reading);
  if (wanted.empty())
    search.condition.add("false");
  else
    search.condition.add(index + " MATCH ?", {wanted});
  return search;
}

bool SqliteDatabase::is_exact(const Query& query) const {
  return is_of_bare_words(query);
}

std::string SqliteDatabase::byte_length(std::string_view column) const {
  return "length(CAST(" + std::string(column) + " AS BLOB))";
}

std::int64_t SqliteDatabase::size_bytes() {
  Statement row(*this, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
  return row.step() ? row.number(0) : 0;
}

void SqliteDatabase::fail() const {
  const int code = sqlite3_errcode(handle_) & 0xFF;
  const bool damaged = code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
  const bool writing = is_about_writing(code) || (access() == Access::write && !damaged);
  throw base::Error(name(),
                    sentence_for(code) + sqlite3_errmsg(handle_),
                    writing ? base::ErrorCode::unwritable : base::ErrorCode::unreadable);
}

}  // namespace corpus
