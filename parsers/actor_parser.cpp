#include "parsers/actor_parser.h"

#include <algorithm>

#include "parsers/body_parser.h"

// A sentence is entered at its first word, or, when it opens with an adjunct or a label, after the
// comma or colon where a clause starts. What stands there decides the shape: a verb of assigning
// with a body, a body with a verb after it, a verb, or a noun. Delegation and coordination are then
// read wherever their verbs stand.

namespace parsers {
namespace {

constexpr std::size_t kAdjunctReach = 90;  // words in which the clause after an adjunct must start

class DirectionReader {
 public:
  DirectionReader(std::string_view text, const std::vector<Word>& words)
      : text_(text), words_(words) {}

  Direction read() {
    const std::size_t at = skip_connectors(0);
    enter(at);
    read_second_subject();
    read_delegates();
    read_coordinators();
    direction_.route = read_report_route(text_, words_, direction_.predicate);
    return std::move(direction_);
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  bool is_shape(std::size_t at, WordShape shape) const {
    return at < words_.size() && words_[at].shape == shape;
  }

  // Verbs are in lower case but for the first word of a clause.
  std::size_t verb_at(std::size_t at, bool opens_clause = false) const {
    if (at >= words_.size() || (words_[at].capital && at != 0 && !opens_clause)) return 0;
    return action_verb(words_, at);
  }

  std::size_t skip_connectors(std::size_t at) const {
    for (;;) {
      while (is_shape(at, WordShape::open) || is_shape(at, WordShape::quote) ||
             is_shape(at, WordShape::other) || is_shape(at, WordShape::dash))
        ++at;
      const std::size_t length = connector(words_, at);
      if (length == 0 || verb_at(at) > length) return at;
      std::size_t next = at + length;
      const bool closed = is_shape(next, WordShape::comma) || is_shape(next, WordShape::colon);
      if (!closed && !is(at, "đồng") && !is(at, "đặc")) return at;
      at = closed ? next + 1 : next;
    }
  }

  bool opens_adjunct(std::size_t at) const {
    const std::size_t length = adjunct_opener(words_, at);
    return length != 0 && length >= verb_at(at);
  }

  void enter(std::size_t at) {
    direction_.predicate = at;
    const bool adjunct = opens_adjunct(at);
    if (!adjunct && (enter_directed(at) || enter_definition(at) || enter_verb(at))) return;
    if (enter_after_boundary(at, adjunct)) return;
    if (adjunct && enter_verb(at)) return;
    enter_noun(at, adjunct);
  }

  // After the commas and colons of what opens the sentence: first a clause that names who must
  // act, then one that starts with a verb.
  bool enter_after_boundary(std::size_t at, bool adjunct) {
    const std::size_t limit = std::min(words_.size(), at + kAdjunctReach);
    std::size_t verb = 0;     // where a clause starts with a verb
    std::size_t covered = 0;  // end of a list of bodies that a preposition governs
    int depth = 0;
    for (std::size_t i = at; i < limit; ++i) {
      const WordShape shape = words_[i].shape;
      if (i >= covered && governs(i)) covered = read_bodies(text_, words_, i + 1).end;
      if (shape == WordShape::open) ++depth;
      if (shape == WordShape::close && depth > 0) --depth;
      if (shape == WordShape::semicolon || shape == WordShape::stop) break;
      const bool boundary = shape == WordShape::colon || (adjunct && shape == WordShape::comma);
      if (!boundary || depth != 0) continue;
      const std::size_t next = skip_connectors(i + 1);
      if (i >= covered && names_subject(next, shape) && enter_directed(next)) return true;
      if (verb == 0 && verb_at(skip_adverbs(next), true) != 0) verb = next;
    }
    return verb != 0 && enter_verb(verb);
  }

  // "phối hợp với Sở A, Công an tỉnh tham mưu": what follows a preposition is no subject.
  bool governs(std::size_t at) const {
    static const PhraseTable kPrepositions(
        {{0, "với|cùng|của|cho|giữa|về|qua|đến|tại|do|từ|là"}, {1, "phối hợp"}});
    return static_cast<bool>(kPrepositions.find(words_, at));
  }

  std::size_t skip_adverbs(std::size_t at) const {
    while (const std::size_t length = adverb(words_, at)) {
      if (verb_at(at) > length) break;
      at += length;
    }
    return at;
  }

  // After a comma a class without quantifier ("…, đơn vị …") goes on with a list.
  bool names_subject(std::size_t at, WordShape boundary) const {
    if (boundary == WordShape::colon || assigning_verb(words_, skip_adverbs(at)) != 0) return true;
    const BodyHead head = body_head(words_, at);
    return quantifier(words_, at) != 0 || head.kind != BodyClass::generic ||
           modal(words_, at + head.length) != 0;
  }

  // "Giao Sở X …", "Sở X …", "Ban Thường vụ yêu cầu Sở X …", "Sở X: …"
  bool enter_directed(std::size_t at) {
    if (enter_assigned(at)) return true;
    const BodyList list = read_subject(at);
    if (!list) return false;
    const std::size_t end = list.end;
    if (is_shape(end, WordShape::colon)) {
      if (end + 1 >= words_.size() || !names_somebody(list)) return false;
      take(list, end + 1);
      return true;
    }
    const std::size_t verb = skip_manner(end);
    if (assigning_verb(words_, verb) != 0 && !is(verb, "phân") && enter_assigned(verb)) return true;
    take(list, end);
    return true;
  }

  bool enter_assigned(std::size_t at) {
    std::size_t verb = at;
    while (adverb(words_, verb) != 0)
      verb += adverb(words_, verb);
    const std::size_t length = assigning_verb(words_, verb);
    if (length == 0) return false;
    BodyList list = read_subject_or_end(verb + length);
    if (!list) return false;
    direction_.by_appointment = is(verb, "phân");
    if (direction_.by_appointment && !names_appointee(list)) return false;
    direction_.assigned = true;
    take(list, list.end);
    take_also_assigned(list.end);
    if (direction_.by_appointment) direction_.predicate = at;
    return true;
  }

  // "Phân công cán bộ trực" names nobody.
  bool names_appointee(const BodyList& list) const {
    for (std::size_t i = list.bodies.front().begin; i < list.end; ++i)
      if (words_[i].capital) return true;
    return false;
  }

  // "đề nghị A và kêu gọi B tăng cường …"
  void take_also_assigned(std::size_t at) {
    if (!is(at, "và") && !is_shape(at, WordShape::comma)) return;
    const std::size_t length = assigning_verb(words_, at + 1);
    if (length == 0) return;
    const BodyList list = read_subject(at + 1 + length);
    if (list) take(list, list.end);
  }

  void take(const BodyList& list, std::size_t predicate) {
    direction_.shape = SentenceShape::directed;
    for (const Body& body : list.bodies)
      direction_.actors.push_back(body.name);
    direction_.predicate = skip_manner(predicate);
    actors_end_ = list.end;
  }

  // "Xã Tân An: Lấy mẫu" is a place, no body.
  bool names_somebody(const BodyList& list) const {
    const Body& body = list.bodies.front();
    return body.kind != BodyClass::generic || quantifier(words_, body.begin) != 0;
  }

  // The bodies at `at` when what follows them makes them a subject.
  BodyList read_subject(std::size_t at) const {
    for (const Semicolons semicolons : {Semicolons::join, Semicolons::end_list}) {
      BodyList list = read_bodies(text_, words_, at, semicolons);
      if (!list) return {};
      if (extend_to_duty(list) || extend_over_passive(list) || is_followed_by_predicate(list.end))
        return list;
      extend_to_modal(list);
      if (is_followed_by_predicate(list.end)) return list;
    }
    return {};
  }

  // After "giao", "đề nghị" the bodies may also close the sentence or open a list of duties.
  BodyList read_subject_or_end(std::size_t at) const {
    BodyList list = read_subject(at);
    if (list) return list;
    list = read_bodies(text_, words_, at, Semicolons::join);
    if (!list) return {};
    const bool ends = list.end >= words_.size() || is_shape(list.end, WordShape::stop) ||
                      is_shape(list.end, WordShape::colon) ||
                      is_shape(list.end, WordShape::comma) || is_shape(list.end, WordShape::open);
    const bool specific =
        list.bodies.front().specific || list.bodies.front().kind == BodyClass::institution;
    return ends || specific ? list : BodyList{};
  }

  bool is_followed_by_predicate(std::size_t end) const {
    static const PhraseTable kFollowers(
        {{0,
          "căn cứ|theo|trên cơ sở|có|chịu|khi|nếu|trong|ngoài|tuỳ|tuỳ theo|phải|cần|nhất thiết|"
          "không|tiếp tục|sẽ|cùng|định kỳ|hằng|hàng|cụ thể hoá|làm|với|ngay|bằng|xem xét|"
          "chủ động|thường xuyên|kịp thời|tự|đưa|coi|xem"}});
    std::size_t at = end;
    if (is_shape(at, WordShape::open)) {
      while (at < words_.size() && !is_shape(at, WordShape::close))
        ++at;
      ++at;
    }
    if (at >= words_.size()) return false;
    if (is_shape(at, WordShape::colon)) return true;
    if (is_shape(at, WordShape::comma)) {
      const std::size_t next = at + 1;
      return opens_adjunct(next) && !is(next, "trong") && !is(next, "với") && clause_goes_on(next);
    }
    if (is(at, "có") && is(at + 1, "liên")) return false;
    return verb_at(at) != 0 || adverb(words_, at) != 0 || modal(words_, at) != 0 ||
           static_cast<bool>(kFollowers.find(words_, at));
  }

  // "Sở X, căn cứ chức năng, nhiệm vụ, …": there is a verb after the adjunct.
  bool clause_goes_on(std::size_t at) const {
    const std::size_t limit = std::min(words_.size(), at + 30);
    for (std::size_t i = at; i < limit && !is_shape(i, WordShape::stop); ++i)
      if (is_shape(i, WordShape::comma) && verb_at(i + 1) != 0) return true;
    return false;
  }

  // "Các cơ quan được giao chủ trì có trách nhiệm …", "bộ phận xử lý đơn thư phải …": a clause
  // between a class and its duty is part of its name.
  bool extend_to_duty(BodyList& list) const {
    Body& last = list.bodies.back();
    const bool quantified = quantifier(words_, last.begin) != 0;
    const bool common = !last.specific && !words_[last.begin].capital;
    if (!(quantified || common) || modal(words_, list.end) != 0) return false;
    const std::size_t limit = std::min(words_.size(), list.end + 12);
    for (std::size_t i = list.end;
         i < limit && (words_[i].shape == WordShape::word || words_[i].shape == WordShape::number);
         ++i) {
      const bool duty = is(i + 1, "trách") && (is(i, "có") || is(i, "chịu"));
      if (!duty && !(common && is(i, "phải"))) continue;
      if (skip_adverbs(list.end) == i) return false;  // "hoàn toàn chịu trách nhiệm"
      last.end = list.end = i;
      last.name = std::string(text_.substr(words_[last.begin].span.begin,
                                           words_[i - 1].span.end - words_[last.begin].span.begin));
      return true;
    }
    return false;
  }

  // "Các tổ chức đảng được kiểm tra chuẩn bị …": what was done to a class tells which one it is.
  bool extend_over_passive(BodyList& list) const {
    Body& last = list.bodies.back();
    if (!is(list.end, "được") || quantifier(words_, last.begin) == 0) return false;
    const std::size_t verb = verb_at(list.end + 1);
    if (verb == 0) return false;
    const std::size_t limit = std::min(words_.size(), list.end + 10);
    for (std::size_t i = list.end + 1 + verb; i < limit && words_[i].shape == WordShape::word;
         ++i) {
      if (verb_at(i) < 2 && modal(words_, i) == 0) continue;
      last.end = list.end = i;
      last.name = std::string(text_.substr(words_[last.begin].span.begin,
                                           words_[i - 1].span.end - words_[last.begin].span.begin));
      return true;
    }
    return false;
  }

  // "bộ phận xử lý đơn thư phải …": what stands before the modal belongs to the name.
  void extend_to_modal(BodyList& list) const {
    Body& last = list.bodies.back();
    if (list.bodies.size() > 1 && last.specific) return;
    const std::size_t limit = std::min(words_.size(), list.end + 10);
    for (std::size_t i = list.end; i < limit && words_[i].shape == WordShape::word; ++i) {
      if (modal(words_, i) == 0 || i == list.end || is(i, "cần")) continue;
      last.end = list.end = i;
      last.name = std::string(text_.substr(words_[last.begin].span.begin,
                                           words_[i - 1].span.end - words_[last.begin].span.begin));
      return;
    }
  }

  // Adverbs and modals between the subject and its verb.
  std::size_t skip_manner(std::size_t at) {
    for (;;) {
      const std::size_t must = modal(words_, at);
      const std::size_t manner = adverb(words_, at);
      if (must != 0) direction_.has_modal = true;
      const std::size_t length = std::max(must, manner);
      if (length == 0 || verb_at(at) > length) return at;
      at += length;
      if (is_shape(at, WordShape::comma) && (adverb(words_, at + 1) != 0 || verb_at(at + 1) != 0))
        ++at;
      if (is_shape(at, WordShape::colon)) ++at;
    }
  }

  // "Là cơ quan tham mưu …" defines; "Là đầu mối chính hướng dẫn …" directs.
  bool enter_definition(std::size_t at) {
    if (!is(at, "là")) return false;
    bool directs = is(at + 1, "đầu");  // "đầu mối"
    const std::size_t limit = std::min(words_.size(), at + 16);
    for (std::size_t i = at; i < limit && !directs; ++i)
      directs = is_shape(i, WordShape::comma) && verb_at(i + 1) != 0;  // "Là …, chủ trì …"
    direction_.shape = directs ? SentenceShape::imperative : SentenceShape::definition;
    direction_.predicate = at;
    return true;
  }

  bool enter_verb(std::size_t at) {
    Direction before = direction_;
    std::size_t verb = skip_manner(at);
    std::size_t length = verb_at(verb, verb == at);
    if (length == 0 && verb_at(at, true) != 0) {  // "Chịu trách nhiệm trước …"
      verb = at;
      length = verb_at(at, true);
    }
    const bool starts_with_manner = verb != at && verb < words_.size() &&
                                    words_[verb].shape == WordShape::word &&
                                    thing_noun(words_, verb) == 0;
    if (length == 0 && !(starts_with_manner && is_strong_manner(at))) {
      direction_ = before;
      return false;
    }
    if (is_thing_in_spite(verb, length)) {
      direction_ = before;
      return false;
    }
    direction_.predicate = verb;
    direction_.shape = SentenceShape::imperative;
    if (has_verbal_subject(verb)) direction_.shape = SentenceShape::modal;
    return true;
  }

  // "Thông tin DLXH cần …": a noun that is a verb elsewhere, known by the longer phrase.
  bool is_thing_in_spite(std::size_t at, std::size_t verb) const {
    return thing_noun(words_, at) > verb;
  }

  bool is_strong_manner(std::size_t at) const {
    return is(at, "tiếp") || is(at, "thường") || is(at, "chủ") || is(at, "tích") || is(at, "kịp") ||
           is(at, "khẩn") || is(at, "tập") || is(at, "nghiêm") || is(at, "phải");
  }

  // "Điều tra, nắm bắt dư luận phải đa dạng": verbs as the subject of "phải".
  bool has_verbal_subject(std::size_t verb) const {
    const std::size_t limit = std::min(words_.size(), verb + 26);
    for (std::size_t i = verb + 1; i < limit; ++i) {
      if (is_shape(i, WordShape::semicolon) || is_shape(i, WordShape::stop) ||
          is_shape(i, WordShape::colon) || is(i, "để") || is(i, "nhằm") || is(i, "bảo") ||
          is(i, "đảm") || is(i, "mà"))
        return false;
      const bool need = is(i, "cần") && i < verb + 6 && !is(i + 1, "thiết");
      if (need && thing_noun(words_, verb) + (is(verb, "thông") ? 1U : 0U) != 0) return true;
      if (is(i, "phải"))
        return !is(i - 1, "không") && !is(i - 1, "gặp") && !is(i - 1, "mắc") && i > verb + 1;
    }
    return false;
  }

  void enter_noun(std::size_t at, bool adjunct) {
    direction_.predicate = at;
    direction_.shape = thing_noun(words_, at) != 0 ? SentenceShape::thing : SentenceShape::unknown;
    for (std::size_t i = at + 1; i < words_.size(); ++i) {
      if (is_shape(i, WordShape::semicolon)) break;
      if (verb_at(i) > 1) direction_.has_act_inside = true;
      if (is(i, "nhằm") && !adjunct) return;
      if (is_main_modal(i)) {
        direction_.shape = SentenceShape::modal;
        direction_.predicate = i;
        direction_.has_modal = true;
        return;
      }
      if (is_passive(i)) {
        direction_.shape = SentenceShape::passive;
        direction_.predicate = i;
        read_owner(at, i);
        return;
      }
    }
    if (is_ensured(at)) direction_.shape = SentenceShape::ensuring;
  }

  bool is_main_modal(std::size_t at) const {
    if (modal(words_, at) == 0 || words_[at].capital) return false;
    if (is(at, "cần") && (is(at + 1, "thiết") || is(at + 1, "kiệm"))) return false;
    static const PhraseTable kNotBefore(
        {{0, "không|gặp|mắc|vấp|những|các|vấn đề|nội dung|điều|khi|để|nào|mà|nếu"}});
    return at == 0 || !kNotBefore.find(words_, at - 1);
  }

  bool is_passive(std::size_t at) const {
    if (!is(at, "được") || at == 0) return false;
    static const PhraseTable kRelative({{0, "đã|những|các|chưa|mà|không|vấn đề|nội dung|việc"}});
    return at + 1 < words_.size() && words_[at + 1].shape == WordShape::word &&
           !words_[at + 1].capital && !is(at + 1, "giao") && !kRelative.find(words_, at - 1);
  }

  // "Bản tin của Sở X được …"
  void read_owner(std::size_t at, std::size_t end) {
    for (std::size_t i = at; i < end; ++i) {
      if (!is(i, "của")) continue;
      const BodyList list = read_bodies(text_, words_, i + 1);
      if (!list || list.end != end) continue;
      for (const Body& body : list.bodies)
        direction_.owners.push_back(body.name);
      return;
    }
  }

  bool is_ensured(std::size_t at) const {
    static const PhraseTable kEnsure({{0, "bảo đảm|đảm bảo"}});
    for (std::size_t i = at + 1; i < words_.size() && !is_shape(i, WordShape::semicolon); ++i)
      if (kEnsure.find(words_, i) && !words_[i].capital && !is(i - 1, "để") && !is(i - 1, "nhằm"))
        return true;
    return false;
  }

  // "… , các cơ quan phối hợp có trách nhiệm …": somebody else's duty in the same sentence.
  void read_second_subject() {
    if (direction_.shape != SentenceShape::directed) return;
    for (std::size_t i = direction_.predicate; i + 1 < words_.size(); ++i) {
      if (!is_shape(i, WordShape::comma) && !is_shape(i, WordShape::semicolon)) continue;
      if (quantifier(words_, i + 1) == 0) continue;
      BodyList list = read_bodies(text_, words_, i + 1);
      if (!list) continue;
      const bool duty = is(list.end, "có") && is(list.end + 1, "trách");
      if (!duty && !extend_to_duty(list)) continue;
      for (const Body& body : list.bodies)
        direction_.actors.push_back(body.name);
    }
  }

  // --- X chỉ đạo Y …; phối hợp với Z --------------------------------------------------------

  void read_delegates() {
    for (std::size_t i = direction_.predicate; i < words_.size(); ++i) {
      std::size_t length = 0;
      if (is(i, "chỉ") && is(i + 1, "đạo")) length = 2;
      if (length == 0 || (words_[i].capital && i != direction_.predicate) || is_noun(i)) continue;
      const BodyList list = read_bodies(text_, words_, i + length);
      if (!list || !is_followed_by_act(list.end)) continue;
      for (const Body& body : list.bodies)
        direction_.delegates.push_back(body.name);
    }
  }

  // "sự chỉ đạo", "công tác lãnh đạo, chỉ đạo", "văn bản chỉ đạo"
  bool is_noun(std::size_t at) const {
    static const PhraseTable kBefore(
        {{0, "sự|ban|bản|kiến|tác|ý kiến|văn bản|của|tinh thần|được"}});
    return at > 0 && static_cast<bool>(kBefore.find(words_, at - 1));
  }

  bool is_followed_by_act(std::size_t end) const {
    return end < words_.size() &&
           (is_followed_by_predicate(end) || words_[end].shape == WordShape::word);
  }

  void read_coordinators() {
    static const PhraseTable kManner(
        {{0,
          "chặt chẽ|tốt|hiệu quả|đồng bộ|thường xuyên|có hiệu quả|kịp thời|tích cực|chặt chẽ, "
          "hiệu quả|chặt chẽ, đồng bộ|nhịp nhàng|liên ngành|kịp thời, hiệu quả"}});
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is(i, "phối") || !is(i + 1, "hợp")) continue;
      std::size_t next = i + 2;
      if (is(next, "giữa")) {
        take_between(next + 1);
        continue;
      }
      const bool supports =
          is_shape(next, WordShape::comma) && is(next + 1, "hỗ") && is(next + 2, "trợ");
      if (supports) next += 3;
      while (kManner.find(words_, next))
        next += kManner.find(words_, next).length;
      const bool preposition = supports || is(next, "với") || is(next, "cùng");
      while (is(next, "với") || is(next, "cùng"))
        ++next;
      take_coordinators(next, preposition);
    }
  }

  // "tăng cường sự phối hợp giữa A với B": A acts, B coordinates.
  void take_between(std::size_t at) {
    const BodyList left = read_bodies(text_, words_, at);
    if (!left || !is(left.end, "với")) return;
    const BodyList right = read_bodies(text_, words_, left.end + 1);
    if (!right) return;
    if (direction_.actors.empty())
      for (const Body& body : left.bodies)
        direction_.actors.push_back(body.name);
    for (const Body& body : right.bodies)
      direction_.coordinators.push_back(body.name);
  }

  void take_coordinators(std::size_t at, bool preposition) {
    BodyList list = read_bodies(text_, words_, at);
    if (!list) return;
    if (!preposition && !list.bodies.front().specific) return;
    const BodyList joined = read_bodies(text_, words_, at, Semicolons::join);
    if (joined.end > list.end && !is_followed_by_predicate(joined.end)) list = joined;
    for (const Body& body : list.bodies) {
      const bool known =
          std::find(direction_.coordinators.begin(), direction_.coordinators.end(), body.name) !=
          direction_.coordinators.end();
      if (!known) direction_.coordinators.push_back(body.name);
    }
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  std::size_t actors_end_ = 0;
  Direction direction_;
};

}  // namespace

Direction read_direction(std::string_view sentence, const std::vector<Word>& words) {
  return DirectionReader(sentence, words).read();
}

Direction read_direction(std::string_view sentence) {
  return read_direction(sentence, read_words(sentence));
}

}  // namespace parsers
