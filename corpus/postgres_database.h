#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "corpus/database.h"

namespace corpus {

// The server has gone, or has broken off what it was doing: after reconnect() it may be tried
// again.
class LostConnection : public base::Error {
 public:
  using Error::Error;
};

// What a server answered to a statement; keeps libpq out of headers.
class PostgresAnswer;

// A connection to a PostgreSQL database by its address, postgresql://user@host/database. Tables are
// in the schema "vanban", or in the first one of a search_path that the address sets.
class PostgresDatabase : public Database {
 public:
  // Throws LostConnection when the server cannot be reached or refuses.
  PostgresDatabase(const std::string& address, Access access);
  ~PostgresDatabase() override;

  std::unique_ptr<PreparedStatement> prepare(std::string_view sql) override;
  std::unique_ptr<PreparedStatement> insertion(const std::string& table, int columns) override;
  void index_words(const std::string&, std::int64_t, std::int64_t) override {}  // the server does
  void forget_words(const std::string&, std::int64_t, std::int64_t) override {}
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

  // A new connection in place of one that was lost.
  void reconnect();

  // Runs a statement with parameters $1, $2 and so on; what has no value is NULL.
  struct Parameter {
    std::string value;
    bool is_null = true;
    bool is_binary = false;
  };
  std::unique_ptr<PostgresAnswer> run(const std::string& sql,
                                      const std::vector<Parameter>& parameters);

  // Adds a line in the text format of COPY to what is to be copied into `table`.
  void copy_line(const std::string& table, std::string_view line);

 private:
  struct Session;  // libpq's connection

  // A statement: the server knows it by its name from its second use on.
  struct Use {
    std::string name;
    int count = 0;
  };

  void set_up();
  void settle();
  void forget_lines();
  void copy(const std::string& table, const std::string& lines);
  std::string prepared_name(const std::string& sql, int parameters);
  void check(const PostgresAnswer& answer) const;
  [[noreturn]] void fail(const std::string& state, const std::string& message) const;

  std::string address_;
  std::unique_ptr<Session> session_;
  std::unordered_map<std::string, Use> uses_;
  std::map<std::string, std::string> lines_;  // by table, what is to be copied into it
  std::size_t waiting_bytes_ = 0;             // of them
};

}  // namespace corpus
