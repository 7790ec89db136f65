// An answer is read whole. A statement that comes a second time is prepared, so that the server
// need not read it again. Rows to be added are gathered, table by table, and copied all at once
// before anything else is asked, at the latest at the end of the transaction.

#include "corpus/postgres_database.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <libpq-fe.h>

#include "base/language.h"
#include "base/text.h"
#include "corpus/postgres_words.h"
#include "parsers/xml_builder.h"

namespace corpus {

class PostgresAnswer {
 public:
  PostgresAnswer(PGresult* result) : result_(result) {}
  ~PostgresAnswer() { PQclear(result_); }
  PostgresAnswer(const PostgresAnswer&) = delete;
  PostgresAnswer& operator=(const PostgresAnswer&) = delete;

  PGresult* get() const { return result_; }
  int rows() const { return PQntuples(result_); }
  bool is_good() const {
    const ExecStatusType status = PQresultStatus(result_);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
  }
  std::string field(int code) const {
    const char* text = PQresultErrorField(result_, code);
    return text == nullptr ? "" : text;
  }

 private:
  PGresult* result_;
};

struct PostgresDatabase::Session {
  explicit Session(const std::string& address) {
    // What the address says goes before what stands before it.
    const char* const keys[] = {
        "connect_timeout", "fallback_application_name", "dbname", "client_encoding", nullptr};
    const char* const values[] = {"10", "vanban", address.c_str(), "UTF8", nullptr};
    connection = PQconnectdbParams(keys, values, 1);
    if (connection != nullptr)
      PQsetNoticeProcessor(
          connection, [](void*, const char*) {}, nullptr);
  }
  ~Session() { PQfinish(connection); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  bool is_open() const { return PQstatus(connection) == CONNECTION_OK; }

  PGconn* connection = nullptr;
};

namespace {

using base::tr;

// "VNBN": tells our locks from those of others.
constexpr const char* kLock = "1447969358";

// The address as it may be shown.
std::string without_password(std::string address) {
  const std::size_t begin = address.find("://") + 3;
  const std::size_t host = std::min(address.find('@', begin), address.size());
  const std::size_t path = std::min(address.find('/', begin), address.size());
  const std::size_t colon = address.find(':', begin);
  if (host < path && colon < host) address.replace(colon + 1, host - colon - 1, "***");
  for (const std::string_view key : {"password=", "sslpassword="}) {
    const std::size_t at = address.find(key, std::min(address.find('?'), address.size()));
    if (at == std::string::npos) continue;
    const std::size_t value = at + key.size();
    address.replace(value, std::min(address.find('&', value), address.size()) - value, "***");
  }
  return address;
}

// `sql` with $1, $2 and so on for '?'.
std::string with_numbers(std::string_view sql, std::size_t& count) {
  std::string result;
  for (const char c : sql) {
    if (c == '?')
      result += '$' + std::to_string(++count);
    else
      result += c;
  }
  return result;
}

// The fewest digits that give back `number`.
std::string shortest(double number) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, number).ptr};
}

class PostgresStatement : public PreparedStatement {
 public:
  PostgresStatement(PostgresDatabase& database, std::string_view sql) : database_(database) {
    std::size_t count = 0;
    sql_ = with_numbers(sql, count);
    parameters_.resize(count);
  }

  void bind(int parameter, std::string_view text) override {
    at(parameter) = {parsers::xml_text(text), false, false};  // no NUL, nothing but UTF-8
  }
  void bind(int parameter, std::int64_t number) override {
    at(parameter) = {std::to_string(number), false, false};
  }
  void bind(int parameter, double number) override {
    at(parameter) = {shortest(number), false, false};
  }
  void bind_bytes(int parameter, std::string_view bytes) override {
    at(parameter) = {std::string(bytes), false, true};
  }

  bool step() override {
    if (!answer_) answer_ = database_.run(sql_, parameters_);
    return ++row_ < answer_->rows();
  }
  void run() override { answer_ = database_.run(sql_, parameters_); }
  void reset() override {
    answer_.reset();
    row_ = -1;
    std::fill(parameters_.begin(), parameters_.end(), PostgresDatabase::Parameter{});
  }

  std::string_view text(int column) const override {
    return {PQgetvalue(answer_->get(), row_, column),
            static_cast<std::size_t>(PQgetlength(answer_->get(), row_, column))};
  }
  std::string bytes(int column) const override {
    std::size_t size = 0;
    unsigned char* decoded = PQunescapeBytea(
        reinterpret_cast<const unsigned char*>(PQgetvalue(answer_->get(), row_, column)), &size);
    if (decoded == nullptr) throw std::bad_alloc();
    std::string result(reinterpret_cast<const char*>(decoded), size);
    PQfreemem(decoded);
    return result;
  }
  std::int64_t number(int column) const override {
    return std::strtoll(PQgetvalue(answer_->get(), row_, column), nullptr, 10);
  }
  double real(int column) const override {
    const char* text = PQgetvalue(answer_->get(), row_, column);
    double number = 0.0;
    std::from_chars(text, text + PQgetlength(answer_->get(), row_, column), number);
    return number;
  }
  bool is_null(int column) const override { return PQgetisnull(answer_->get(), row_, column) == 1; }

 private:
  PostgresDatabase::Parameter& at(int parameter) {
    return parameters_.at(static_cast<std::size_t>(parameter - 1));
  }

  PostgresDatabase& database_;
  std::string sql_;
  std::vector<PostgresDatabase::Parameter> parameters_;
  std::unique_ptr<PostgresAnswer> answer_;
  int row_ = -1;
};

// Adds rows to a table; there is nothing to be read.
class CopyStatement : public PreparedStatement {
 public:
  CopyStatement(PostgresDatabase& database, std::string table, int columns)
      : database_(database), table_(std::move(table)), columns_(static_cast<std::size_t>(columns)) {
    reset();
  }

  void bind(int parameter, std::string_view text) override {
    std::string& value = at(parameter);
    value.clear();
    for (const char c : parsers::xml_text(text)) {
      if (c == '\n' || c == '\r' || c == '\t' || c == '\\') value += '\\';
      value += c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c;
    }
  }
  void bind(int parameter, std::int64_t number) override { at(parameter) = std::to_string(number); }
  void bind(int parameter, double number) override { at(parameter) = shortest(number); }
  void bind_bytes(int parameter, std::string_view bytes) override {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string& value = at(parameter) = "\\\\x";
    for (const char c : bytes) {
      value += kDigits[static_cast<unsigned char>(c) >> 4];
      value += kDigits[static_cast<unsigned char>(c) & 15];
    }
  }

  bool step() override {
    std::string line = values_.front();
    for (std::size_t i = 1; i < values_.size(); ++i)
      line.append(1, '\t').append(values_[i]);
    database_.copy_line(table_, line);
    return false;
  }
  void run() override { step(); }
  void reset() override { values_.assign(columns_, "\\N"); }

  std::string_view text(int) const override { return ""; }
  std::string bytes(int) const override { return ""; }
  std::int64_t number(int) const override { return 0; }
  double real(int) const override { return 0.0; }
  bool is_null(int) const override { return true; }

 private:
  std::string& at(int parameter) { return values_.at(static_cast<std::size_t>(parameter - 1)); }

  PostgresDatabase& database_;
  std::string table_;
  std::size_t columns_;
  std::vector<std::string> values_;
};

// Parameters as libpq takes them.
struct Values {
  explicit Values(const std::vector<PostgresDatabase::Parameter>& parameters) {
    for (const PostgresDatabase::Parameter& each : parameters) {
      texts.push_back(each.is_null ? nullptr : each.value.c_str());
      lengths.push_back(static_cast<int>(each.value.size()));
      formats.push_back(each.is_binary ? 1 : 0);
    }
  }
  int count() const { return static_cast<int>(texts.size()); }

  std::vector<const char*> texts;
  std::vector<int> lengths, formats;
};

// What libpq says, on one line.
std::string one_line(const char* message) {
  return base::collapse_space(message == nullptr ? "" : message);
}

}  // namespace

PostgresDatabase::PostgresDatabase(const std::string& address, Access access)
    : Database(without_password(address), access), address_(address) {
  reconnect();
}

PostgresDatabase::~PostgresDatabase() = default;

void PostgresDatabase::reconnect() {
  uses_.clear();
  forget_lines();
  session_ = std::make_unique<Session>(address_);
  if (session_->is_open()) return set_up();
  const std::string message = one_line(PQerrorMessage(session_->connection));
  std::string sentence =
      std::string(tr("không kết nối được PostgreSQL: ", "cannot connect to PostgreSQL: ")) +
      message;
  if (PQconnectionNeedsPassword(session_->connection) == 1 ||
      PQconnectionUsedPassword(session_->connection) == 1 ||
      message.find("password") != std::string::npos)
    sentence += tr(" (mật khẩu lấy từ địa chỉ, biến PGPASSWORD hoặc tệp ~/.pgpass)",
                   " (the password is taken from the address, PGPASSWORD or ~/.pgpass)");
  throw LostConnection(
      name(),
      sentence,
      access() == Access::write ? base::ErrorCode::unwritable : base::ErrorCode::unreadable);
}

void PostgresDatabase::set_up() {
  const char* encoding = PQparameterStatus(session_->connection, "server_encoding");
  constexpr int kOldestVersion = 130000;  // normalize()
  if (encoding == nullptr || std::string_view(encoding) != "UTF8" ||
      PQserverVersion(session_->connection) < kOldestVersion)
    throw base::Error(name(),
                      tr("cần PostgreSQL 13 trở lên và cơ sở dữ liệu mã hoá UTF8",
                         "PostgreSQL 13 or later and a database in UTF8 are needed"),
                      base::ErrorCode::unreadable);
  execute(
      "SET lock_timeout = '10s'; SET jit = off; SET work_mem = '64MB'; SET "
      "plan_cache_mode = force_custom_plan;"
      "SELECT set_config('search_path', 'vanban', false) WHERE current_setting('search_path') = "
      "'\"$user\", public'");
  if (access() == Access::read) execute("SET default_transaction_read_only = on");
}

void PostgresDatabase::fail(const std::string& state, const std::string& message) const {
  const auto code = access() == Access::write || state == "25006" ? base::ErrorCode::unwritable
                                                                  : base::ErrorCode::unreadable;
  // What has no state was not said by the server.
  const bool is_lost = !session_->is_open() || state.empty() || state.starts_with("08") ||
                       state.starts_with("57P") || state == "40P01" || state == "40001";
  if (is_lost)
    throw LostConnection(
        name(),
        std::string(tr("mất kết nối với PostgreSQL: ", "the connection to PostgreSQL was lost: ")) +
            message,
        code);
  if (state == "55P03")
    throw base::Error(name(),
                      tr("một tiến trình khác đang ghi vào kho quá lâu",
                         "another process has been writing to the store for too long"),
                      base::ErrorCode::unwritable);
  if (state.starts_with("XX"))
    throw base::Error(name(),
                      std::string(tr("kho bị hỏng, hãy dùng bản sao lưu: ",
                                     "the store is damaged; use a backup: ")) +
                          message,
                      base::ErrorCode::unreadable);
  throw base::Error(name(), message, code);
}

std::unique_ptr<PostgresAnswer> PostgresDatabase::run(const std::string& sql,
                                                      const std::vector<Parameter>& parameters) {
  settle();
  const Values values(parameters);
  const std::string prepared = prepared_name(sql, values.count());
  auto answer =
      std::make_unique<PostgresAnswer>(prepared.empty() ? PQexecParams(session_->connection,
                                                                       sql.c_str(),
                                                                       values.count(),
                                                                       nullptr,
                                                                       values.texts.data(),
                                                                       values.lengths.data(),
                                                                       values.formats.data(),
                                                                       0)
                                                        : PQexecPrepared(session_->connection,
                                                                         prepared.c_str(),
                                                                         values.count(),
                                                                         values.texts.data(),
                                                                         values.lengths.data(),
                                                                         values.formats.data(),
                                                                         0));
  check(*answer);
  return answer;
}

void PostgresDatabase::copy_line(const std::string& table, std::string_view line) {
  constexpr std::size_t kMostWaiting = 16'000'000;
  lines_[table].append(line).append(1, '\n');
  waiting_bytes_ += line.size();
  if (waiting_bytes_ > kMostWaiting) settle();
}

void PostgresDatabase::forget_lines() {
  lines_.clear();
  waiting_bytes_ = 0;
}

void PostgresDatabase::settle() {
  if (lines_.empty()) return;
  const auto lines = std::exchange(lines_, {});
  forget_lines();
  for (const auto& [table, text] : lines)
    copy(table, text);
}

void PostgresDatabase::copy(const std::string& table, const std::string& lines) {
  PGconn* const connection = session_->connection;
  const PostgresAnswer begun(PQexec(connection, ("COPY " + table + " FROM STDIN").c_str()));
  if (PQresultStatus(begun.get()) != PGRES_COPY_IN) check(begun);
  constexpr std::size_t kPiece = std::size_t{1} << 20;
  bool is_sent = true;
  for (std::size_t at = 0; is_sent && at < lines.size(); at += kPiece) {
    const std::size_t size = std::min(kPiece, lines.size() - at);
    is_sent = PQputCopyData(connection, lines.data() + at, static_cast<int>(size)) == 1;
  }
  PQputCopyEnd(connection, is_sent ? nullptr : "interrupted");
  const PostgresAnswer ended(PQgetResult(connection));
  while (PGresult* more = PQgetResult(connection))
    PQclear(more);
  if (ended.get() == nullptr) fail("08006", one_line(PQerrorMessage(connection)));
  check(ended);
}

std::string PostgresDatabase::prepared_name(const std::string& sql, int parameters) {
  constexpr std::size_t kMostKept = 300;
  if (uses_.size() >= kMostKept && !uses_.contains(sql)) return "";
  Use& use = uses_.try_emplace(sql, Use{"s" + std::to_string(uses_.size()), 0}).first->second;
  if (++use.count == 2)
    check(PQprepare(session_->connection, use.name.c_str(), sql.c_str(), parameters, nullptr));
  return use.count >= 2 ? use.name : "";
}

void PostgresDatabase::check(const PostgresAnswer& answer) const {
  if (answer.is_good()) return;
  const std::string message = answer.field(PG_DIAG_MESSAGE_PRIMARY);
  fail(answer.field(PG_DIAG_SQLSTATE),
       message.empty() ? one_line(PQerrorMessage(session_->connection)) : message);
}

std::unique_ptr<PreparedStatement> PostgresDatabase::prepare(std::string_view sql) {
  return std::make_unique<PostgresStatement>(*this, sql);
}

std::unique_ptr<PreparedStatement> PostgresDatabase::insertion(const std::string& table,
                                                               int columns) {
  return std::make_unique<CopyStatement>(*this, table, columns);
}

void PostgresDatabase::execute(const std::string& sql) {
  settle();
  check(PQexec(session_->connection, sql.c_str()));
}

void PostgresDatabase::begin() {
  execute(std::string("BEGIN; SELECT pg_advisory_xact_lock(") + kLock +
          ", coalesce(hashtext(current_schema()), 0))");
}

void PostgresDatabase::commit() {
  execute("COMMIT");
}

void PostgresDatabase::roll_back() noexcept {
  forget_lines();
  PQclear(PQexec(session_->connection, "ROLLBACK"));
}

std::string PostgresDatabase::among_ids(std::string_view column) const {
  return std::string(column) + " = ANY (?::bigint[])";
}

std::string PostgresDatabase::id_list(const std::vector<std::int64_t>& ids) const {
  std::string list = "{";
  for (const std::int64_t id : ids)
    list += (list.size() > 1 ? "," : "") + std::to_string(id);
  return list + '}';
}

std::string PostgresDatabase::among_texts(std::string_view column) const {
  return std::string(column) + " = ANY (?::text[])";
}

std::string PostgresDatabase::text_list(const std::vector<std::string>& texts) const {
  std::string list = "{";
  for (const std::string& text : texts) {
    list += list.size() > 1 ? ",\"" : "\"";
    for (const char c : text) {
      if (c == '"' || c == '\\') list += '\\';
      list += c;
    }
    list += '"';
  }
  return list + '}';
}

WordSearch PostgresDatabase::with_words(const std::string& table,
                                        const Query& query,
                                        Reading reading) {
  WordSearch search{table, table, table + ".id", {}};
  const std::string wanted = words_query(query, reading);
  if (reading == Reading::misread) {
    search.condition.add(table + ".alternatives <> ''");
    if (!wanted.empty())
      search.condition.add("vanban_words(" + table + ".alternatives) @@ ?::tsquery",
                           {'(' + wanted + ") | '**'"});
  } else if (!wanted.empty()) {
    search.condition.add("vanban_words(" + table + ".text) @@ ?::tsquery",
                         {'(' + wanted + ") | '**'"});
  }
  return search;
}

bool PostgresDatabase::is_exact(const Query&) const {
  return false;
}

std::string PostgresDatabase::byte_length(std::string_view column) const {
  return "octet_length(" + std::string(column) + ')';
}

std::int64_t PostgresDatabase::size_bytes() {
  Statement row(*this,
                "SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::bigint FROM pg_class WHERE "
                "relnamespace = current_schema()::regnamespace AND relkind = 'r'");
  return row.step() ? row.number(0) : 0;
}

}  // namespace corpus
