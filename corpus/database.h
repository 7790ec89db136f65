#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "corpus/condition.h"
#include "corpus/search_query.h"

namespace corpus {

// What a prepared statement is in one kind of database; see Statement.
class PreparedStatement {
 public:
  virtual ~PreparedStatement() = default;

  virtual void bind(int parameter, std::string_view text) = 0;
  virtual void bind(int parameter, std::int64_t number) = 0;
  virtual void bind(int parameter, double number) = 0;
  virtual void bind_bytes(int parameter, std::string_view bytes) = 0;
  virtual bool step() = 0;
  virtual void run() = 0;
  virtual void reset() = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string bytes(int column) const = 0;
  virtual std::int64_t number(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual bool is_null(int column) const = 0;
};

// Where rows are looked up by their words: what stands behind FROM, also when nothing but ids is
// asked for; the row id by which they come in order; and the condition.
struct WordSearch {
  std::string from, from_for_ids, id;
  Condition condition;
};

// A connection to the database of a store. What differs between kinds of databases is here; all
// other SQL is such that each of them understands it, with '?' for parameters. Errors become
// base::Error, named after the database: code unreadable for what cannot be read, unwritable for
// what cannot be written.
class Database {
 public:
  enum class Access { read, write };

  Database(std::string name, Access access) : name_(std::move(name)), access_(access) {}
  virtual ~Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  virtual std::unique_ptr<PreparedStatement> prepare(std::string_view sql) = 0;

  // A statement that adds a row of `columns` values to `table` whenever it is run. Rows are there
  // at the latest when something else is asked of the database; what is wrong with them may only be
  // said then.
  virtual std::unique_ptr<PreparedStatement> insertion(const std::string& table, int columns);

  // Makes the rows `first` to `last` of `table`, "passage" or "name", known to the index of words,
  // or, before they are removed, unknown.
  virtual void index_words(const std::string& table, std::int64_t first, std::int64_t last) = 0;
  virtual void forget_words(const std::string& table, std::int64_t first, std::int64_t last) = 0;

  // Runs statements that return nothing.
  virtual void execute(const std::string& sql) = 0;

  // A transaction that writes, one at a time in the whole store: begin() waits for another writer.
  virtual void begin() = 0;
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;

  // SQL that is true when `column` is one of the row ids of a parameter made by id_list().
  virtual std::string among_ids(std::string_view column) const = 0;
  virtual std::string id_list(const std::vector<std::int64_t>& ids) const = 0;

  // The same for texts.
  virtual std::string among_texts(std::string_view column) const = 0;
  virtual std::string text_list(const std::vector<std::string>& texts) const = 0;

  // Rows of `table`, "passage" or "name", whose words `query` finds, and maybe others: for those
  // the text has to be looked at (passage_matcher.h).
  virtual WordSearch with_words(const std::string& table, const Query& query, Reading reading) = 0;

  // Whether with_words() gives the rows that `query` finds but for those misread, and no others.
  virtual bool is_exact(const Query& query) const = 0;

  // SQL for the length of a text in bytes.
  virtual std::string byte_length(std::string_view column) const = 0;

  // What the database takes on disk, in bytes.
  virtual std::int64_t size_bytes() = 0;

  // For messages: the file, or the address without its password.
  const std::string& name() const { return name_; }
  Access access() const { return access_; }

 private:
  std::string name_;
  Access access_;
};

// A prepared statement:
//
//   Statement rows(database, "SELECT name FROM t WHERE id = ?");
//   rows.bind(1, 7);
//   while (rows.step()) use(rows.text(0));
//
// Parameters are counted from 1, columns from 0. Those not bound are NULL.
class Statement {
 public:
  Statement(Database& database, std::string_view sql) : prepared_(database.prepare(sql)) {}
  explicit Statement(std::unique_ptr<PreparedStatement> prepared)
      : prepared_(std::move(prepared)) {}

  template <class Value>
  void bind(int parameter, const Value& value) {
    if constexpr (std::is_convertible_v<const Value&, std::string_view>)
      prepared_->bind(parameter, std::string_view(value));
    else if constexpr (std::is_floating_point_v<Value>)
      prepared_->bind(parameter, static_cast<double>(value));
    else
      prepared_->bind(parameter, static_cast<std::int64_t>(value));
  }
  void bind_bytes(int parameter, std::string_view bytes) {
    prepared_->bind_bytes(parameter, bytes);
  }

  // True when there is a row. To run the statement again, reset() and bind anew.
  bool step() { return prepared_->step(); }
  void run() { prepared_->run(); }
  void reset() { prepared_->reset(); }

  std::string text(int column) const { return std::string(prepared_->text(column)); }

  // The same until the next step.
  std::string_view view(int column) const { return prepared_->text(column); }
  std::string bytes(int column) const { return prepared_->bytes(column); }
  std::int64_t number(int column) const { return prepared_->number(column); }
  double real(int column) const { return prepared_->real(column); }
  bool is_null(int column) const { return prepared_->is_null(column); }

 private:
  std::unique_ptr<PreparedStatement> prepared_;
};

// Gives `take` every row that `rows` has behind its first parameter, which is `last` at first and
// then what `take` returned for the row before. Rows come as many at a time as the statement's
// limit says: a server sends an answer whole.
template <class Key, class Take>
void for_each_row(Statement& rows, Key last, Take take) {
  for (bool any = true; any;) {
    any = false;
    rows.reset();
    rows.bind(1, last);
    while (rows.step()) {
      any = true;
      last = take(rows);
    }
  }
}

// Binds the values of `condition` from parameter `first` on; returns the next free parameter.
int bind_values(Statement& statement, const Condition& condition, int first = 1);

// All or nothing: what is done between its making and commit() is undone unless commit() is
// reached.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(database) { database_.begin(); }
  ~Transaction() {
    if (is_open_) database_.roll_back();
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit() {
    database_.commit();
    is_open_ = false;
  }

 private:
  Database& database_;
  bool is_open_ = true;
};

}  // namespace corpus
