#include "corpus/sqlite_tokenizer.h"

#include <exception>

#include <sqlite3.h>

#include "base/error.h"
#include "corpus/sqlite_database.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using Emit = int (*)(void*, int, const char*, int, int, int);

int emit(Emit callback, void* context, std::string_view token, base::TextSpan span) {
  return callback(context,
                  0,
                  token.data(),
                  static_cast<int>(token.size()),
                  static_cast<int>(span.begin),
                  static_cast<int>(span.end));
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
  const std::string_view all(text, static_cast<std::size_t>(size));
  if ((flags & FTS5_TOKENIZE_QUERY) != 0) return emit(callback, context, all, {0, all.size()});
  int code = SQLITE_OK;
  for_each_word(all, [&](base::TextSpan span, const WordForms& forms) {
    if (code == SQLITE_OK) code = emit(callback, context, forms.bare, span);
  });
  return code;
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
