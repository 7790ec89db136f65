#include "parsers/clause_words.h"

#include "parsers/official_words.h"

namespace parsers {

bool has_shape(const std::vector<Word>& words, std::size_t at, WordShape shape) {
  return at < words.size() && words[at].shape == shape;
}

std::size_t clause_verb(const std::vector<Word>& words, std::size_t at, bool opens_clause) {
  if (at >= words.size() || (words[at].capital && at != 0 && !opens_clause)) return 0;
  return action_verb(words, at);
}

std::size_t skip_adverbs(const std::vector<Word>& words, std::size_t at) {
  while (const std::size_t length = adverb(words, at)) {
    if (clause_verb(words, at) > length) break;
    at += length;
  }
  return at;
}

std::size_t skip_connectors(const std::vector<Word>& words, std::size_t at) {
  for (;;) {
    while (has_shape(words, at, WordShape::open) || has_shape(words, at, WordShape::quote) ||
           has_shape(words, at, WordShape::other) || has_shape(words, at, WordShape::dash))
      ++at;
    const std::size_t length = connector(words, at);
    if (length == 0 || clause_verb(words, at) > length) return at;
    std::size_t next = at + length;
    const bool closed =
        has_shape(words, next, WordShape::comma) || has_shape(words, next, WordShape::colon);
    if (!closed && !reads(words, at, "đồng") && !reads(words, at, "đặc")) return at;
    at = closed ? next + 1 : next;
  }
}

bool opens_adjunct(const std::vector<Word>& words, std::size_t at) {
  const std::size_t length = adjunct_opener(words, at);
  return length != 0 && length >= clause_verb(words, at);
}

}  // namespace parsers
