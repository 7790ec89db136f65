#include "corpus/sqlite_tokenizer.h"

#include <exception>

#include <sqlite3.h>

#include "base/error.h"
#include "corpus/sqlite_database.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

// Bare forms live in the same index as marked ones and must not be taken for them: "dang" without
// marks is also a spelling of its own.
constexpr char kBarePrefix = '~';

using Emit = int (*)(void*, int, const char*, int, int, int);

int emit(Emit callback, void* context, int flags, const std::string& token, base::TextSpan span) {
  return callback(context,
                  flags,
                  token.data(),
                  static_cast<int>(token.size()),
                  static_cast<int>(span.begin),
                  static_cast<int>(span.end));
}

// The form under which a word of a query is looked up.
std::string wanted_form(const Token& token, std::string_view query) {
  const bool is_exact = token.span.begin > 0 && query[token.span.begin - 1] == '=';
  if (!has_letters(token) || (is_bare(token) && !is_exact)) return kBarePrefix + token.bare;
  return token.marked;
}

int emit_token(Emit callback, void* context, const Token& token) {
  const int code = emit(callback, context, 0, kBarePrefix + token.bare, token.span);
  if (code != SQLITE_OK || !has_letters(token)) return code;
  return emit(callback, context, FTS5_TOKEN_COLOCATED, token.marked, token.span);
}

extern "C" {

int create_tokenizer(void*, const char**, int, Fts5Tokenizer** tokenizer) {
  static int instance = 0;  // there is nothing to keep, but SQLite wants an address
  *tokenizer = reinterpret_cast<Fts5Tokenizer*>(&instance);
  return SQLITE_OK;
}

void delete_tokenizer(Fts5Tokenizer*) {}

int run_tokenizer(
    Fts5Tokenizer*, void* context, int flags, const char* text, int size, Emit callback) try {
  const bool is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
  const std::string_view all(text, static_cast<std::size_t>(size));
  for (const Token& token : tokenize(all)) {
    const int code = is_query ? emit(callback, context, 0, wanted_form(token, all), token.span)
                              : emit_token(callback, context, token);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
} catch (const std::exception&) {
  return SQLITE_NOMEM;  // no exception may pass through SQLite
}

}  // extern "C"

fts5_api* find_api(SqliteDatabase& database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) ==
      SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

void register_tokenizer(SqliteDatabase& database) {
  fts5_api* api = find_api(database);
  fts5_tokenizer tokenizer{&create_tokenizer, &delete_tokenizer, &run_tokenizer};
  if (api == nullptr ||
      api->xCreateTokenizer(api, "vietnamese", nullptr, &tokenizer, nullptr) != SQLITE_OK) {
    throw base::Error("SQLite", "FTS5", base::ErrorCode::missing);
  }
}

}  // namespace corpus
