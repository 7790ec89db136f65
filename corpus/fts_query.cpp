#include "corpus/fts_query.h"

#include <algorithm>

#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using Kind = Query::Kind;

std::string quoted(const Query& phrase, Spelling spelling) {
  std::string text = "\"";
  for (const std::string& word : phrase.words) {
    if (text.size() > 1) text += ' ';
    if (spelling == Spelling::as_typed) text += '=';
    text += word;
  }
  return text + (phrase.kind == Kind::prefix ? "\" *" : "\"");
}

std::string joined(const Query& query, const char* by, Spelling spelling) {
  std::string text;
  for (const Query& part : query.parts) {
    if (!text.empty()) text += by;
    text += '(' + fts_query(part, spelling) + ')';
  }
  return text;
}

std::string near(const Query& query, Spelling spelling) {
  std::string text = "NEAR(";
  for (const Query& part : query.parts)
    text += quoted(part, spelling) + ' ';
  return text + ", " + std::to_string(query.distance) + ')';
}

}  // namespace

std::string fts_query(const Query& query, Spelling spelling) {
  if (query.empty()) return "";
  switch (query.kind) {
    case Kind::phrase:
    case Kind::prefix:
      return quoted(query, spelling);
    case Kind::near:
      return near(query, spelling);
    case Kind::any:
      return joined(query, " OR ", spelling);
    case Kind::all:
      return joined(query, " AND ", spelling);
    case Kind::except:
      break;
  }
  return '(' + fts_query(query.parts.at(0), spelling) + ") NOT (" +
         fts_query(query.parts.at(1), Spelling::any) + ')';
}

bool depends_on_spelling(const Query& query) {
  const auto is_open = [](const std::string& word) {
    const std::vector<Token> tokens = tokenize(word);
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return has_letters(token) && is_bare(token);
    });
  };
  return std::any_of(query.words.begin(), query.words.end(), is_open) ||
         std::any_of(query.parts.begin(), query.parts.end(), depends_on_spelling);
}

}  // namespace corpus
