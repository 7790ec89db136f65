#pragma once

#include <string>

#include "corpus/database.h"

struct sqlite3;  // SQLite's handle; its header is included by .cpp files only

namespace corpus {

// A connection to one SQLite file.
class SqliteDatabase : public Database {
 public:
  // ":memory:" is a database of its own. With Access::write the file is created when absent.
  SqliteDatabase(const std::string& path, Access access);
  ~SqliteDatabase() override;

  std::unique_ptr<PreparedStatement> prepare(std::string_view sql) override;
  void index_words(const std::string& table, std::int64_t first, std::int64_t last) override;
  void forget_words(const std::string& table, std::int64_t first, std::int64_t last) override;
  void execute(const std::string& sql) override;
  void begin() override;
  void commit() override;
  void roll_back() noexcept override;
  std::string among_ids(std::string_view column) const override;
  std::string id_list(const std::vector<std::int64_t>& ids) const override;
  std::string among_texts(std::string_view column) const override;
  std::string text_list(const std::vector<std::string>& texts) const override;
  WordSearch with_words(const std::string& table, const Query& query, Reading reading) override;
  bool is_exact(const Query& query) const override;
  std::string byte_length(std::string_view column) const override;
  std::int64_t size_bytes() override;

  // Keeps readers and writers out of each other's way: changes go into a file beside the database
  // until they are settled. After a crash at any moment what was committed is there.
  void use_write_ahead_log();

  // Writes the file anew, without unused room and in pages of this size; only room and speed depend
  // on it, so that nothing happens when another process has the file open or the disk is too small.
  void rewrite(int page_bytes);

  // Copies the whole database as it is at one moment into the new file `path`.
  void copy_to(const std::string& path);

  sqlite3* handle() const { return handle_; }

  // Throws what SQLite last complained of.
  [[noreturn]] void fail() const;

 private:
  void change_index(const std::string& index,
                    const std::string& command,
                    const std::string& column,
                    const std::string& table,
                    std::int64_t first,
                    std::int64_t last);
  int open(const std::string& path, int flags);
  [[noreturn]] void fail_to_open() const;
  bool must_leave_no_files() const;
  void open_on_read_only_medium();

  sqlite3* handle_ = nullptr;
};

}  // namespace corpus
