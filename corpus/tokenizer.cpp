#include "corpus/tokenizer.h"

#include <algorithm>

#include <sqlite3.h>

#include "base/error.h"
#include "corpus/database.h"

namespace corpus {
namespace {

// Bare forms live in the same index as marked ones and must not be taken for them: "dang" without
// marks is also a spelling of its own.
constexpr char kBarePrefix = '~';

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// Letters, also combining marks; what is neither ASCII nor punctuation or blank of Unicode's.
bool is_word_char(char32_t c) {
  if (c < 0x80) return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool is_latin_sign = c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA;
  const bool is_punctuation = c >= 0x2000 && c <= 0x2BFF;  // to arrows and shapes
  const bool is_other = (c >= 0x3000 && c <= 0x303F) || (c >= 0xE000 && c <= 0xF8FF) ||
                        (c >= 0xFE00 && c <= 0xFE6F) || c >= 0xFFF0;
  return !is_latin_sign && !is_punctuation && c != 0xD7 && c != 0xF7 && (!is_other || c > 0xFFFF);
}

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

fts5_api* find_api(Database& database) {
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

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < text.size() && is_word_char(base::next_char(text, at)))
      end = at;
    if (end == begin) continue;
    at = end;
    std::string marked = base::comparison_key(text.substr(begin, end - begin));
    std::string bare = base::strip_marks(marked);
    tokens.push_back({{begin, end}, std::move(marked), std::move(bare)});
  }
  return tokens;
}

bool is_bare(const Token& token) {
  return token.marked == token.bare;
}

bool has_letters(const Token& token) {
  return std::any_of(
      token.bare.begin(), token.bare.end(), [](char c) { return c < '0' || c > '9'; });
}

void register_tokenizer(Database& database) {
  fts5_api* api = find_api(database);
  fts5_tokenizer tokenizer{&create_tokenizer, &delete_tokenizer, &run_tokenizer};
  if (api == nullptr ||
      api->xCreateTokenizer(api, "vietnamese", nullptr, &tokenizer, nullptr) != SQLITE_OK) {
    throw base::Error("SQLite", "FTS5", base::ErrorCode::missing);
  }
}

}  // namespace corpus
