#include "parsers/alternative_bodies.h"

#include <string>
#include <utility>

#include "parsers/official_words.h"

// Between two "hoặc" nothing but one name can stand, so its end needs no grammar: only its noun has
// to be known, and it may hold no mark and be no longer than a name is.

namespace parsers {
namespace {

constexpr std::size_t kLongestName = 9;  // words

// The noun of a class or body at `at`, with its quantifier; 0 where none stands.
std::size_t noun_at(const std::vector<Word>& words, std::size_t at) {
  const std::size_t quantity = quantifier(words, at);
  const BodyHead head = body_head(words, at + quantity);
  return head && head.kind != BodyClass::level ? quantity + head.length : 0;
}

bool ends_list(const std::vector<Word>& words, std::size_t at) {
  return at >= words.size() || words[at].shape == WordShape::colon ||
         (modal(words, at) != 0 && !reads(words, at, "cần"));
}

}  // namespace

BodyList read_alternatives(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  BodyList list;
  std::size_t next = at;
  for (;;) {
    const std::size_t noun = noun_at(words, next);
    if (noun == 0) return {};
    std::size_t end = next + noun;
    while (end < words.size() && end - next < kLongestName && words[end].shape == WordShape::word &&
           !reads(words, end, "hoặc") && !ends_list(words, end))
      ++end;
    Body body;
    body.begin = next;
    body.end = end;
    body.kind = BodyClass::institution;
    body.specific = true;
    body.name = printed(text, words, next, end);
    list.bodies.push_back(std::move(body));
    list.end = end;
    if (!reads(words, end, "hoặc")) break;
    next = end + 1;
  }
  return list.bodies.size() > 1 && ends_list(words, list.end) ? list : BodyList{};
}

}  // namespace parsers
