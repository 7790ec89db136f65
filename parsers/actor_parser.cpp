#include "parsers/actor_parser.h"

#include <algorithm>

#include "parsers/body_parser.h"
#include "parsers/clause_words.h"
#include "parsers/description.h"
#include "parsers/further_actors.h"
#include "parsers/late_clause_reader.h"
#include "parsers/noun_clause_parser.h"
#include "parsers/official_words.h"
#include "parsers/opening_occasion.h"
#include "parsers/partner_parser.h"

// A sentence is entered at its first word, or, when it opens with an adjunct or a label, after the
// comma or colon where a clause starts. What stands there decides the shape: a verb of assigning
// with a body, a body with a verb after it, a verb, or a noun. Delegation and coordination are then
// read wherever their verbs stand.

namespace parsers {
namespace {

constexpr std::size_t kAdjunctReach = 90;  // words in which the clause after an adjunct must start

class DirectionReader : LateClauseReader {
 public:
  using LateClauseReader::LateClauseReader;

  Direction read() {
    const std::size_t at = skip_connectors(words_, 0);
    static const PhraseTable kDemands({{0, "nghiêm cấm|cấm|bảo đảm|đảm bảo|tuyệt đối không"}});
    direction_.demands_state = static_cast<bool>(kDemands.find(words_, at));
    enter(at);
    read_further_actors(text_, words_, direction_);
    read_delegates(text_, words_, direction_);
    read_coordinators(text_, words_, direction_);
    direction_.route = read_report_route(text_, words_, direction_.predicate);
    return std::move(direction_);
  }

 private:
  void enter(std::size_t at) {
    direction_.predicate = at;
    if (labels_thing(text_, words_, at) || defines_term(words_, at) ||
        lists_names(text_, words_, at)) {
      direction_.shape = SentenceShape::definition;
      return;
    }
    if (enter_concerned(at) || enter_in_company(at) || enter_share(at)) return;
    if (enter_answer(at) || enter_after_proposal(at)) return;
    if (names_document(words_, at)) return read_noun_clause(text_, words_, at, false, direction_);
    if (enter_late_subject(at) || enter_after_occasion(at)) return;
    const bool everyone = is(at, "mỗi") && read_bodies(text_, words_, at);  // "Mỗi cán bộ …"
    const bool adjunct = (opens_adjunct(words_, at) && !everyone) || opens_formula(at);
    if (!adjunct && (enter_directed(at) || enter_definition(at) || enter_verb(at))) return;
    if (adjunct && enter_after_difficulty(at)) return;
    if (enter_after_boundary(at, adjunct, Covered::skip)) return;
    if ((adjunct || opens_condition(at)) && enter_after_boundary(at, adjunct, Covered::read))
      return;
    if (late_act_ != 0 && enter_verb(late_act_)) return;
    if (late_verb_ != 0 && enter_verb(late_verb_)) return;
    if (adjunct && enter_verb(at)) return;
    if (!adjunct && enter_long_subject(at)) return;
    read_noun_clause(text_, words_, at, adjunct, direction_);
    const bool topic =
        direction_.shape == SentenceShape::thing || direction_.shape == SentenceShape::unknown;
    if (topic && !enter_late_assignment(at) && !adjunct && !enter_after_topic(at, Covered::skip))
      enter_after_topic(at, Covered::read);
  }

  // "Hằng năm Sở Y tế rà soát …", "Khi có lũ Công an xã tổ chức sơ tán".
  bool enter_after_occasion(std::size_t at) {
    const OpeningOccasion occasion = read_opening_occasion(text_, words_, at);
    if (!occasion) return false;
    if (occasion.kind == OpeningOccasion::Kind::need)
      return is_named(occasion.end) && enter_acting(occasion.end);
    if (is_named(occasion.end)) return enter_directed(occasion.end);
    // "Từ ngày 01/01 cơ quan thuế phải …"
    const BodyList list = read_bodies(text_, words_, occasion.end);
    if (list && modal(words_, list.end) != 0) return enter_directed(occasion.end);
    if (occasion.kind == OpeningOccasion::Kind::time) late_act_ = occasion.end;
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

  // "Đối với các chủ hộ cần dọn mương …": no comma parts who acts from what they must do.
  bool enter_concerned(std::size_t at) {
    if (!is(at, "đối") || !is(at + 1, "với")) return false;
    const BodyList list = read_bodies(text_, words_, at + 2);
    if (!list) return false;
    if (modal(words_, list.end) != 0) {
      take(list, list.end);
      return true;
    }
    // "Đối với Bệnh viện tỉnh: Cử bác sĩ …", "Đối với các đơn vị: Rà soát …"; a class of people may
    // be what the work is about.
    static const PhraseTable kOffices(
        {{0,
          "sở|ban|ngành|cơ quan|đơn vị|địa phương|xã|phường|tổ chức|doanh nghiệp|cơ sở|trường|thôn|"
          "bộ|huyện|tỉnh|thành phố"}});
    const Body& first = list.bodies.front();
    const bool offices = quantifier(words_, first.begin) != 0 &&
                         kOffices.find(words_, first.begin + quantifier(words_, first.begin)) &&
                         list.end + 1 < words_.size() && words_[list.end + 1].capital;
    const bool names = offices || (first.kind == BodyClass::institution && is_named(at + 2));
    if (!names || !has_shape(words_, list.end, WordShape::colon) ||
        clause_verb(words_, list.end + 1, true) == 0)
      return false;
    take(list, list.end + 1);
    return true;
  }

  // "Cùng với Sở Tài chính rà soát dự toán".
  bool enter_in_company(std::size_t at) {
    static const PhraseTable kCompany({{0, "cùng với|cùng|cùng các"}});
    const std::size_t company = is(at, "cùng") ? kCompany.find(words_, at).length : 0;
    if (company == 0) return false;
    const BodyList list = read_bodies(text_, words_, at + (is(at + 1, "với") ? 2 : 1));
    if (!list) return false;
    const std::size_t verb = skip_adverbs(words_, list.end);
    return clause_verb(words_, verb) != 0 && enter_verb(list.end);
  }

  // "100% xã, phường khi lập quy hoạch phải lấy ý kiến": all of a class, when they must.
  bool enter_share(std::size_t at) {
    constexpr std::size_t kLongestClause = 16;
    if (at >= words_.size() || words_[at].text.find('%') == std::string_view::npos) return false;
    const BodyList list = read_bodies(text_, words_, at + 1);
    if (!list) return false;
    const std::size_t limit = std::min(words_.size(), list.end + kLongestClause);
    for (std::size_t i = list.end; i < limit && words_[i].shape == WordShape::word; ++i) {
      if (!is(i, "phải")) continue;
      take(list, i);
      return true;
    }
    return false;
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
      const OpeningOccasion occasion = read_opening_occasion(text_, words_, next);
      if (occasion.kind == OpeningOccasion::Kind::time) next = occasion.end;
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

  std::size_t late_act_ = 0;   // where a time ends that no comma parts from what follows
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
