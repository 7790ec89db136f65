// Decomposed, a letter stands before its marks, and without the marks the text has bare letters.
// SQL does this with what PostgreSQL has; here the words of a query are turned the same way.

#include "corpus/postgres_words.h"

#include <vector>

#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

using Kind = Query::Kind;

// A longer word is not looked up.
constexpr std::size_t kMostCharacters = 40;

// Runs of Latin letters and digits, without marks, as the function knows them.
std::vector<std::string> pieces_of(const std::string& word) {
  std::vector<std::string> pieces(1);
  const std::string text = base::to_nfc(word);
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) {
    std::string letter;
    base::append_utf8(letter, base::next_char(text, at));
    const std::string bare = base::strip_marks(base::comparison_key(letter));
    if (bare.empty()) continue;  // a mark by itself
    const bool is_known = bare.size() == 1 && ((bare[0] >= 'a' && bare[0] <= 'z') ||
                                               (bare[0] >= '0' && bare[0] <= '9'));
    if (is_known)
      pieces.back() += bare;
    else
      pieces.emplace_back();
  }
  if (length > kMostCharacters) pieces.clear();
  std::erase(pieces, "");
  return pieces;
}

std::string joined(const std::vector<std::string>& parts, const char* by) {
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : by) + part;
  return text;
}

std::string phrase_query(const Query& query, const char* by) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    std::vector<std::string> terms;
    for (const std::string& piece : pieces_of(query.words[i]))
      terms.push_back("'*" + piece + '\'');
    if (terms.empty()) continue;
    if (query.kind == Kind::prefix && i + 1 == query.words.size()) terms.back() += ":*";
    words.push_back('(' + joined(terms, " & ") + ')');
  }
  return joined(words, by);
}

}  // namespace

std::string words_function() {
  return R"(CREATE FUNCTION vanban_words(text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $function$
DECLARE
  letters text;
BEGIN
  IF octet_length($1) > 100000 OR (octet_length($1) > 500 AND $1 ~ '[^[:space:]]{250}') THEN
    RETURN array_to_tsvector(ARRAY['**']);
  END IF;
  letters := translate(lower(normalize($1, NFD) COLLATE "C"),
                       E'đĐÐ\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b', 'ddd');
  IF letters ~ '[\u0300-\u036f]' THEN
    letters := regexp_replace(letters, '[\u0300-\u036f]+', '', 'g');
  END IF;
  RETURN array_to_tsvector(
    string_to_array('*' || regexp_replace(letters, '[^a-z0-9]+', ' *', 'g'), ' '));
END $function$)";
}

std::string words_query(const Query& query, Reading reading) {
  const bool is_misread = reading == Reading::misread;
  if (query.kind == Kind::phrase || query.kind == Kind::prefix)
    return phrase_query(query, is_misread ? " | " : " & ");
  const bool is_either = query.kind == Kind::any || is_misread;
  const std::size_t count = query.kind == Kind::except ? 1 : query.parts.size();
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string part = words_query(query.parts[i], reading);
    if (!part.empty())
      parts.push_back('(' + part + ')');
    else if (is_either && !is_misread)
      return "";
  }
  return joined(parts, is_either ? " | " : " & ");
}

}  // namespace corpus
