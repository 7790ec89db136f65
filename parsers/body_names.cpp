#include "parsers/body_names.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "parsers/alternative_bodies.h"
#include "parsers/announcement.h"
#include "parsers/body_parser.h"
#include "parsers/official_words.h"
#include "parsers/section_kind.h"
#include "parsers/words.h"

// A heading or cell is nothing but names, so what body_parser.h leaves unread is judged here: a
// short rest, a clause after a class and brackets belong to the name before them; anything longer
// shows a heading to be a sentence. The entries of a cell are read one by one.

namespace parsers {
namespace {

// What opens a heading that names a body without being part of the name.
std::size_t heading_opener(const std::vector<Word>& words) {
  static const PhraseTable kOpeners(
      {{0,
        "đề nghị|đối với|trách nhiệm của|nhiệm vụ của|phân công|giao|giao cho|yêu cầu|"
        "trách nhiệm|nhiệm vụ|nhiệm vụ cụ thể của|phân công trách nhiệm|về phía|"
        "trách nhiệm thực hiện của|đơn vị chủ trì|cơ quan chủ trì|nhiệm vụ đối với|"
        "nhiệm vụ, quyền hạn của|nhiệm vụ và quyền hạn của|quyền hạn, nhiệm vụ của|"
        "chức năng, nhiệm vụ của|trách nhiệm, quyền hạn của|trách nhiệm và quyền hạn của|"
        "quyền hạn, trách nhiệm của|nhiệm vụ, trách nhiệm của|nhiệm vụ và trách nhiệm của|"
        "trách nhiệm đối với|phân công nhiệm vụ|nội dung giám sát của|trân trọng đề nghị"}});
  std::size_t at = 0;
  PhraseTable::Found opener = kOpeners.find(words, at);
  if (!opener) return 0;
  at += opener.length;
  if (at < words.size() && words[at].shape == WordShape::colon) ++at;
  if (at < words.size() && reads(words, at, "của")) ++at;
  return at;
}

std::size_t end_without_marks(const std::vector<Word>& words) {
  std::size_t end = words.size();
  while (end > 0 &&
         (words[end - 1].shape == WordShape::colon || words[end - 1].shape == WordShape::stop ||
          words[end - 1].shape == WordShape::semicolon || words[end - 1].shape == WordShape::comma))
    --end;
  return end;
}

// The rest of a heading after its last known body: part of that body's name.
void take_rest(std::string_view text, const std::vector<Word>& words, BodyList& list) {
  std::size_t end = list.end;
  const std::size_t limit = end_without_marks(words);
  while (end < limit && words[end].shape != WordShape::open && words[end].shape != WordShape::colon)
    ++end;
  if (list.end >= end) return;
  Body& last = list.bodies.back();
  last.name = printed(text, words, last.begin, end);
  last.end = end;
}

// After a phrase that ends a body without ending the list, the word at which "và các cơ quan …" or
// ", Sở Y" starts the next one; 0 when there is none near.
std::size_t next_body(std::string_view text, const std::vector<Word>& words, std::size_t from) {
  const std::size_t limit = std::min(words.size(), from + 16);
  for (std::size_t i = from; i + 1 < limit; ++i) {
    const bool separator = reads(words, i, "và") || words[i].shape == WordShape::comma;
    if (!separator || quantifier(words, i + 1) == 0) continue;
    if (read_bodies(text, words, i + 1)) return i + 1;
  }
  return 0;
}

bool has_verb(const std::vector<Word>& words, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i)
    if (!words[i].capital && action_verb(words, i) > 1) return true;
  return false;
}

// "Trung tâm Xúc tiến đầu tư, thương mại và du lịch": an office is called by its work.
bool names_office(const std::vector<Word>& words, const Body& body) {
  static const PhraseTable kOffices({{0, "trung tâm|viện|quỹ|trạm|công ty|phòng|ban quản lý"}});
  const std::size_t head = kOffices.find(words, body.begin).length;
  return head != 0 && body.end > body.begin + head && words[body.begin + head].capital;
}

// What only a sentence has: an act that offices are not called by, a modal, an adverb.
bool has_clause(const std::vector<Word>& words, std::size_t from, std::size_t end) {
  static const PhraseTable kWork(
      {{0,
        "đầu tư|xây dựng|quản lý|phát triển|xúc tiến|đào tạo|bồi dưỡng|chuyển giao|ứng dụng|"
        "phục vụ|tư vấn|cung cấp|vận hành|khai thác|bảo vệ|bảo tồn|sản xuất|thông tin|"
        "truyền thông|kiểm soát|nghiên cứu|kiểm nghiệm|kiểm định|hỗ trợ|điều hành"}});
  for (std::size_t i = from; i < end; ++i) {
    const bool act = action_verb(words, i) > 1 && !kWork.find(words, i);
    if (act || modal(words, i) != 0 || adverb(words, i) > 1 || reads(words, i, "có")) return true;
  }
  return false;
}

// "Các sở, ngành thực hiện:", "Các cơ quan phải …": what they do, not who they are.
bool ends_in_act(const std::vector<Word>& words, std::size_t end) {
  for (const std::size_t length : {2U, 1U})
    if (end > length && !words[end - length].capital && action_verb(words, end - length) == length)
      return true;
  for (std::size_t i = 0; i < end; ++i)
    if (modal(words, i) != 0 || reads(words, i, "thực") || reads(words, i, "sau")) return true;
  return false;
}

// "… trong việc kiểm tra": what the bodies are responsible for.
bool goes_into(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kAbout({{0, "trong|về|đối với|khi|như|theo|để"}});
  return static_cast<bool>(kAbout.find(words, at)) || words[at].shape == WordShape::colon;
}

// "Tổ tiếp dân, xử lý đơn thư, khiếu nại:": behind the comma at `at` the work goes on that an
// office is called by, and no other body up to word `end`.
bool lists_work(const std::vector<Word>& words, std::size_t at, std::size_t end) {
  if (at + 1 >= end || words[at].shape != WordShape::comma ||
      words.back().shape != WordShape::colon)
    return false;
  if (words[at + 1].capital || action_verb(words, at + 1) == 0) return false;
  for (std::size_t i = at; i < end; ++i) {
    const bool mark = words[i].shape == WordShape::comma;
    if (!mark && words[i].shape != WordShape::word) return false;
    if (mark && (body_head(words, i + 1) || quantifier(words, i + 1) != 0)) return false;
    if (i > at && (modal(words, i) != 0 || words[i].capital)) return false;
  }
  return true;
}

// "Trách nhiệm của tổ chức cung cấp dịch vụ": somebody whom no table knows.
std::vector<std::string> owner_from(std::string_view heading,
                                    const std::vector<Word>& words,
                                    std::size_t at,
                                    std::size_t end) {
  constexpr std::size_t kLongestName = 12;
  std::size_t last = at;
  while (last < end && words[last].shape == WordShape::word && !goes_into(words, last))
    ++last;
  if (last == at || last - at > kLongestName) return {};
  if (lists_work(words, last, end)) last = end;
  return {printed(heading, words, at, last)};
}

// Where "có trách nhiệm" stands at the end of a heading; 0 when it does not.
std::size_t duty_at_end(const std::vector<Word>& words, std::size_t end) {
  static const PhraseTable kDuties(
      {{0,
        "có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|có trách nhiệm sau|có nhiệm vụ sau|"
        "có nhiệm vụ, quyền hạn|có nhiệm vụ, quyền hạn sau|có nhiệm vụ, quyền hạn như sau|"
        "có nhiệm vụ và quyền hạn|có nhiệm vụ và quyền hạn sau|có các nhiệm vụ sau|"
        "có các nhiệm vụ, quyền hạn sau|có trách nhiệm sau đây|có nhiệm vụ, quyền hạn sau đây"}});
  constexpr std::size_t kLongestDuty = 8;
  for (std::size_t length = kLongestDuty; length > 2; --length)
    if (end > length && kDuties.find(words, end - length).length == length) return end - length;
  return 0;
}

// "Đội quản lý thị trường:", "Ban Giám hiệu:": a label that starts with what a body is called.
bool names_label(const std::vector<Word>& words, std::size_t end) {
  static const PhraseTable kHeads({{0, "đội|tổ|ban|nhóm|câu lạc bộ|hội|trạm|hợp tác xã|khối"}});
  static const PhraseTable kPosts(
      {{0,
        "trưởng ban|phó trưởng ban|trưởng đoàn|phó trưởng đoàn|tổ trưởng|tổ phó|phó tổ trưởng|"
        "chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|hiệu trưởng|phó hiệu trưởng|bí thư|"
        "phó bí thư|trưởng phòng|phó trưởng phòng|chủ nhiệm|phó chủ nhiệm|thư ký|uỷ viên"}});
  constexpr std::size_t kLongestLabel = 7;
  if (words.empty() || words.back().shape != WordShape::colon || end + 1 != words.size())
    return false;
  if (kPosts.find(words, 0).length == end && words[0].capital) return true;
  const std::size_t head = kHeads.find(words, 0).length;
  if (head == 0 || end <= head || end > kLongestLabel || !words[0].capital) return false;
  if (!body_head(words, 0) || action_verb(words, 0) != 0) return false;
  for (std::size_t i = head; i < end; ++i)
    if (words[i].shape != WordShape::word || modal(words, i) != 0 || function_word(words, i) != 0)
      return false;
  return true;
}

// "Bà Lê Thị Mẫu, Phó Chủ tịch": a person and the post are one.
bool joins_post(const std::vector<Word>& words, const Body& person, const Body& post) {
  static const PhraseTable kTitles({{0, "ông|bà|đồng chí|đ/c"}});
  const std::size_t title = kTitles.find(words, person.begin).length;
  if (title == 0 || post.kind != BodyClass::post || quantifier(words, post.begin) > 0) return false;
  const std::size_t name = person.begin + title;
  if (person.end < name + 2 || !words[name].capital || body_head(words, name)) return false;
  return post.begin == person.end + 1 && words[person.end].shape == WordShape::comma;
}

void join_posts(std::string_view text, const std::vector<Word>& words, BodyList& list) {
  std::vector<Body> joined;
  for (Body& body : list.bodies) {
    if (joined.empty() || !joins_post(words, joined.back(), body)) {
      joined.push_back(std::move(body));
      continue;
    }
    Body& person = joined.back();
    person.end = body.end;
    const std::size_t begin = words[person.begin].span.begin;
    person.name = std::string(text.substr(begin, words[person.end - 1].span.end - begin));
  }
  list.bodies = std::move(joined);
}

std::vector<std::string> names(const BodyList& list) {
  std::vector<std::string> result;
  for (const Body& body : list.bodies)
    result.push_back(body.name);
  return result;
}

// "Phòng Tài chính - Cơ quan thường trực Ban Chỉ đạo": what the body also is.
void cut_apposition(std::vector<Word>& words) {
  static const PhraseTable kRoles(
      {{0,
        "cơ quan thường trực|cơ quan chủ trì|cơ quan đầu mối|cơ quan tham mưu|cơ quan chủ quản|"
        "đơn vị thường trực|đơn vị chủ trì|đơn vị đầu mối|đơn vị chủ quản"}});
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].shape != WordShape::dash || !kRoles.find(words, i + 1)) continue;
    const bool colon = words.back().shape == WordShape::colon;
    const Word last = words.back();
    words.resize(i);
    if (colon) words.push_back(last);
    return;
  }
}

}  // namespace

std::vector<std::string> bodies_of_heading(std::string_view heading) {
  std::vector<Word> words = read_words(heading);
  cut_apposition(words);
  if (base::is_all_capitals(heading))  // then capitals tell nothing of names
    for (Word& word : words)
      word.capital = false;
  const std::size_t at = heading_opener(words);
  if (BodyList several = read_alternatives(heading, words, at)) return names(several);
  BodyList list = read_bodies(heading, words, at, Semicolons::join);
  if (list) join_posts(heading, words, list);
  std::size_t end = end_without_marks(words);
  const bool owners = at > 1 && reads(words, at - 1, "của");
  if (names_label(words, end)) return {std::string(heading.substr(0, words[end - 1].span.end))};
  if (!list) return owners ? owner_from(heading, words, at, end) : std::vector<std::string>{};
  if (owners && words.back().shape == WordShape::colon && list.end < end &&
      !goes_into(words, list.end)) {
    take_rest(heading, words, list);  // "Trách nhiệm của cấp uỷ và cơ quan nơi được hỏi:"
    return names(list);
  }
  if (end > 0 && reads(words, end - 1, "gồm")) return {};  // "Các phòng thuộc Chi cục gồm:"
  // "Uỷ ban nhân dân tỉnh uỷ quyền cho Giám đốc Sở Nội vụ:"
  if (const std::size_t verb = assigning_verb(words, list.end); verb != 0) {
    const BodyList assigned = read_bodies(heading, words, list.end + verb, Semicolons::join);
    if (assigned && assigned.end == end) return names(assigned);
  }
  // "Chủ tịch UBND các xã tập trung:", "Sở X khẩn trương chỉ đạo:"
  const bool leads = words.back().shape == WordShape::colon;
  if (at == 0 && leads && urges_only(words, list.end, end, Doing::no)) return names(list);
  const std::size_t duty = duty_at_end(words, end);
  if (duty > list.end && at == 0 && list.bodies.size() == 1 &&
      (quantifier(words, 0) != 0 || list.bodies.front().kind == BodyClass::generic)) {
    // "Các hộ gia đình khai thác nước trên địa bàn có trách nhiệm"
    words.resize(duty);
    take_rest(heading, words, list);
    return names(list);
  }
  if (duty >= list.end && duty != 0) words.resize(end = duty);
  if (duty > list.end && at == 0 && !has_verb(words, list.end, duty) &&
      !goes_into(words, list.end)) {
    take_rest(heading, words, list);  // "Chủ tịch Hội đồng bình xét cấp xã có trách nhiệm:"
    return names(list);
  }
  if (list.end < end) {
    const Body& first = list.bodies.front();
    static const PhraseTable kClauses(
        {{0, "chủ trì|quản lý|tham gia|phụ trách|được|có|thuộc|sử dụng|là|tổ chức có"}});
    const bool whole = words.back().shape != WordShape::stop &&
                       (kClauses.find(words, list.end) || !ends_in_act(words, end));
    // A class with what it has or does ("Các sở chủ trì dự án") is one name; a sentence is no
    // heading.
    const bool class_with_clause =
        whole && list.bodies.size() == 1 && first.specific && quantifier(words, first.begin) != 0;
    const bool bracket = words[list.end].shape == WordShape::open;
    // "Viện Nghiên cứu phát triển Thành phố": a rest this short that ends in a name is no clause.
    const bool name_goes_on = end - list.end <= 8 && !has_verb(words, list.end, end) &&
                              words[end - 1].shape == WordShape::word &&
                              (words[end - 1].capital || words[end - 2].capital) &&
                              words.back().shape != WordShape::stop;
    const bool office = !has_clause(words, list.end, end) && names_office(words, first) &&
                        words.back().shape == WordShape::word && end - list.end <= 8;
    // "Ngân hàng Nhà nước chi nhánh khu vực 2"
    const bool numbered = end - list.end <= 4 && words[end - 1].shape == WordShape::number;
    if (!class_with_clause && !bracket && !name_goes_on && !office && !numbered) {
      const bool listed = list.bodies.front().specific && !has_verb(words, list.end, end) &&
                          words.back().shape == WordShape::colon;
      // "Công đoàn ngành; Ban Chính sách pháp luật": names, for all that no table knows.
      constexpr std::size_t kMostWords = 18;
      const bool names_only = names_body(heading) && words.size() <= kMostWords &&
                              !has_clause(words, list.end, end) && !ends_in_act(words, end) &&
                              words.back().shape != WordShape::stop;
      return listed || names_only ? bodies_of_cell(heading.substr(words[at].span.begin))
                                  : std::vector<std::string>{};
    }
    take_rest(heading, words, list);
  }
  return names(list);
}

namespace {

// "Trung tâm X (Sở Y), Sở Z": the brackets belong to the name before them. Returns the word after.
std::size_t take_brackets(std::string_view text, const std::vector<Word>& words, Body& body) {
  std::size_t end = body.end;
  if (end >= words.size() || words[end].shape != WordShape::open) return end;
  while (end < words.size() && words[end].shape != WordShape::close)
    ++end;
  if (end < words.size()) ++end;
  body.name = printed(text, words, body.begin, end);
  return end;
}

// "Trung tâm Công nghệ thông tin": what an office does ends its name where nothing else follows.
// Returns the word after it; `list.end` where the rest is none of it.
std::size_t take_work(std::string_view text, const std::vector<Word>& words, BodyList& list) {
  constexpr std::size_t kLongestWork = 4;
  Body& last = list.bodies.back();
  std::size_t end = list.end;
  while (end < words.size() && words[end].shape == WordShape::word && !reads(words, end, "và"))
    ++end;
  const bool closes = end == words.size() || words[end].shape == WordShape::comma;
  if (!closes || end == list.end || end - list.end > kLongestWork) return list.end;
  if (!names_office(words, last) || has_clause(words, list.end, end)) return list.end;
  last.name = printed(text, words, last.begin, end);
  return last.end = list.end = end;
}

// One entry of a cell. What an entry says beyond its bodies ("Sở X chủ trì soạn thảo") is left out;
// what the grammar does not know stays part of the name.
void read_entry(std::string_view entry, std::vector<std::string>& result) {
  const std::vector<Word> words = read_words(entry);
  std::size_t at = 0;
  while (at < words.size()) {
    BodyList list = read_bodies(entry, words, at, Semicolons::join);
    if (!list) break;
    const std::size_t named = list.end;
    std::size_t end = take_work(entry, words, list);
    for (Body& body : list.bodies)
      end = std::max(end, take_brackets(entry, words, body));
    if (end > named) {
      // The list may go on after the brackets.
    } else if (end < words.size() && action_verb(words, end) == 0 && adverb(words, end) == 0) {
      // "Sở Nội vụ trong phạm vi chức năng của mình và các cơ quan khác"
      const std::size_t next = next_body(entry, words, end);
      if (next == 0 && function_word(words, end) == 0) take_rest(entry, words, list);
      end = next == 0 ? words.size() : next;
    } else {
      end = words.size();
    }
    for (std::string& name : names(list))
      result.push_back(std::move(name));
    while (end < words.size() && (words[end].shape == WordShape::comma || reads(words, end, "và")))
      ++end;
    at = end;
  }
  if (at == 0 && !words.empty()) {
    const std::size_t last = end_without_marks(words);
    if (last > 0) result.emplace_back(entry.substr(0, words[last - 1].span.end));
  }
}

}  // namespace

std::vector<std::string> bodies_of_cell(std::string_view cell) {
  std::vector<std::string> result;
  std::size_t begin = 0;
  while (begin <= cell.size()) {
    const std::size_t end = std::min(cell.find_first_of(";\n", begin), cell.size());
    std::string_view part = base::trim(cell.substr(begin, end - begin));
    while (!part.empty() && (part.front() == '-' || part.front() == '+'))
      part = base::trim(part.substr(1));
    read_entry(part, result);
    begin = end + 1;
  }
  return result;
}

namespace {

// Word `at` opens "phối hợp (với)": its words, else 0.
std::size_t partner_cue(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kCues({{0, "phối hợp|phối hợp với|phối hợp cùng|cùng phối hợp"}});
  return kCues.find(words, at).length;
}

std::string_view without_open_mark(std::string_view text) {
  while (!text.empty() && (text.back() == '(' || text.back() == ',' || text.back() == ' '))
    text.remove_suffix(1);
  return text;
}

// "Sở A (chủ trì), Sở B (phối hợp), Sở C": each entry with what its brackets say.
std::optional<LeadCell> leads_by_brackets(std::string_view cell) {
  LeadCell result;
  bool told = false;
  bool leads = true;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t open = std::min(cell.find('(', at), cell.size());
    const std::size_t close = std::min(cell.find(')', open), cell.size());
    const std::string_view inner =
        open < close ? base::trim(cell.substr(open + 1, close - open - 1)) : std::string_view{};
    const std::string key = base::comparison_key(inner);
    const bool leading = key == base::comparison_key("chủ trì");
    const bool joining = key == base::comparison_key("phối hợp");
    if (!inner.empty() && !leading && !joining) return std::nullopt;
    if (leading || joining) leads = leading;
    told = told || leading || joining;
    std::string_view entry = base::trim(cell.substr(at, open - at));
    while (!entry.empty() && (entry.front() == ',' || entry.front() == ';'))
      entry = base::trim(entry.substr(1));
    for (std::string& name : bodies_of_cell(entry))
      (leads ? result.leads : result.partners).push_back(std::move(name));
    at = close + 1;
  }
  return told ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace

LeadCell leads_of_cell(std::string_view cell) {
  if (cell.find('(') != std::string_view::npos)
    if (auto told = leads_by_brackets(cell)) return std::move(*told);
  const std::vector<Word> words = read_words(cell);
  for (std::size_t at = 1; at < words.size(); ++at) {
    const std::size_t length = partner_cue(words, at);
    if (length == 0 || at + length >= words.size()) continue;
    const bool in_bracket = words[at - 1].shape == WordShape::open;
    if (!in_bracket && words[at - 1].shape != WordShape::comma) continue;
    if (!read_bodies(cell, words, at + length)) continue;
    std::size_t end = words.size();
    if (in_bracket)
      for (end = at + length; end < words.size() && words[end].shape != WordShape::close;)
        ++end;
    const std::size_t first = words[at + length].span.begin;
    LeadCell result;
    result.leads = bodies_of_cell(without_open_mark(cell.substr(0, words[at].span.begin)));
    result.partners = bodies_of_cell(cell.substr(first, words[end - 1].span.end - first));
    return result;
  }
  return {bodies_of_cell(cell), {}};
}

}  // namespace parsers
