#include "parsers/body_item.h"

#include <algorithm>
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
  // "Uỷ ban nhân dân cấp tỉnh, cấp xã", "Thường trực Hội đồng nhân dân tỉnh, cấp xã": one name at
  // several levels.
  if (item.kind == BodyClass::level)
    return before.kind == BodyClass::institution || before.kind == BodyClass::post ||
           (before.kind == BodyClass::level && group.kind != BodyClass::level);
  const bool told_apart = before.named || before.kind != BodyClass::generic || !group.quantified;
  // "các bộ, cơ quan và tỉnh Sơn Bình": a place with its name stands by itself.
  static const PhraseTable kPlaces({{0, "tỉnh|thành phố|xã|phường|đặc khu|huyện"}});
  if (item.named && before.bare && kPlaces.find(words, item.begin)) return false;
  if (!before.bare && (told_apart || item.kind != BodyClass::generic)) return false;
  if (item.capital && !(item.bare && item.kind == BodyClass::generic)) return false;
  if (item.kind == BodyClass::generic) return group.quantified || before.kind == BodyClass::generic;
  // "sở, ban, ngành, đoàn thể tỉnh": the last class of the list, with where all of them are.
  if (reads(words, item.begin, "đoàn") && reads(words, item.begin + 1, "thể") && !item.named)
    return before.kind == BodyClass::generic;
  return item.kind == BodyClass::institution && group.quantified && !item.named;
}

Body make_body(std::string_view text, const std::vector<Word>& words, const BodyItem& item) {
  Body body;
  body.begin = item.begin;
  body.end = item.end;
  body.kind = item.kind;
  body.specific = item.named || item.quantified;
  body.name = printed(text, words, item.begin, item.end);
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

// What ministries and departments are called with a comma or "và" of their own.
std::size_t field_of_ministry(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kFields(
      {{0,
        "nông nghiệp và môi trường|giáo dục và đào tạo|khoa học và công nghệ|dân tộc và tôn giáo|"
        "văn hoá, thể thao và du lịch|văn hoá và thể thao|tài nguyên và môi trường|"
        "thông tin và truyền thông|kế hoạch và đầu tư|nông nghiệp và phát triển nông thôn|"
        "quy hoạch và kiến trúc|tuyên giáo và dân vận|lao động, thương binh và xã hội|"
        "văn hoá, khoa học và thông tin|kinh tế và hạ tầng"}});
  return kFields.find(words, at).length;
}

// Where the names of "các Bộ: Quốc phòng, Công an" begin, the word of the noun first, the end last;
// empty where it is no such list.
std::vector<std::size_t> listed_offices(const std::vector<Word>& words, const Body& body) {
  static const PhraseTable kNouns({{0,
                                    "bộ|sở|tập đoàn|tổng công ty|công ty|ban|vụ|cục|chi cục|phòng|"
                                    "hội|báo|đài|trường|ngân hàng|viện|trung tâm"}});
  const std::size_t noun = body.begin + quantifier(words, body.begin);
  const std::size_t colon = noun + kNouns.find(words, noun).length;
  if (noun == body.begin || colon == noun || colon >= body.end ||
      words[colon].shape != WordShape::colon)
    return {};
  std::vector<std::size_t> starts{noun, colon + 1};
  for (std::size_t i = colon + 1; i < body.end; ++i) {
    if (const std::size_t field = i == starts.back() ? field_of_ministry(words, i) : 0)
      i = std::min(i + field, body.end) - 1;
    else if ((words[i].shape == WordShape::comma || reads(words, i, "và")) && i + 1 < body.end &&
             words[i + 1].capital)
      starts.push_back(i + 1);
  }
  starts.push_back(body.end);
  return starts;
}

// Each place or office of such a list is a body of its own, with the noun before its name.
void push_body(const std::vector<Word>& words, Body body, std::vector<Body>& bodies) {
  std::vector<std::size_t> starts = listed_offices(words, body);
  if (starts.empty()) {
    starts = listed_places(words, body);
    starts.push_back(body.end);
  }
  if (starts.size() < 4) {  // the noun, two names, the end
    bodies.push_back(std::move(body));
    return;
  }
  std::string noun;
  const std::size_t noun_end =
      words[starts[1] - 1].shape == WordShape::colon ? starts[1] - 1 : starts[1];
  for (std::size_t i = starts[0]; i < noun_end; ++i)
    noun += std::string(words[i].text) + " ";
  for (std::size_t i = 1; i + 1 < starts.size(); ++i) {
    Body named = body;
    named.begin = i == 1 ? body.begin : starts[i];
    named.end = starts[i + 1];
    std::size_t end = named.end;
    while (words[end - 1].shape == WordShape::comma || reads(words, end - 1, "và"))
      --end;
    named.name = noun;
    for (std::size_t word = starts[i]; word < end; ++word) {
      const bool comma = word + 1 < end && words[word + 1].shape == WordShape::comma;
      named.name += std::string(words[word].text) + (word + 1 < end && !comma ? " " : "");
    }
    bodies.push_back(std::move(named));
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
