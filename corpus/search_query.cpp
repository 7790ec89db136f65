#include "corpus/search_query.h"

#include <algorithm>

#include "base/text.h"
#include "corpus/tokenizer.h"

namespace corpus {
namespace {

// One phrase of FTS5: its words next to one another. Blanks, hyphens and slashes are the same to
// the index, so "47-CT/TW" is a phrase of three words.
void append_phrase(std::string& query, std::string_view phrase) {
  std::string words;
  for (const Token& token : tokenize(phrase)) {
    if (!words.empty()) words += ' ';
    words += base::slice(phrase, token.span);
  }
  if (words.empty()) return;
  if (!query.empty()) query += ' ';
  query += '"' + words + '"';
}

}  // namespace

std::string fts_query(std::string_view words) {
  std::string query;
  bool is_quoted = false;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('"'), words.size());
    const std::string_view part = words.substr(0, end);
    if (is_quoted) {
      append_phrase(query, part);
    } else {
      for (const std::string_view word : base::split_words(part))
        append_phrase(query, word);
    }
    is_quoted = !is_quoted;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return query;
}

}  // namespace corpus
