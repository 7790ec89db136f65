#include "parsers/subject_parser.h"

#include <algorithm>
#include <string>

#include "parsers/alternative_bodies.h"
#include "parsers/clause_words.h"
#include "parsers/official_words.h"

// A list of bodies is a subject when a predicate follows it. Where none does, the words up to the
// duty, passive or modal near by are tried as the rest of the last name; lists joined by semicolons
// are tried before those that a semicolon ends.

namespace parsers {
namespace {

// The last body takes on the words up to `end`.
void extend_name(std::string_view text,
                 const std::vector<Word>& words,
                 BodyList& list,
                 std::size_t end) {
  Body& last = list.bodies.back();
  last.end = list.end = end;
  last.name = printed(text, words, last.begin, end);
}

// "Sở X, căn cứ chức năng, nhiệm vụ, …": there is a verb after the adjunct.
bool clause_goes_on(const std::vector<Word>& words, std::size_t at) {
  const std::size_t limit = std::min(words.size(), at + 30);
  for (std::size_t i = at; i < limit && !has_shape(words, i, WordShape::stop); ++i)
    if (has_shape(words, i, WordShape::comma) && clause_verb(words, i + 1) != 0) return true;
  return false;
}

// "Cấp uỷ các cấp, nhất là người đứng đầu, xác định …": who above all stands between commas.
bool clause_follows_emphasis(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kEmphasis(
      {{0, "nhất là|trước hết là|đặc biệt là|trực tiếp là|mà trước hết là|mà trực tiếp là"}});
  constexpr std::size_t kLongest = 20;
  const std::size_t length = kEmphasis.find(words, at).length;
  if (length == 0) return false;
  const std::size_t limit = std::min(words.size(), at + kLongest);
  for (std::size_t i = at + length; i < limit; ++i) {
    if (has_shape(words, i, WordShape::semicolon) || has_shape(words, i, WordShape::stop))
      return false;
    if (!has_shape(words, i, WordShape::comma)) continue;
    const std::size_t verb = skip_adverbs(words, i + 1);
    if (modal(words, i + 1) != 0 || clause_verb(words, verb) > 1) return true;
  }
  return false;
}

// "Ban X là cơ quan thường trực, có trách nhiệm theo dõi …": what it is, then what it must do.
bool is_office_with_duty(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kOffices(
      {{0,
        "cơ quan thường trực|cơ quan đầu mối|đầu mối|cơ quan chủ trì|đơn vị đầu mối|đơn vị chủ trì|"
        "cơ quan thường trực tham mưu"}});
  static const PhraseTable kHelps({{0, "giúp|giúp việc|tham mưu, giúp việc"}});
  constexpr std::size_t kLongest = 24;
  if (!reads(words, at, "là") || !kOffices.find(words, at + 1)) return false;
  const std::size_t limit = std::min(words.size(), at + kLongest);
  for (std::size_t i = at + 1; i < limit && !has_shape(words, i, WordShape::stop); ++i)
    if (has_shape(words, i, WordShape::comma) && !kHelps.find(words, i + 1) &&
        (modal(words, i + 1) != 0 || clause_verb(words, i + 1) > 1))
      return true;
  return false;
}

// "Các tổ chức đảng được kiểm tra chuẩn bị …": what was done to a class tells which one it is.
bool extend_over_passive(std::string_view text, const std::vector<Word>& words, BodyList& list) {
  Body& last = list.bodies.back();
  if (!reads(words, list.end, "được") || quantifier(words, last.begin) == 0) return false;
  const std::size_t verb = clause_verb(words, list.end + 1);
  if (verb == 0) return false;
  const std::size_t limit = std::min(words.size(), list.end + 10);
  for (std::size_t i = list.end + 1 + verb; i < limit && words[i].shape == WordShape::word; ++i) {
    if (clause_verb(words, i) < 2 && modal(words, i) == 0) continue;
    if (reads(words, i - 1, "để")) return false;  // "được sử dụng nguồn thu để chi trả"
    extend_name(text, words, list, i);
    return true;
  }
  return false;
}

// "cơ quan vận hành nền tảng …": any work may tell an office apart but what all of them do.
std::size_t called_by_work(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kCommon(
      {{0,
        "tổ chức|tiến hành|triển khai|thực hiện|tăng cường|tiếp tục|phối hợp|hoàn thành|báo cáo|"
        "gửi|rà soát|xem xét|quyết định|đẩy mạnh|bố trí|phân công|chỉ đạo"}});
  const std::size_t verb = clause_verb(words, at);
  return verb > 1 && !kCommon.find(words, at) ? verb : 0;
}

// "cơ quan tiếp nhận hồ sơ xem xét …": the part that an office has in the matter tells which one it
// is, up to the verb of the sentence.
bool extend_over_role(std::string_view text, const std::vector<Word>& words, BodyList& list) {
  static const PhraseTable kRoles(
      {{0,
        "tiếp nhận|thu hồi|cấp|quản lý|chủ trì|thẩm định|giải quyết|đề nghị|ban hành|soạn thảo|"
        "lập|trình|kiểm tra|thanh tra|phê duyệt|yêu cầu|nhận|sử dụng|xử lý|đăng ký|cấp phép|"
        "đăng ký đầu tư|đăng ký kinh doanh|đăng ký đất đai|quản lý thuế|quản lý nhà nước"}});
  static const PhraseTable kNoVerbAfter(
      {{0, "và|để|việc|kết quả|quá trình|tình hình|công tác|về|được|theo|cho|của|với|hoặc|có"}});
  constexpr std::size_t kLongestObject = 5;
  Body& last = list.bodies.back();
  static const PhraseTable kOffices({{0, "cơ quan|đơn vị|tổ chức|bộ phận"}});
  const bool starts = last.begin == 0 || words[last.begin - 1].shape == WordShape::colon;
  const bool opens = starts && kOffices.find(words, last.begin);
  if (list.bodies.size() != 1 || last.kind != BodyClass::generic ||
      (words[last.begin].capital && !opens) || last.specific ||
      last.end != last.begin + body_head(words, last.begin).length)
    return false;
  std::size_t role = kRoles.find(words, list.end).length;
  if (role == 0 && reads(words, last.begin, "cơ")) role = called_by_work(words, list.end);
  if (role == 0) return false;
  const std::size_t limit = std::min(words.size(), list.end + role + kLongestObject);
  for (std::size_t i = list.end + role; i < limit && words[i].shape == WordShape::word; ++i) {
    const bool right = reads(words, i, "có") && reads(words, i + 1, "quyền");
    if (kNoVerbAfter.find(words, i) && !right) return false;
    const bool acts = clause_verb(words, i) != 0 || modal(words, i) != 0 || right;
    if (!acts || body_head(words, i)) continue;
    extend_name(text, words, list, i);
    return true;
  }
  return false;
}

// "Sở Y tế, Đoàn Hội Ngành nghề kiểm tra …": entries of a list that no table knows, each with a
// capital, up to the verb.
bool extend_over_unknown(std::string_view text, const std::vector<Word>& words, BodyList& list) {
  constexpr std::size_t kLongestEntry = 6;
  const Body& first = list.bodies.front();
  if (first.kind != BodyClass::institution || !words[first.begin].capital) return false;
  std::vector<Body> entries;
  std::size_t at = list.end;
  while (has_shape(words, at, WordShape::comma) || reads(words, at, "và")) {
    const std::size_t begin = at + 1;
    std::size_t end = begin;
    while (end < words.size() && end < begin + kLongestEntry &&
           words[end].shape == WordShape::word && !reads(words, end, "và") &&
           (end == begin || clause_verb(words, end) == 0) && adverb(words, end) == 0)
      ++end;
    if (end == begin || !words[begin].capital || action_verb(words, begin) > 0) return false;
    Body entry = first;
    entry.begin = begin;
    entry.end = end;
    entry.name = printed(text, words, begin, end);
    entries.push_back(std::move(entry));
    at = end;
  }
  const std::size_t verb = skip_adverbs(words, at);
  if (entries.empty() || (modal(words, at) == 0 && clause_verb(words, verb) == 0)) return false;
  list.bodies.insert(list.bodies.end(), entries.begin(), entries.end());
  list.end = at;
  return true;
}

// "bộ phận xử lý đơn thư phải …": what stands before the modal belongs to the name.
void extend_to_modal(std::string_view text, const std::vector<Word>& words, BodyList& list) {
  Body& last = list.bodies.back();
  if (list.bodies.size() > 1 && last.specific) return;
  const std::size_t limit = std::min(words.size(), list.end + 10);
  for (std::size_t i = list.end; i < limit && words[i].shape == WordShape::word; ++i) {
    if (modal(words, i) == 0 || i == list.end || reads(words, i, "cần")) continue;
    extend_name(text, words, list, i);
    return;
  }
}

}  // namespace

bool starts_named_body(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  if (quantifier(words, at) != 0) return static_cast<bool>(read_bodies(text, words, at));
  const BodyHead head = body_head(words, at);
  const std::size_t name = at + head.length;
  return head && (words[at].capital || (name < words.size() && words[name].capital));
}

bool is_followed_by_predicate(const std::vector<Word>& words, std::size_t end) {
  static const PhraseTable kFollowers(
      {{0,
        "căn cứ|theo|trên cơ sở|có|chịu|khi|nếu|trong|ngoài|tuỳ|tuỳ theo|phải|cần|nhất thiết|"
        "không|tiếp tục|sẽ|cùng|định kỳ|hằng|hàng|cụ thể hoá|làm|với|ngay|bằng|xem xét|"
        "chủ động|thường xuyên|kịp thời|tự|đưa|coi|xem|trên tinh thần|với tinh thần"}});
  std::size_t at = end;
  if (has_shape(words, at, WordShape::open)) {
    while (at < words.size() && !has_shape(words, at, WordShape::close))
      ++at;
    ++at;
  }
  if (at >= words.size()) return false;
  if (has_shape(words, at, WordShape::colon)) return true;
  if (has_shape(words, at, WordShape::comma)) {
    const std::size_t next = at + 1;
    if (clause_follows_emphasis(words, next)) return true;
    return opens_adjunct(words, next) && !reads(words, next, "trong") &&
           !reads(words, next, "với") && clause_goes_on(words, next);
  }
  if (reads(words, at, "có") && reads(words, at + 1, "liên")) return false;
  if (is_office_with_duty(words, at)) return true;
  return clause_verb(words, at) != 0 || adverb(words, at) != 0 || modal(words, at) != 0 ||
         static_cast<bool>(kFollowers.find(words, at));
}

bool extend_to_duty(std::string_view text, const std::vector<Word>& words, BodyList& list) {
  Body& last = list.bodies.back();
  const bool quantified = quantifier(words, last.begin) != 0;
  // "Hội đồng tư vấn có trách nhiệm …"
  const bool office =
      !last.specific && last.kind == BodyClass::institution && clause_verb(words, list.end) > 1;
  const bool common =
      office || (!last.specific && (last.kind == BodyClass::generic || !words[last.begin].capital));
  if (!(quantified || common) || modal(words, list.end) != 0) return false;
  // "Tất cả lực lượng, phương tiện tham gia …": a list that goes on with a noun no table knows.
  const bool unknown_class = quantified && has_shape(words, list.end, WordShape::comma) &&
                             clause_verb(words, list.end + 1) == 0 &&
                             !opens_adjunct(words, list.end + 1) &&
                             adverb(words, list.end + 1) == 0;
  // "Cơ quan, cá nhân được hưởng ưu đãi, hỗ trợ có trách nhiệm …": what is given to a class.
  static const PhraseTable kForbids({{0, "không được phép|không được"}});
  static const PhraseTable kReceives({{0, "hưởng|được hưởng|được|nhận|sử dụng|có"}});
  const bool receives = common && kReceives.find(words, list.end);
  const auto belongs = [&](std::size_t i) {
    if (words[i].shape == WordShape::word || words[i].shape == WordShape::number) return true;
    return receives && words[i].shape == WordShape::comma && quantifier(words, i + 1) == 0 &&
           !body_head(words, i + 1) && !opens_adjunct(words, i + 1);
  };
  const std::size_t limit = std::min(words.size(), list.end + (receives ? 24 : 12));
  for (std::size_t i = list.end + (unknown_class ? 1 : 0); i < limit && belongs(i); ++i) {
    const bool duty =
        reads(words, i + 1, "trách") && (reads(words, i, "có") || reads(words, i, "chịu"));
    // "Doanh nghiệp hàng không được …", "bị kết án mà không được hưởng án treo"
    const bool forbids =
        kForbids.find(words, i) && !reads(words, i - 1, "hàng") && !reads(words, i - 1, "mà");
    const bool must = reads(words, i, "phải") || forbids;
    if (office && quantifier(words, i) != 0) return false;
    if (!duty && !((common || unknown_class) && must)) continue;
    if (skip_adverbs(words, list.end) == i) return false;  // "hoàn toàn chịu trách nhiệm"
    if (reads(words, i - 1, "và")) return false;  // "thực hiện và chịu trách nhiệm"
    extend_name(text, words, list, i);
    return true;
  }
  return false;
}

namespace {

// "Người vào Đảng phải …", "Người thay mặt cấp uỷ ký tên": a person known by what they do, up to
// the modal, adverb or second verb.
BodyList read_person(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kLongestClause = 12;
  const std::size_t noun = at + quantifier(words, at);
  if (!reads(words, noun, "người") || body_head(words, noun)) return {};
  const std::size_t limit = std::min(words.size(), noun + kLongestClause);
  for (std::size_t i = noun + 2; i < limit && words[i].shape == WordShape::word; ++i) {
    static const PhraseTable kNoSubject({{0, "thì|đang|đã|là|gồm|bị|của"}});
    if (kNoSubject.find(words, i)) return {};
    const std::size_t manner = adverb(words, i);
    const bool acts = (clause_verb(words, i) > 1 && !body_head(words, i)) ||
                      (manner != 0 && clause_verb(words, i + manner) != 0);
    // "Người được phân công …", "Người nộp đơn theo …": the clause about the person goes on.
    static const PhraseTable kOpen({{0, "được|theo|chỉ|chưa|không|có|do|về|với|cho|và|để"}});
    if ((modal(words, i) == 0 && !acts) || kOpen.find(words, i - 1)) continue;
    Body person;
    person.begin = at;
    person.end = i;
    person.kind = BodyClass::post;
    person.name = printed(text, words, at, i);
    return {{std::move(person)}, i};
  }
  return {};
}

}  // namespace

namespace {

// "Thành phố chủ động kiện toàn …", "Tỉnh cần …": the place itself, by its noun alone.
BodyList read_own_place(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kPlaces({{0, "tỉnh|thành phố|xã|phường|huyện|đặc khu"}});
  const std::size_t length = kPlaces.find(words, at).length;
  const std::size_t end = at + length;
  if (length == 0 || !words[at].capital || end >= words.size() || words[end].capital) return {};
  const std::size_t verb = skip_adverbs(words, end);
  if (modal(words, end) == 0 &&
      (verb == end ? clause_verb(words, end) < 2 : clause_verb(words, verb) == 0))
    return {};
  Body place;
  place.begin = at;
  place.end = end;
  place.kind = BodyClass::institution;
  place.name = printed(text, words, at, end);
  return {{std::move(place)}, end};
}

}  // namespace

namespace {

// "đồng chí Nguyễn Văn A, Phó Giám đốc Sở": a person with the post, which is one body.
BodyList read_named_person(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kTitles({{0, "đồng chí|đ/c|ông|bà"}});
  constexpr std::size_t kLongestName = 5;
  const std::size_t title = kTitles.find(words, at).length;
  std::size_t end = at + title;
  if (title == 0 || body_head(words, end)) return {};
  while (end < words.size() && end < at + title + kLongestName && words[end].capital &&
         words[end].shape == WordShape::word)
    ++end;
  if (end < at + title + 2) return {};
  const std::size_t post =
      has_shape(words, end, WordShape::comma) || has_shape(words, end, WordShape::dash) ? end + 1
                                                                                        : end;
  if (body_head(words, post).kind == BodyClass::post) {
    const BodyList posts = read_bodies(text, words, post);
    if (posts) end = posts.bodies.front().end;
  }
  if (!is_followed_by_predicate(words, end)) return {};
  Body person;
  person.begin = at;
  person.end = end;
  person.kind = BodyClass::post;
  person.specific = true;
  person.name = printed(text, words, at, end);
  return {{std::move(person)}, end};
}

}  // namespace

namespace {

// The separator from word `from` on behind which the next name of a list starts; `end` where none
// does.
std::size_t next_name(const std::vector<Word>& words, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i + 1 < end; ++i) {
    const bool separates = has_shape(words, i, WordShape::comma) ||
                           has_shape(words, i, WordShape::semicolon) || reads(words, i, "và");
    if (!separates) continue;
    const std::size_t next = i + (reads(words, i + 1, "và") ? 2 : 1);
    const std::size_t counted = quantifier(words, next);
    const BodyHead head = body_head(words, next + counted);
    if (head && (counted != 0 || words[next].capital)) return next;
  }
  return end;
}

// "Chánh Văn phòng, Vụ trưởng Vụ Kỹ thuật số và an toàn, Thủ trưởng các Cục, Vụ và các đơn vị có
// liên quan chịu trách nhiệm thi hành …": a list up to a duty that the sentence opens with, each
// entry up to the next name whatever it is called.
BodyList read_list_with_duty(std::string_view text,
                             const std::vector<Word>& words,
                             std::size_t at) {
  static const PhraseTable kDuties(
      {{0, "chịu trách nhiệm|có trách nhiệm|căn cứ quyết định|căn cứ nghị quyết"}});
  static const PhraseTable kOwnActs({{0, "là|chủ trì|phối hợp với|phối hợp cùng|tham mưu"}});
  constexpr std::size_t kLongestList = 160;
  constexpr std::size_t kLongestClause = 24;  // of a single name
  if (at != 0 || words.empty() || !words[at].capital) return {};
  const std::size_t limit = std::min(words.size(), at + kLongestList);
  std::size_t duty = at;
  while (duty < limit && !kDuties.find(words, duty) && words[duty].shape != WordShape::stop)
    ++duty;
  if (duty >= limit || !kDuties.find(words, duty)) return {};
  BodyList list;
  for (std::size_t begin = at; begin < duty;) {
    const BodyList entry = read_bodies(text, words, begin);
    if (!entry || entry.end > duty) return {};
    list.bodies.insert(list.bodies.end(), entry.bodies.begin(), entry.bodies.end());
    const std::size_t next = next_name(words, entry.end, duty);
    std::size_t end = next;
    while (end > entry.end && next != duty &&
           (words[end - 1].shape != WordShape::word || reads(words, end - 1, "và")))
      --end;
    list.end = entry.end;
    // "Sở Y tế chủ trì, Công an tỉnh có trách nhiệm …"
    for (std::size_t i = entry.end; i < end; ++i)
      if (kOwnActs.find(words, i) || has_shape(words, i, WordShape::semicolon)) return {};
    if (begin == at && next == duty && end - entry.end > kLongestClause) return {};
    if (end > entry.end) extend_name(text, words, list, end);
    begin = next;
  }
  list.end = duty;
  return list;
}

}  // namespace

BodyList read_subject(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  if (BodyList named = read_named_person(text, words, at)) return named;
  if (BodyList person = read_person(text, words, at)) return person;
  if (BodyList place = read_own_place(text, words, at)) return place;
  if (BodyList list = read_alternatives(text, words, at); list && list.end < words.size())
    return list;
  for (const Semicolons semicolons : {Semicolons::join, Semicolons::end_list}) {
    BodyList list = read_bodies(text, words, at, semicolons);
    if (!list || reads(words, list.end, "nào")) return {};  // "Đơn vị nào không đạt …"
    if (reads(words, list.end, "và"))
      if (BodyList duty = read_list_with_duty(text, words, at)) return duty;
    if (extend_to_duty(text, words, list) || extend_over_passive(text, words, list) ||
        extend_over_role(text, words, list) || is_followed_by_predicate(words, list.end))
      return list;
    if (extend_over_unknown(text, words, list)) return list;
    extend_to_modal(text, words, list);
    if (is_followed_by_predicate(words, list.end)) return list;
  }
  return read_list_with_duty(text, words, at);
}

namespace {

// The verb at `at` is part of a noun: "người sử dụng", "đang thi công", "công tác tham mưu".
bool belongs_to_noun(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kBefore(
      {{0,
        "người|đang|đã|chưa|việc|công tác|hoạt động|dịch vụ|dự án|về|để|của|cho|với|trong|theo|"
        "có|và|quá trình|do|các|những|từ|tại|không|bị|lĩnh vực|nhà|chuyên|bộ phận|ban|trung tâm|"
        "phòng|cơ quan|đơn vị|tổ|hội|quỹ|đoàn|lực lượng|hệ thống|đội|trạm|trước|sau|khi|đến"}});
  for (const std::size_t length : {2U, 1U})
    if (at >= length && kBefore.find(words, at - length).length == length) return true;
  return false;
}

// Where the predicate of a subject starts whose name goes on from word `from`: at a modal or an
// adverb with its verb, else at the first verb that belongs to no noun; 0 where none is near.
std::size_t late_predicate(const std::vector<Word>& words, std::size_t from) {
  static const PhraseTable kStops(
      {{0, "thì|là|nhằm|gồm|bao gồm|nào|được|có ý kiến|có văn bản|bằng văn bản|hoạt động theo"}});
  constexpr std::size_t kLongestRest = 16;
  const std::size_t limit = std::min(words.size(), from + kLongestRest);
  std::size_t first_act = 0;
  std::size_t noun_end = 0;  // of a verb that belongs to a noun; the next one goes on with it
  for (std::size_t i = from; i < limit && words[i].shape == WordShape::word; ++i) {
    if (kStops.find(words, i)) break;
    const bool of_noun = belongs_to_noun(words, i) || i == noun_end;
    const std::size_t verb = clause_verb(words, i);
    const std::size_t manner = adverb(words, i);
    const bool must = modal(words, i) != 0 && !reads(words, i, "cần");
    const bool keeps_on = manner > 1 && clause_verb(words, i + manner) > 1;
    if (i > from && (must || keeps_on) && !belongs_to_noun(words, i)) return i;
    if (verb < 2 || body_head(words, i)) continue;
    if (of_noun) noun_end = i + verb;
    if (!of_noun && first_act == 0) first_act = i;
  }
  return first_act;
}

}  // namespace

BodyList read_long_subject(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  BodyList list = read_bodies(text, words, at);
  if (!list || !list.bodies.back().specific || list.bodies.back().kind == BodyClass::level ||
      reads(words, list.end, "do"))
    return {};
  const std::size_t predicate = late_predicate(words, list.end);
  if (predicate <= list.end) return {};
  extend_name(text, words, list, predicate);
  return list;
}

namespace {

// "đề nghị các đồng chí chỉ đạo …": whom a letter speaks to.
BodyList read_addressed(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kAddressed(
      {{0, "các đồng chí|các đ/c|quý cơ quan|quý đơn vị|quý vị|các ông, bà|các ông (bà)|các bác"}});
  const std::size_t end = at + kAddressed.find(words, at).length;
  if (end == at || body_head(words, end) || !is_followed_by_predicate(words, end)) return {};
  Body body;
  body.begin = at;
  body.end = end;
  body.kind = BodyClass::post;
  body.specific = true;
  body.name = printed(text, words, at, end);
  return {{std::move(body)}, end};
}

}  // namespace

BodyList read_assignee(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  if (BodyList addressed = read_addressed(text, words, at)) return addressed;
  BodyList list = read_subject(text, words, at);
  if (list) return list;
  list = read_bodies(text, words, at, Semicolons::join);
  if (!list) return {};
  const bool ends = list.end >= words.size() || has_shape(words, list.end, WordShape::stop) ||
                    has_shape(words, list.end, WordShape::colon) ||
                    has_shape(words, list.end, WordShape::comma) ||
                    has_shape(words, list.end, WordShape::open);
  const bool specific =
      list.bodies.front().specific || list.bodies.front().kind == BodyClass::institution;
  return ends || specific ? list : BodyList{};
}

}  // namespace parsers
