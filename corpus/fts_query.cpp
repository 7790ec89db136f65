#include "corpus/fts_query.h"

namespace corpus {
namespace {

using Kind = Query::Kind;

std::string quoted(const Query& phrase, Reading reading) {
  std::string text = "\"";
  for (const std::string& word : phrase.words) {
    if (text.size() > 1) text += ' ';
    if (reading == Reading::as_typed) text += '=';
    text += word;
  }
  return text + (phrase.kind == Kind::prefix ? "\" *" : "\"");
}

std::string joined(const Query& query, const char* by, Reading reading) {
  std::string text;
  for (const Query& part : query.parts) {
    if (!text.empty()) text += by;
    text += '(' + fts_query(part, reading) + ')';
  }
  return text;
}

// Each of the words, wherever it stands.
void add_words(const Query& query, std::string& text) {
  for (const std::string& word : query.words)
    text += (text.empty() ? "\"" : " OR \"") + word + '"';
  if (query.kind == Kind::prefix) text += " *";
  const std::size_t wanted = query.kind == Kind::except ? 1 : query.parts.size();
  for (std::size_t i = 0; i < wanted; ++i)
    add_words(query.parts[i], text);
}

std::string any_word(const Query& query) {
  std::string text;
  add_words(query, text);
  return text;
}

std::string near(const Query& query, Reading reading) {
  std::string text = "NEAR(";
  for (const Query& part : query.parts)
    text += quoted(part, reading) + ' ';
  return text + ", " + std::to_string(query.distance) + ')';
}

}  // namespace

std::string fts_query(const Query& query, Reading reading) {
  if (query.empty()) return "";
  if (reading == Reading::misread) return any_word(query);
  switch (query.kind) {
    case Kind::phrase:
    case Kind::prefix:
      return quoted(query, reading);
    case Kind::near:
      return near(query, reading);
    case Kind::any:
      return joined(query, " OR ", reading);
    case Kind::all:
      return joined(query, " AND ", reading);
    case Kind::except:
      break;
  }
  return '(' + fts_query(query.parts.at(0), reading) + ") NOT (" +
         fts_query(query.parts.at(1), Reading::any_marks) + ')';
}

}  // namespace corpus
