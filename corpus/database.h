#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;  // SQLite's handles; its header is included by .cpp files only
struct sqlite3_stmt;

namespace corpus {

// A connection to one SQLite file. Errors of SQLite become base::Error, named after the file: code
// unreadable for what cannot be read, unwritable for what cannot be written.
class Database {
 public:
  enum class Access { read, write };

  // ":memory:" is a database of its own. With Access::write the file is created when absent.
  Database(const std::string& path, Access access);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Runs statements that return nothing.
  void execute(const std::string& sql);

  // Keeps readers and writers out of each other's way: changes go into a file beside the database
  // until they are settled. After a crash at any moment what was committed is there.
  void use_write_ahead_log();

  // Copies the whole database as it is at one moment into the new file `path`.
  void copy_to(const std::string& path);

  std::int64_t last_row_id() const;
  sqlite3* handle() const { return handle_; }
  const std::string& path() const { return path_; }
  bool is_read_only() const { return access_ == Access::read; }

  // Throws what SQLite last complained of.
  [[noreturn]] void fail() const;

 private:
  int open(const std::string& path, int flags);
  [[noreturn]] void fail_to_open() const;
  void open_on_read_only_medium();

  std::string path_;
  Access access_;
  sqlite3* handle_ = nullptr;
};

// A prepared statement:
//
//   Statement rows(database, "SELECT name FROM t WHERE id = ?");
//   rows.bind(1, 7);
//   while (rows.step()) use(rows.text(0));
//
// Parameters are counted from 1, columns from 0, as SQLite does.
class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void bind(int parameter, std::string_view text);
  void bind(int parameter, std::int64_t number);
  void bind(int parameter, double number);
  void bind_bytes(int parameter, std::string_view bytes);  // a BLOB

  // True when there is a row. To run the statement again, reset() and bind anew.
  bool step();
  void run() {
    while (step())
      continue;
  }
  void reset();

  std::string text(int column) const;
  std::int64_t number(int column) const;
  double real(int column) const;
  bool is_null(int column) const;

 private:
  Database& database_;
  sqlite3_stmt* statement_ = nullptr;
};

// All or nothing: what is done between its making and commit() is undone unless commit() is
// reached.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database& database_;
  bool is_open_ = true;
};

}  // namespace corpus
