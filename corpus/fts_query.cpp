#include "corpus/fts_query.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using Kind = Query::Kind;

std::vector<Token> tokens_of(const Query& phrase) {
  std::vector<Token> tokens;
  for (const std::string& word : phrase.words)
    for (Token& token : tokenize(word))
      tokens.push_back(std::move(token));
  return tokens;
}

void append(std::string& text, const char* by, const std::string& part) {
  if (!part.empty()) text += (text.empty() ? "" : by) + part;
}

std::string words_of(const Query& phrase, const char* by) {
  std::string text;
  for (const Token& token : tokens_of(phrase))
    append(text, by, '"' + token.bare + '"');
  return phrase.kind == Kind::prefix && !text.empty() ? text + " *" : text;
}

}  // namespace

std::string fts_query(const Query& query, Reading reading) {
  const bool is_either = query.kind == Kind::any || reading == Reading::misread;
  const char* by = is_either ? " OR " : " AND ";
  if (query.kind == Kind::phrase || query.kind == Kind::prefix) return words_of(query, by);
  std::string text;
  const std::size_t count = query.kind == Kind::except ? 1 : query.parts.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string part = fts_query(query.parts[i], reading);
    append(text, by, part.empty() ? "" : '(' + part + ')');
  }
  return text;
}

bool is_of_bare_words(const Query& query) {
  if (query.kind == Kind::phrase || query.kind == Kind::prefix) {
    const std::vector<Token> tokens = tokens_of(query);
    return tokens.size() == 1 && is_bare(tokens.front());
  }
  return (query.kind == Kind::all || query.kind == Kind::any) &&
         std::all_of(query.parts.begin(), query.parts.end(), is_of_bare_words);
}

}  // namespace corpus
