#include "parsers/body_item.h"

#include <string>

// The list is walked once with the group at hand: an entry joins it when both were printed in one
// breath, which a quantifier or a name of its own, a post or a semicolon ends.

namespace parsers {
namespace {

bool is_one_breath(const std::vector<Word>& words,
                   const BodyItem& group,
                   const BodyItem& before,
                   const BodyItem& item) {
  if (words[before.end].shape == WordShape::semicolon) return false;
  if (item.quantified || item.kind == BodyClass::post) return false;
  const bool told_apart = before.named || before.kind != BodyClass::generic || !group.quantified;
  if (!before.bare && (told_apart || item.kind != BodyClass::generic)) return false;
  if (item.capital && !(item.bare && item.kind == BodyClass::generic)) return false;
  if (item.kind == BodyClass::generic) return group.quantified || before.kind == BodyClass::generic;
  return item.kind == BodyClass::institution && group.quantified && !item.named;
}

Body make_body(std::string_view text, const std::vector<Word>& words, const BodyItem& item) {
  Body body;
  body.begin = item.begin;
  body.end = item.end;
  body.kind = item.kind;
  body.specific = item.named || item.quantified;
  body.name = std::string(text.substr(words[item.begin].span.begin,
                                      words[item.end - 1].span.end - words[item.begin].span.begin));
  return body;
}

}  // namespace

std::vector<Body> merge_items(std::string_view text,
                              const std::vector<Word>& words,
                              const std::vector<BodyItem>& items) {
  std::vector<Body> bodies;
  BodyItem group = items.front();
  for (std::size_t i = 1; i < items.size(); ++i) {
    const BodyItem& item = items[i];
    if (is_one_breath(words, group, items[i - 1], item)) {
      group.end = item.end;
      group.named = group.named || item.named;
      continue;
    }
    bodies.push_back(make_body(text, words, group));
    group = item;
  }
  bodies.push_back(make_body(text, words, group));
  return bodies;
}

}  // namespace parsers
