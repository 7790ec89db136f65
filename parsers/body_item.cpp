#include "parsers/body_item.h"

#include <cstddef>
#include <string>
#include <utility>

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
  // "các bộ, cơ quan và tỉnh Sơn Bình": a place with its name stands by itself.
  static const PhraseTable kPlaces({{0, "tỉnh|thành phố|xã|phường|đặc khu|huyện"}});
  if (item.named && before.bare && kPlaces.find(words, item.begin)) return false;
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

// Where the names of "các tỉnh Sơn Bình, Hoà Lăng và Tân Khê" begin, the word of the noun first;
// fewer than three words where it is no such list.
std::vector<std::size_t> listed_places(const std::vector<Word>& words, const Body& body) {
  static const PhraseTable kNouns({{0, "tỉnh|thành phố|xã|phường|đặc khu|huyện|thị xã"}});
  std::vector<std::size_t> starts;
  const std::size_t noun = body.begin + quantifier(words, body.begin);
  const std::size_t length = kNouns.find(words, noun).length;
  if (noun == body.begin || length == 0) return {};
  starts.push_back(noun);
  bool opens = true;
  for (std::size_t i = noun + length; i < body.end; ++i) {
    const bool joins = words[i].shape == WordShape::comma || reads(words, i, "và");
    if (joins || (opens && words[i].shape == WordShape::colon)) {
      opens = true;
      continue;
    }
    const bool name = words[i].capital || words[i].shape == WordShape::number ||
                      (!opens && words[i].shape == WordShape::dash);
    if (!name) return {};
    if (opens) starts.push_back(i);
    opens = false;
  }
  return starts;
}

// Each place of such a list is a body of its own, with the noun before its name.
void push_body(const std::vector<Word>& words, Body body, std::vector<Body>& bodies) {
  const std::vector<std::size_t> starts = listed_places(words, body);
  if (starts.size() < 3) {
    bodies.push_back(std::move(body));
    return;
  }
  std::string noun;
  const std::size_t noun_end =
      words[starts[1] - 1].shape == WordShape::colon ? starts[1] - 1 : starts[1];
  for (std::size_t i = starts[0]; i < noun_end; ++i)
    noun += std::string(words[i].text) + " ";
  for (std::size_t i = 1; i < starts.size(); ++i) {
    Body place = body;
    place.begin = i == 1 ? body.begin : starts[i];
    place.end = i + 1 < starts.size() ? starts[i + 1] : body.end;
    std::size_t end = place.end;
    while (words[end - 1].shape == WordShape::comma || reads(words, end - 1, "và"))
      --end;
    place.name = noun;
    for (std::size_t word = starts[i]; word < end; ++word)
      place.name += std::string(words[word].text) + (word + 1 < end ? " " : "");
    bodies.push_back(std::move(place));
  }
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
    push_body(words, make_body(text, words, group), bodies);
    group = item;
  }
  push_body(words, make_body(text, words, group), bodies);
  return bodies;
}

}  // namespace parsers
