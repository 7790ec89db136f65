#include "parsers/partner_parser.h"

#include <algorithm>
#include <cstddef>

#include "parsers/body_parser.h"
#include "parsers/clause_words.h"
#include "parsers/subject_parser.h"

namespace parsers {
namespace {

// "sự chỉ đạo", "công tác lãnh đạo, chỉ đạo", "văn bản chỉ đạo"
bool is_noun(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kBefore({{0, "sự|ban|bản|kiến|tác|ý kiến|văn bản|của|tinh thần|được"}});
  return at > 0 && static_cast<bool>(kBefore.find(words, at - 1));
}

bool is_followed_by_act(const std::vector<Word>& words, std::size_t end) {
  return end < words.size() &&
         (is_followed_by_predicate(words, end) || words[end].shape == WordShape::word);
}

// "tăng cường sự phối hợp giữa A với B": A acts, B coordinates.
void take_between(std::string_view text,
                  const std::vector<Word>& words,
                  std::size_t at,
                  Direction& direction) {
  const BodyList left = read_bodies(text, words, at);
  if (!left || !reads(words, left.end, "với")) return;
  const BodyList right = read_bodies(text, words, left.end + 1);
  if (!right) return;
  constexpr std::size_t kNearPredicate = 6;  // later "phối hợp giữa" is one act among others
  if (at > direction.predicate + kNearPredicate) return;
  if (direction.actors.empty())
    for (const Body& body : left.bodies)
      direction.actors.push_back(body.name);
  for (const Body& body : right.bodies)
    direction.coordinators.push_back(body.name);
}

// "Phối hợp UBND các xã …", "Phối hợp chính quyền cơ sở bảo đảm …"; not "Phối hợp tổ chức …".
bool names_partner(const std::vector<Word>& words, const BodyList& list) {
  const Body& first = list.bodies.front();
  if (first.specific || words[first.begin].capital) return true;
  return first.kind == BodyClass::institution && first.end - first.begin > 1 &&
         is_followed_by_predicate(words, list.end);
}

void add_coordinators(const BodyList& list, Direction& direction) {
  for (const Body& body : list.bodies)
    if (std::find(direction.coordinators.begin(), direction.coordinators.end(), body.name) ==
        direction.coordinators.end())
      direction.coordinators.push_back(body.name);
}

void take_coordinators(std::string_view text,
                       const std::vector<Word>& words,
                       std::size_t at,
                       bool preposition,
                       Direction& direction) {
  BodyList list = read_bodies(text, words, at);
  if (!list) return;
  if (!preposition && !names_partner(words, list)) return;
  const BodyList joined = read_bodies(text, words, at, Semicolons::join);
  if (joined.end > list.end && !is_followed_by_predicate(words, joined.end)) list = joined;
  add_coordinators(list, direction);
}

}  // namespace

namespace {

// "Cùng với Sở Tài chính thẩm tra dự toán", "Tham gia cùng Công an tỉnh kiểm tra": with whom.
void take_company(std::string_view text, const std::vector<Word>& words, Direction& direction) {
  static const PhraseTable kCues(
      {{0, "cùng với|tham gia cùng|tham gia với|tham gia cùng với|cùng"}});
  const std::size_t cue = kCues.find(words, 0).length;
  if (cue == 0) return;
  const BodyList list = read_bodies(text, words, cue);
  if (list && is_followed_by_predicate(words, list.end)) add_coordinators(list, direction);
}

// "Văn phòng chủ trì, các phòng phối hợp tổ chức": the second part has its own subject.
void take_second_subject(std::string_view text,
                         const std::vector<Word>& words,
                         std::size_t partners,
                         Direction& direction) {
  static const PhraseTable kLeads({{0, "chủ trì"}});
  constexpr std::size_t kLongestSubject = 24;
  for (std::size_t i = partners; i-- > 0 && partners - i < kLongestSubject;) {
    if (kLeads.find(words, i).length != 2 || !has_shape(words, i + 2, WordShape::comma)) continue;
    const BodyList list = read_bodies(text, words, i + 3);
    if (list && list.end == partners) add_coordinators(list, direction);
    return;
  }
}

}  // namespace

void read_delegates(std::string_view text, const std::vector<Word>& words, Direction& direction) {
  for (std::size_t i = direction.predicate; i < words.size(); ++i) {
    std::size_t length = 0;
    if (reads(words, i, "chỉ") && reads(words, i + 1, "đạo")) length = 2;
    // "Lãnh đạo các thôn thu hoạch lúa": only where it is what the sentence tells to do.
    if (i == direction.predicate && reads(words, i, "lãnh") && reads(words, i + 1, "đạo"))
      length = 2;
    if (length == 0 || (words[i].capital && i != direction.predicate) || is_noun(words, i))
      continue;
    const BodyList list = read_bodies(text, words, i + length);
    if (!list || !is_followed_by_act(words, list.end)) continue;
    for (const Body& body : list.bodies)
      direction.delegates.push_back(body.name);
  }
}

void read_coordinators(std::string_view text,
                       const std::vector<Word>& words,
                       Direction& direction) {
  static const PhraseTable kManner(
      {{0,
        "chặt chẽ|tốt|hiệu quả|đồng bộ|thường xuyên|có hiệu quả|kịp thời|tích cực|chặt chẽ, "
        "hiệu quả|chặt chẽ, đồng bộ|nhịp nhàng|liên ngành|kịp thời, hiệu quả"}});
  take_company(text, words, direction);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!reads(words, i, "phối") || !reads(words, i + 1, "hợp")) continue;
    std::size_t next = i + 2;
    take_second_subject(text, words, i, direction);
    if (reads(words, next, "giữa")) {
      take_between(text, words, next + 1, direction);
      continue;
    }
    const bool supports = has_shape(words, next, WordShape::comma) &&
                          reads(words, next + 1, "hỗ") && reads(words, next + 2, "trợ");
    if (supports) next += 3;
    while (kManner.find(words, next))
      next += kManner.find(words, next).length;
    const bool preposition = supports || reads(words, next, "với") || reads(words, next, "cùng");
    while (reads(words, next, "với") || reads(words, next, "cùng"))
      ++next;
    take_coordinators(text, words, next, preposition, direction);
  }
}

}  // namespace parsers
