#include "parsers/actor_parser.h"

#include <algorithm>

#include "parsers/body_parser.h"
#include "parsers/clause_words.h"
#include "parsers/description.h"
#include "parsers/noun_clause_parser.h"
#include "parsers/official_words.h"
#include "parsers/partner_parser.h"
#include "parsers/subject_parser.h"

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
    const std::size_t at = skip_connectors(words_, 0);
    static const PhraseTable kDemands({{0, "nghiêm cấm|cấm|bảo đảm|đảm bảo|tuyệt đối không"}});
    direction_.demands_state = static_cast<bool>(kDemands.find(words_, at));
    enter(at);
    take_agent();
    take_roles_in_brackets();
    read_second_subject();
    read_delegates(text_, words_, direction_);
    read_coordinators(text_, words_, direction_);
    direction_.route = read_report_route(text_, words_, direction_.predicate);
    return std::move(direction_);
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  void enter(std::size_t at) {
    direction_.predicate = at;
    if (labels_thing(words_, at) || defines_term(words_, at) || lists_names(text_, words_, at)) {
      direction_.shape = SentenceShape::definition;
      return;
    }
    if (enter_concerned(at)) return;
    if (enter_answer(at) || enter_after_proposal(at)) return;
    if (names_document(words_, at)) return read_noun_clause(text_, words_, at, false, direction_);
    if (enter_late_subject(at) || enter_after_occasion(at)) return;
    const bool everyone = is(at, "mỗi") && read_bodies(text_, words_, at);  // "Mỗi cán bộ …"
    const bool adjunct = (opens_adjunct(words_, at) && !everyone) || opens_formula(at);
    if (!adjunct && (enter_directed(at) || enter_definition(at) || enter_verb(at))) return;
    if (adjunct &&
        (enter_after_time(at) || enter_after_difficulty(at) || enter_after_open_adjunct(at)))
      return;
    if (enter_after_boundary(at, adjunct, Covered::skip)) return;
    if ((adjunct || opens_condition(at)) && enter_after_boundary(at, adjunct, Covered::read))
      return;
    if (late_verb_ != 0 && enter_verb(late_verb_)) return;
    if (adjunct && enter_verb(at)) return;
    if (!adjunct && enter_long_subject(at)) return;
    read_noun_clause(text_, words_, at, adjunct, direction_);
    const bool topic =
        direction_.shape == SentenceShape::thing || direction_.shape == SentenceShape::unknown;
    if (topic && !enter_late_assignment(at) && !adjunct && !enter_after_topic(at, Covered::skip))
      enter_after_topic(at, Covered::read);
  }

  // "Hằng năm Sở Y tế rà soát …": no comma parts the time from who must act.
  bool enter_after_time(std::size_t at) {
    const std::size_t next = end_of_opening_time(words_, at);
    if (next == at || next >= words_.size()) return false;
    if (is_named(next)) return enter_directed(next);
    // "Từ ngày 01/01 cơ quan thuế phải …"
    const BodyList list = read_bodies(text_, words_, next);
    return list && modal(words_, list.end) != 0 && enter_directed(next);
  }

  // "Về kinh phí Sở Tài chính thẩm định", "Khi có lũ Công an xã đưa dân lên đê": a short adjunct
  // that no comma ends. The name that follows must be governed by no word before it, and be the
  // only one that can act.
  bool enter_after_open_adjunct(std::size_t at) {
    static const PhraseTable kOpeners({{0, "về|để|nhằm|khi có|nếu có|khi xảy ra|nếu xảy ra"}});
    static const PhraseTable kGoverning(
        {{0,
          "với|cùng|của|cho|giữa|về|qua|đến|tại|do|từ|được|bị|mà|và|hoặc|trong|toàn|theo|các|"
          "những|mọi|thuộc|để|là|ở|vào|trên"}});
    constexpr std::size_t kLongestAdjunct = 10;
    const std::size_t opener = kOpeners.find(words_, at).length;
    if (opener == 0) return false;
    const std::size_t limit = std::min(words_.size(), at + kLongestAdjunct);
    for (std::size_t i = at + opener; i < limit && words_[i].shape == WordShape::word; ++i) {
      if (!words_[i].capital) continue;
      const bool governed = kGoverning.find(words_, i - 1) || action_verb(words_, i - 1) != 0 ||
                            (i > 1 && action_verb(words_, i - 2) == 2);
      if (i == at + opener || governed || !body_head(words_, i) || !is_named(i)) return false;
      const BodyList list = read_bodies(text_, words_, i);
      if (!list || has_other_subject(list.end)) return false;
      const std::size_t verb = skip_adverbs(words_, list.end);
      return (modal(words_, list.end) != 0 || clause_verb(words_, verb) > 1) && enter_directed(i);
    }
    return false;
  }

  // "…, các trạm y tế …", "… thì các trạm …" behind word `from`.
  bool has_other_subject(std::size_t from) const {
    for (std::size_t i = from; i + 1 < words_.size(); ++i)
      if (is(i, "thì") || (words_[i].shape == WordShape::comma && is_named(i + 1))) return true;
    return false;
  }

  // "Trong quá trình thực hiện có vướng mắc báo cáo về Sở Y tế": nor the difficulty from the act.
  bool enter_after_difficulty(std::size_t at) {
    static const PhraseTable kDifficulties({{0, "vướng mắc|khó khăn|vấn đề phát sinh"}});
    static const PhraseTable kActs({{0, "báo cáo|phản ánh|gửi|liên hệ|trao đổi"}});
    constexpr std::size_t kReach = 24;
    const std::size_t limit = std::min(words_.size(), at + kReach);
    if (!(is(at, "trong") && is(at + 1, "quá")) && !(is(at, "quá") && is(at + 1, "trình")))
      return false;
    for (std::size_t i = at; i < limit; ++i) {
      const std::size_t length = kDifficulties.find(words_, i).length;
      const std::size_t act = i + length;
      if (length == 0) continue;
      if (assigning_verb(words_, act) != 0) return enter_assigned(act);
      if (kActs.find(words_, skip_adverbs(words_, act))) return enter_verb(act);
    }
    return false;
  }

  // "Về đề nghị bố trí vốn sửa đập; mở đường vào bản: Sở Tài chính …": what was asked for is no
  // part of the duty.
  bool enter_answer(std::size_t at) {
    const std::size_t answer = end_of_answered_request(words_, at);
    if (answer == 0) return false;
    const std::size_t next = skip_connectors(words_, answer);
    if (!enter_directed(next) &&
        !enter_after_boundary(next, opens_adjunct(words_, next), Covered::skip) &&
        !(late_verb_ != 0 && enter_verb(late_verb_)))
      return false;
    direction_.begin = answer;
    return true;
  }

  // "tăng biên chế cho xã vùng cao: giao Sở Nội vụ nghiên cứu": what is gone into, then whose it
  // is.
  bool enter_after_proposal(std::size_t at) {
    if (assigning_verb(words_, at) != 0 || opens_adjunct(words_, at) ||
        clause_verb(words_, at, true) == 0)
      return false;
    const std::size_t limit = std::min(words_.size(), at + kAdjunctReach);
    for (std::size_t i = at + 1; i + 1 < limit; ++i) {
      const WordShape shape = words_[i].shape;
      if (shape == WordShape::stop || shape == WordShape::open) return false;
      if (shape != WordShape::colon) continue;
      const std::size_t verb = skip_adverbs(words_, i + 1);
      if (!is(verb, "giao") || !is_named(verb + assigning_verb(words_, verb))) return false;
      if (!enter_assigned(verb)) return false;
      direction_.begin = i + 1;
      return true;
    }
    return false;
  }

  // "Đồng ý chủ trương sửa nhà văn hoá; giao Sở Xây dựng hướng dẫn": the duty comes second.
  bool enter_late_assignment(std::size_t at) {
    static const PhraseTable kAssigns(
        {{0, "giao|đề nghị|yêu cầu|giao cho|thống nhất giao|đồng thời giao|đồng thời đề nghị"}});
    const std::size_t limit = std::min(words_.size(), at + kAdjunctReach);
    for (std::size_t i = at + 1; i + 1 < limit; ++i) {
      const WordShape shape = words_[i].shape;
      if (shape != WordShape::comma && shape != WordShape::semicolon) continue;
      if (!kAssigns.find(words_, i + 1)) continue;
      const std::size_t verb = skip_connectors(words_, i + 1);
      if (is_named(verb + assigning_verb(words_, verb)) && enter_assigned(verb)) return true;
    }
    return false;
  }

  // Whether what a preposition governs can be the subject after all: a second reading's question.
  enum class Covered { skip, read };

  // "Những kiến nghị của xã, Sở Nội vụ sẽ xem xét": what it is about stands first.
  bool enter_after_topic(std::size_t at, Covered of_prepositions) {
    static const PhraseTable kTopics({{0, "các|những|mọi|riêng|trường hợp|các trường hợp"}});
    static const PhraseTable kRequests(
        {{0, "kiến nghị của|đề nghị của|ý kiến của|phản ánh của|đề xuất của|đơn thư của"}});
    const bool request = static_cast<bool>(kRequests.find(words_, at));
    static const PhraseTable kCases({{0, "trường hợp|các trường hợp|những trường hợp"}});
    if (!kTopics.find(words_, at) && !request) return false;
    if (!kCases.find(words_, at) && read_bodies(text_, words_, at)) return false;
    const std::size_t limit = std::min(words_.size(), at + kAdjunctReach);
    std::size_t covered = 0;
    for (std::size_t i = at; i + 1 < limit; ++i) {
      const WordShape shape = words_[i].shape;
      if (shape == WordShape::semicolon || shape == WordShape::colon) return false;
      if (of_prepositions == Covered::skip && i >= covered && governs(i))
        covered = read_bodies(text_, words_, i + 1).end;
      if (shape != WordShape::comma || i < covered || !is_named(i + 1)) continue;
      const bool opens_class = quantifier(words_, i + 1) != 0 && !request;
      if (!opens_class && enter_directed(i + 1)) return true;
    }
    return false;
  }

  // "Quán triệt …; căn cứ vào …, Sở X và các đơn vị … tập trung một số nhiệm vụ sau:": a sentence
  // that announces names late who must act, after clauses that tell what it rests on.
  bool enter_late_subject(std::size_t at) {
    static const PhraseTable kGrounds(
        {{0,
          "quán triệt|thực hiện|triển khai|triển khai thực hiện|tiếp tục|phát huy|căn cứ|"
          "căn cứ vào|trên cơ sở|tiếp thu|nhận thức|chấp hành|để|xuất phát từ|từ"}});
    if (words_.empty() || words_.back().shape != WordShape::colon) return false;
    if (enter_last_clause(at)) return true;
    if (!kGrounds.find(words_, at)) return false;
    constexpr std::size_t kReach = 160;  // words: what it rests on takes many
    const std::size_t limit = std::min(words_.size(), at + kReach);
    for (std::size_t i = at; i + 1 < limit; ++i) {
      const WordShape shape = words_[i].shape;
      if (shape == WordShape::colon) return false;
      if ((shape != WordShape::comma && shape != WordShape::semicolon) || !is_named(i + 1))
        continue;
      const BodyList list = read_subject(text_, words_, i + 1);
      if (!list || has_shape(words_, list.end, WordShape::colon) ||
          has_shape(words_, list.end, WordShape::comma))
        continue;
      if (enter_directed(i + 1)) return true;
    }
    return false;
  }

  // "Thời gian không còn nhiều; do vậy, yêu cầu các sở, ngành:": the last clause assigns.
  bool enter_last_clause(std::size_t at) {
    for (std::size_t i = words_.size(); i-- > at + 1;) {
      const WordShape shape = words_[i].shape;
      if (shape != WordShape::comma && shape != WordShape::semicolon) continue;
      const std::size_t verb = skip_connectors(words_, i + 1);
      const std::size_t length = assigning_verb(words_, verb);
      if (length == 0) continue;
      const BodyList list = read_bodies(text_, words_, verb + length);
      return list && list.end + 1 == words_.size() && enter_assigned(verb);
    }
    return false;
  }

  // "Khi cần thiết Chủ tịch UBND xã huy động …": an occasion that no comma ends.
  bool enter_after_occasion(std::size_t at) {
    static const PhraseTable kOccasions(
        {{0,
          "khi cần thiết|khi cần|hằng năm|hàng năm|hằng quý|hằng tháng|định kỳ hằng năm|"
          "định kỳ hằng quý|định kỳ hằng tháng|trong thời gian tới|trước mắt"}});
    const std::size_t next = at + kOccasions.find(words_, at).length;
    if (next == at || quantifier(words_, next) != 0 || !is_named(next)) return false;
    const BodyList list = read_subject(text_, words_, next);
    if (!list || has_shape(words_, list.end, WordShape::colon)) return false;
    take(list, list.end);
    return true;
  }

  // A body with a name or quantifier of its own starts at `at`, not a class of a list.
  bool is_named(std::size_t at) const {
    if (quantifier(words_, at) != 0) return static_cast<bool>(read_bodies(text_, words_, at));
    const BodyHead head = body_head(words_, at);
    const std::size_t name = at + head.length;
    return head && (words_[at].capital || (name < words_.size() && words_[name].capital));
  }

  // "Đối với các chủ hộ cần dọn mương …": no comma parts who acts from what they must do.
  bool enter_concerned(std::size_t at) {
    if (!is(at, "đối") || !is(at + 1, "với")) return false;
    const BodyList list = read_bodies(text_, words_, at + 2);
    if (!list) return false;
    if (modal(words_, list.end) != 0) {
      take(list, list.end);
      return true;
    }
    // "Đối với Bệnh viện tỉnh: Cử bác sĩ …"
    const bool names = list.bodies.front().kind == BodyClass::institution && is_named(at + 2);
    if (!names || !has_shape(words_, list.end, WordShape::colon) ||
        clause_verb(words_, list.end + 1, true) == 0)
      return false;
    take(list, list.end + 1);
    return true;
  }

  // "Trên đây là Kế hoạch …, yêu cầu các đơn vị …"
  bool opens_formula(std::size_t at) const {
    return is(at, "trên") && is(at + 1, "đây") && is(at + 2, "là");
  }

  // After the commas and colons of what opens the sentence: first a clause that names who must
  // act, then one that starts with a verb.
  // "Dự án 1: “Phòng ngừa …”": a title, whatever verbs it is made of.
  bool opens_quote(std::size_t at) const {
    return has_shape(words_, at, WordShape::quote) ||
           (has_shape(words_, at, WordShape::open) && words_[at].text != "(");
  }

  // "Sau khi nhận được hồ sơ của chi bộ, ban tổ chức …": the comma ends what "của" governs.
  bool opens_condition(std::size_t at) const {
    static const PhraseTable kConditions({{0, "sau khi|khi|nếu|trường hợp|ngay sau khi"}});
    return kConditions.find(words_, at) || opens_time_limit(at);
  }

  // "Trong thời hạn 10 ngày kể từ ngày nhận hồ sơ, cơ quan tiếp nhận trả lời": no list of classes
  // goes on behind its comma.
  bool opens_time_limit(std::size_t at) const {
    static const PhraseTable kLimits(
        {{0,
          "trong thời hạn|trong thời gian|trong vòng|chậm nhất|kể từ|sau thời hạn|hết thời hạn"}});
    return static_cast<bool>(kLimits.find(words_, at));
  }

  bool enter_after_boundary(std::size_t at, bool adjunct, Covered of_prepositions) {
    const std::size_t limit = std::min(words_.size(), at + kAdjunctReach);
    const bool limited = opens_time_limit(at);
    std::size_t verb = 0;     // where a clause starts with a verb
    std::size_t covered = 0;  // end of a list of bodies that a preposition governs
    int depth = 0;
    for (std::size_t i = at; i < limit; ++i) {
      const WordShape shape = words_[i].shape;
      if (i >= covered && (of_prepositions == Covered::skip ? governs(i) : joins_in_act(i)))
        covered = read_bodies(text_, words_, i + 1).end;
      if (shape == WordShape::open) ++depth;
      if (shape == WordShape::close && depth > 0) --depth;
      if (shape == WordShape::semicolon || shape == WordShape::stop) break;
      const bool then = depth == 0 && is(i, "thì") && i > at;
      const bool boundary =
          shape == WordShape::colon || (adjunct && shape == WordShape::comma) || then;
      if (!boundary || depth != 0 || opens_quote(i + 1)) continue;
      std::size_t next = skip_connectors(words_, i + 1);
      if (then && is(next, "do")) ++next;  // "thì do chi bộ ra nghị quyết"
      if (of_prepositions == Covered::read && !then && shape == WordShape::comma) {
        if (starts_act(next)) break;  // the clause has no subject
        if (!is_named(next) && !(limited && body_head(words_, next))) continue;
      }
      const bool names = then || (limited && body_head(words_, next)) || names_subject(next, shape);
      if ((i >= covered || then) && names && enter_directed(next)) return true;
      if (then && enter_consequence(at, next)) return true;
      if (verb == 0 && clause_verb(words_, skip_adverbs(words_, next), true) != 0) verb = next;
    }
    if (of_prepositions == Covered::skip) late_verb_ = verb;
    return false;
  }

  // "Đối với chi bộ chưa đủ đảng viên thì phải kết nạp …": who the condition is about acts.
  bool enter_consequence(std::size_t at, std::size_t next) {
    if (clause_verb(words_, skip_adverbs(words_, next), true) == 0 || !enter_verb(next))
      return false;
    if (!is(at, "đối") || !is(at + 1, "với")) return true;
    const BodyList list = read_bodies(text_, words_, at + 2);
    if (!list || list.bodies.front().kind != BodyClass::institution) return true;
    const std::size_t predicate = direction_.predicate;
    take(list, predicate);
    return true;
  }

  // "phối hợp với Sở A, Công an tỉnh tham mưu": what follows a preposition is no subject.
  bool governs(std::size_t at) const {
    static const PhraseTable kPrepositions(
        {{0, "với|cùng|của|cho|giữa|về|qua|đến|tại|do|từ"}, {1, "phối hợp"}});
    return static_cast<bool>(kPrepositions.find(words_, at));
  }

  // "phối hợp với Sở A, Công an tỉnh", "tham mưu cho Sở A, Công an tỉnh": partners, whatever
  // follows.
  bool joins_in_act(std::size_t at) const {
    static const PhraseTable kPrepositions({{0, "với|cùng|cho|giữa|phối hợp"}});
    return kPrepositions.find(words_, at) && !(at > 0 && is(at - 1, "đối"));
  }

  // ", chủ trì, phối hợp …", ", phải tham mưu …"
  bool starts_act(std::size_t at) const {
    static const PhraseTable kActs(
        {{0, "chủ trì|phối hợp|tham mưu|chỉ đạo|xây dựng|báo cáo|hướng dẫn|trình|triển khai"}});
    const std::size_t verb = skip_adverbs(words_, at);
    return modal(words_, at) != 0 || (kActs.find(words_, verb) && !words_[verb].capital);
  }

  // After a comma a class without quantifier ("…, đơn vị …") goes on with a list.
  bool names_subject(std::size_t at, WordShape boundary) const {
    if (boundary == WordShape::colon || assigning_verb(words_, skip_adverbs(words_, at)) != 0)
      return true;
    const BodyHead head = body_head(words_, at);
    if (quantifier(words_, at) != 0 || head.kind != BodyClass::generic ||
        modal(words_, at + head.length) != 0)
      return true;
    static const PhraseTable kPlaces({{0, "tỉnh|thành phố|xã|phường|huyện|đặc khu"}});
    if (words_[at].capital && kPlaces.find(words_, at)) return true;  // "…, Thành phố chủ động …"
    // "…, Bộ Tài chính trình …", "…, tỉnh Nam Khê cần …": a name of its own.
    const std::size_t name = at + head.length;
    if (head.length == 0 || name >= words_.size() || !words_[name].capital) return false;
    return words_[at].capital || modal(words_, read_bodies(text_, words_, at).end) != 0;
  }

  // "Giao Sở X …", "Sở X …", "Ban Thường vụ yêu cầu Sở X …", "Sở X: …"
  bool enter_directed(std::size_t at) {
    if (enter_assigned(at)) return true;
    const BodyList list = read_subject(text_, words_, at);
    if (!list) return false;
    const std::size_t end = list.end;
    if (has_shape(words_, end, WordShape::colon)) {
      if (end + 1 >= words_.size() || !names_somebody(list) || !has_act(end + 1)) return false;
      take(list, end + 1);
      return true;
    }
    const std::size_t verb = skip_manner(end);
    const bool asks_help = at != 0 && condition_of_need(words_, 0) == at;
    if (assigning_verb(words_, verb) != 0 && !asks_help && !is(verb, "phân") &&
        enter_assigned(verb))
      return true;
    take(list, end);
    return true;
  }

  bool enter_long_subject(std::size_t at) {
    if (at >= words_.size() || !words_[at].capital) return false;
    const BodyList list = read_long_subject(text_, words_, at);
    if (!list) return false;
    take(list, list.end);
    return true;
  }

  bool enter_assigned(std::size_t at) {
    std::size_t verb = at;
    while (adverb(words_, verb) != 0)
      verb += adverb(words_, verb);
    const std::size_t length = assigning_verb(words_, verb);
    if (length == 0) return false;
    BodyList list = read_assignee(text_, words_, verb + length);
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
    if (!is(at, "và") && !has_shape(words_, at, WordShape::comma)) return;
    const std::size_t length = assigning_verb(words_, at + 1);
    if (length == 0) return;
    const BodyList list = read_subject(text_, words_, at + 1 + length);
    if (list) take(list, list.end);
  }

  void take(const BodyList& list, std::size_t predicate) {
    direction_.shape = SentenceShape::directed;
    for (const Body& body : list.bodies)
      direction_.actors.push_back(body.name);
    direction_.predicate = skip_manner(predicate);
  }

  // "Đảng uỷ các xã: Tân An, Hoà Lăng" goes on with names alone.
  bool has_act(std::size_t at) const {
    if (clause_verb(words_, at, true) != 0 || body_head(words_, at)) return true;
    for (std::size_t i = at; i < words_.size(); ++i)
      if (!words_[i].capital && (action_verb(words_, i) != 0 || modal(words_, i) != 0)) return true;
    return words_[at].shape != WordShape::word;
  }

  // "Xã Tân An: Lấy mẫu" is a place, no body.
  bool names_somebody(const BodyList& list) const {
    const Body& body = list.bodies.front();
    return body.kind != BodyClass::generic || quantifier(words_, body.begin) != 0;
  }

  // Adverbs and modals between the subject and its verb.
  std::size_t skip_manner(std::size_t at) {
    for (;;) {
      const std::size_t must = modal(words_, at);
      const std::size_t manner = adverb(words_, at);
      if (must != 0) direction_.has_modal = true;
      const std::size_t length = std::max(must, manner);
      if (length == 0 || clause_verb(words_, at) > length) return at;
      at += length;
      if (has_shape(words_, at, WordShape::comma) &&
          (adverb(words_, at + 1) != 0 || clause_verb(words_, at + 1) != 0))
        ++at;
      if (has_shape(words_, at, WordShape::colon)) ++at;
    }
  }

  // "Là cơ quan tham mưu …" defines; "Là đầu mối chính hướng dẫn …" directs.
  bool enter_definition(std::size_t at) {
    if (!is(at, "là")) return false;
    bool directs = is(at + 1, "đầu");  // "đầu mối"
    const std::size_t limit = std::min(words_.size(), at + 16);
    for (std::size_t i = at; i < limit && !directs; ++i)
      directs = has_shape(words_, i, WordShape::comma) &&
                clause_verb(words_, i + 1) != 0;  // "Là …, chủ trì …"
    direction_.shape = directs ? SentenceShape::imperative : SentenceShape::definition;
    direction_.predicate = at;
    return true;
  }

  bool enter_verb(std::size_t at) {
    Direction before = direction_;
    std::size_t verb = skip_manner(at);
    std::size_t length = clause_verb(words_, verb, verb == at);
    if (length == 0 && clause_verb(words_, at, true) != 0) {  // "Chịu trách nhiệm trước …"
      verb = at;
      length = clause_verb(words_, at, true);
    }
    const bool starts_with_manner = verb != at && verb < words_.size() &&
                                    words_[verb].shape == WordShape::word &&
                                    thing_noun(words_, verb) == 0;
    if (length == 0 && !(starts_with_manner && is_strong_manner(at))) {
      direction_ = before;
      return false;
    }
    const bool owned = length != 0 && is(verb + length, "của");  // "Kiến nghị của cử tri …"
    if (owned || is_thing_in_spite(verb, length)) {
      direction_ = before;
      return false;
    }
    direction_.predicate = verb;
    direction_.shape = SentenceShape::imperative;
    if (is_defined(verb, length)) direction_.shape = SentenceShape::definition;
    if (has_verbal_subject(verb)) direction_.shape = SentenceShape::modal;
    return true;
  }

  // "Phân công công tác là việc giao …", "Hoàn thành nhiệm vụ là hoàn thành …"
  bool is_defined(std::size_t verb, std::size_t length) const {
    constexpr std::size_t kLongestTerm = 16;
    const std::size_t limit = std::min(words_.size(), verb + kLongestTerm);
    for (std::size_t i = verb + length; i + 1 < limit; ++i) {
      if (words_[i].shape != WordShape::word && words_[i].shape != WordShape::comma) return false;
      if (is(i, "là"))
        return is(i + 1, "việc") || is(i + 1, "quá") || words_[i + 1].key == words_[verb].key;
    }
    return false;
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
      if (has_shape(words_, i, WordShape::semicolon) || has_shape(words_, i, WordShape::stop) ||
          has_shape(words_, i, WordShape::colon) || is(i, "để") || is(i, "nhằm") || is(i, "bảo") ||
          is(i, "đảm") || is(i, "mà"))
        return false;
      const bool need = is(i, "cần") && i < verb + 6 && !is(i + 1, "thiết");
      if (need && thing_noun(words_, verb) + (is(verb, "thông") ? 1U : 0U) != 0) return true;
      if (is(i, "phải"))
        return !is(i - 1, "không") && !is(i - 1, "gặp") && !is(i - 1, "mắc") && i > verb + 1;
    }
    return false;
  }

  // "Hồ sơ phải được Sở Nội vụ thẩm định": who does what must be done.
  void take_agent() {
    if (direction_.shape != SentenceShape::modal) return;
    std::size_t at = direction_.predicate;
    at += modal(words_, at);
    if (!is(at, "được")) return;
    const BodyList list = read_bodies(text_, words_, at + 1);
    if (list && has_act_after(list.end)) take(list, list.end);
  }

  // "Kiểm tra chợ (Sở Xây dựng chủ trì, Công an xã phối hợp)": who does it stands in brackets.
  void take_roles_in_brackets() {
    static const PhraseTable kLeads({{0, "chủ trì|thực hiện|chủ trì thực hiện|chủ trì tham mưu"}});
    static const PhraseTable kJoins({{0, "phối hợp|phối hợp thực hiện"}});
    if (direction_.shape != SentenceShape::imperative || !direction_.actors.empty()) return;
    for (std::size_t i = direction_.predicate; i + 2 < words_.size(); ++i) {
      if (!has_shape(words_, i, WordShape::open) || words_[i].text != "(") continue;
      const std::size_t first = i + 1 + (is(i + 1, "giao") ? 1 : 0);
      const BodyList leads = read_bodies(text_, words_, first);
      const std::size_t role = leads ? kLeads.find(words_, leads.end).length : 0;
      if (role == 0) continue;
      const std::size_t end = leads.end + role;
      if (!has_shape(words_, end, WordShape::comma) && !has_shape(words_, end, WordShape::close) &&
          !has_shape(words_, end, WordShape::semicolon))
        continue;
      take_all(leads, direction_.actors);
      const BodyList partners = read_bodies(text_, words_, end + 1);
      if (partners && kJoins.find(words_, partners.end))
        take_all(partners, direction_.coordinators);
      direction_.shape = SentenceShape::directed;
      return;
    }
  }

  static void take_all(const BodyList& list, std::vector<std::string>& names) {
    for (const Body& body : list.bodies)
      names.push_back(body.name);
  }

  // A verb behind the body, past brackets.
  bool has_act_after(std::size_t at) const {
    if (has_shape(words_, at, WordShape::open))
      while (at < words_.size() && !has_shape(words_, at++, WordShape::close)) {
      }
    return clause_verb(words_, skip_adverbs(words_, at)) != 0;
  }

  // "Sở X chủ trì …; Sở Y thẩm định …": the next clause of the sentence has a subject of its own.
  bool take_next_subject(std::size_t at) {
    if (!is_named(at)) return false;
    const BodyList list = read_subject(text_, words_, at);
    if (!list || has_shape(words_, list.end, WordShape::colon) ||
        has_shape(words_, list.end, WordShape::semicolon))
      return false;
    for (const Body& body : list.bodies)
      if (std::find(direction_.actors.begin(), direction_.actors.end(), body.name) ==
          direction_.actors.end())
        direction_.actors.push_back(body.name);
    return true;
  }

  // "… , các cơ quan phối hợp có trách nhiệm …": somebody else's duty in the same sentence.
  void read_second_subject() {
    if (direction_.shape != SentenceShape::directed) return;
    for (std::size_t i = direction_.predicate; i + 1 < words_.size(); ++i) {
      if (!has_shape(words_, i, WordShape::comma) && !has_shape(words_, i, WordShape::semicolon))
        continue;
      if (has_shape(words_, i, WordShape::semicolon) && take_next_subject(i + 1)) continue;
      if (quantifier(words_, i + 1) == 0) continue;
      BodyList list = read_bodies(text_, words_, i + 1);
      if (!list) continue;
      const bool duty = is(list.end, "có") && is(list.end + 1, "trách");
      if (!duty && !extend_to_duty(text_, words_, list)) continue;
      for (const Body& body : list.bodies)
        direction_.actors.push_back(body.name);
    }
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  Direction direction_;
  std::size_t late_verb_ = 0;  // where a clause behind the opening starts with a verb
};

}  // namespace

Direction read_direction(std::string_view sentence, const std::vector<Word>& words) {
  return DirectionReader(sentence, words).read();
}

Direction read_direction(std::string_view sentence) {
  return read_direction(sentence, read_words(sentence));
}

}  // namespace parsers
