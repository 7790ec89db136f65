#include "parsers/description.h"

#include <algorithm>
#include <string_view>

#include "parsers/body_parser.h"
#include "parsers/clause_words.h"
#include "parsers/official_words.h"

// Each is known by its first words and the mark or "là" that follows them within a few words.

namespace parsers {
namespace {

// "Chi khác: 63.950.000 đồng", "Dự kiến khoảng 200 hộ tham gia": how much, not what to do.
bool tells_sum(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kEstimates(
      {{0, "dự kiến khoảng|dự kiến kinh phí|dự kiến có|dự kiến số|ước khoảng|ước tính"}});
  if (kEstimates.find(words, at)) return true;
  static const PhraseTable kMoney({{0, "đồng|đồng/năm|triệu đồng|tỷ đồng|triệu|tỷ|nghìn đồng"}});
  static const PhraseTable kSums(
      {{0,
        "chi|chi phí|kinh phí|tổng|tổng kinh phí|mức|số tiền|vốn|nguồn vốn|ngân sách|dự toán|"
        "giá trị|đơn giá|hỗ trợ|nguồn kinh phí"}});
  if (!kSums.find(words, at)) return false;
  for (std::size_t i = at + 1; i + 2 < words.size(); ++i)
    if (has_shape(words, i, WordShape::colon))
      return has_shape(words, i + 1, WordShape::number) && kMoney.find(words, i + 2);
  return false;
}

// "Không quá 05 cá nhân;", "01 cá nhân/01 ban;" from `at` to the end of the sentence.
bool ends_in_quota(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kLimits({{0, "không quá|tối đa|tối thiểu|ít nhất|khoảng|mỗi đơn vị"}});
  constexpr std::size_t kLongestUnit = 5;
  const std::size_t number = at + kLimits.find(words, at).length;
  if (!has_shape(words, number, WordShape::number)) return false;
  std::size_t end = number + 1;
  while (end < words.size() && words[end].shape == WordShape::word && clause_verb(words, end) < 2)
    ++end;
  if (end > number + 1 + kLongestUnit || end == number + 1) return false;
  return end >= words.size() || words[end].shape == WordShape::semicolon ||
         words[end].shape == WordShape::stop;
}

// "Mỗi xã chọn 02 tập thể", "Sở Y tế mỗi đơn vị đề nghị không quá 01 cá nhân": a share in what is
// given.
bool shares_out(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kChoices(
      {{0, "chọn|xét chọn|bình chọn|bình xét|đề nghị|xét|giới thiệu"}});
  static const PhraseTable kLimits({{0, "không quá|tối đa|ít nhất|từ"}});
  static const PhraseTable kShares({{0, "cá nhân|tập thể|trường hợp|hộ gia đình|gia đình"}});
  bool each = false;
  for (std::size_t i = at; i < words.size(); ++i) {
    each = each || reads(words, i, "mỗi");
    const std::size_t choice = each ? kChoices.find(words, i).length : 0;
    if (choice == 0) continue;
    const std::size_t number = i + choice + kLimits.find(words, i + choice).length;
    if (has_shape(words, number, WordShape::number) && kShares.find(words, number + 1)) return true;
  }
  return false;
}

// "Ban bầu cử: Không quá 05 người", "Tối đa 03 người": how many each may have.
bool allots(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kLongestName = 24;
  if (at < words.size() && words[at].shape == WordShape::word && ends_in_quota(words, at))
    return true;
  const std::size_t limit = std::min(words.size(), at + kLongestName);
  for (std::size_t i = at; i < limit; ++i) {
    if (has_shape(words, i, WordShape::colon)) return i > at && ends_in_quota(words, i + 1);
    if (!words[i].capital && clause_verb(words, i) > 1 && !body_head(words, i)) return false;
  }
  return false;
}

// "Người học theo quy định tại Điều 3 là người từ đủ 15 tuổi": what a word of the law means.
bool defines_by_law(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kLaw({{0,
                                  "theo quy định|quy định tại|được quy định|nêu tại|"
                                  "theo khoản|theo điều|theo điểm"}});
  constexpr std::size_t kLongestTerm = 8;
  constexpr std::size_t kLongestSource = 24;
  std::size_t law = at + 1;
  while (law < words.size() && law < at + kLongestTerm && words[law].shape == WordShape::word &&
         !kLaw.find(words, law))
    ++law;
  if (!kLaw.find(words, law)) return false;
  for (std::size_t i = law; i + 1 < std::min(words.size(), law + kLongestSource); ++i) {
    if (words[i].shape == WordShape::semicolon || words[i].shape == WordShape::stop) return false;
    if (words[i].shape == WordShape::comma || modal(words, i) != 0) return false;
    if (reads(words, i, "là")) return true;
  }
  return false;
}

// "Trường hợp thu trên 1 tỷ thì hộ kinh doanh thuộc đối tượng nộp thuế khoán", "Đối với hộ mới thì
// mức thu được xác định theo tờ khai": what holds in a case, before any verb or modal.
bool states_rule(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kCases({{0, "trường hợp|đối với|nếu|khi|trong trường hợp"}});
  static const PhraseTable kStates(
      {{0,
        "thuộc đối tượng|thuộc diện|được xác định|được tính|được coi là|được hiểu là|"
        "không áp dụng|được áp dụng"}});
  constexpr std::size_t kLongestCase = 90;
  constexpr std::size_t kLongestSubject = 24;
  if (!kCases.find(words, at)) return false;
  std::size_t then = at;
  while (then < std::min(words.size(), at + kLongestCase) && !reads(words, then, "thì"))
    ++then;
  if (!reads(words, then, "thì")) return false;
  for (std::size_t i = then + 1; i < std::min(words.size(), then + kLongestSubject); ++i) {
    if (kStates.find(words, i)) return true;
    const bool noun = body_head(words, i) || body_modifier(words, i) != 0;
    if (modal(words, i) != 0 || assigning_verb(words, i) != 0) return false;
    if (i == then + 1 && !noun && clause_verb(words, i) > 1) return false;
  }
  return false;
}

// "Cấp báo lũ trên địa bàn xã gồm 4 cấp": of how many parts something is made, which may be called
// by a word that is a verb elsewhere. The parts are called as the whole is.
bool counts_parts(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kMade({{0, "gồm|bao gồm|có|được chia thành|chia thành|gồm có"}});
  constexpr std::size_t kLongestName = 16;
  for (std::size_t i = at + 1; i < std::min(words.size(), at + kLongestName); ++i) {
    if (words[i].shape != WordShape::word) return false;
    const std::size_t number = i + kMade.find(words, i).length;
    if (number == i || !has_shape(words, number, WordShape::number)) continue;
    return number + 1 < words.size() && words[number + 1].key == words[at].key;
  }
  return false;
}

// "Cơ quan thẩm định: Sở Xây dựng;": which office it is, behind a class called by its work.
bool tells_which_office(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kClasses({{0, "cơ quan|đơn vị|tổ chức|bộ phận|nơi"}});
  constexpr std::size_t kLongestWork = 8;
  std::size_t colon = at + kClasses.find(words, at).length;
  if (colon == at) return false;
  const std::size_t limit = std::min(words.size(), colon + kLongestWork);
  while (colon < limit && words[colon].shape == WordShape::word && modal(words, colon) == 0)
    ++colon;
  if (!has_shape(words, colon, WordShape::colon)) return false;
  const BodyList list = read_bodies(text, words, colon + 1);
  const std::size_t end = list ? list.end : colon + 1;
  return end >= words.size() || words[end].shape == WordShape::stop ||
         words[end].shape == WordShape::semicolon;
}

// "Sở Tư pháp có Giám đốc và các Phó Giám đốc", "Hội đồng gồm Chủ tịch …", "Sở có con dấu riêng":
// who belongs to a body and what is its own.
bool tells_makeup(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kHas({{0, "có|gồm|gồm có|bao gồm|có không quá|có một|có tối đa"}});
  static const PhraseTable kOwn(
      {{0, "tư cách|con dấu|tài khoản|trụ sở|vị trí|chức năng|cơ cấu|biên chế"}});
  static const PhraseTable kPosts(
      {{0,
        "giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|trưởng|phó trưởng|trưởng ban|trưởng phòng|"
        "chánh văn phòng|phó chánh văn phòng|tổ trưởng|hiệu trưởng|phó hiệu trưởng|viện trưởng|"
        "cục trưởng|chi cục trưởng|chánh thanh tra|chủ nhiệm|thư ký|uỷ viên|thành viên|các thành "
        "viên"}});
  const std::size_t leaders = reads(words, at, "lãnh") && reads(words, at + 1, "đạo") ? at + 2 : at;
  const BodyList list = read_bodies(text, words, leaders);
  const std::size_t has = list ? kHas.find(words, list.end).length : 0;
  if (has == 0) return false;
  std::size_t next = list.end + has;
  if (has_shape(words, next, WordShape::number)) ++next;
  const PhraseTable::Found post = kPosts.find(words, next);
  if (post || (reads(words, list.end, "có") && kOwn.find(words, next))) {
    for (std::size_t i = next; i < words.size(); ++i)
      if (modal(words, i) != 0) return false;
    return true;
  }
  return false;
}

// "Tổ giúp việc tự giải thể sau khi xong việc": until when a body is there.
bool tells_end(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kEnds(
      {{0,
        "tự giải thể|hết nhiệm vụ|chấm dứt hoạt động|kết thúc hoạt động|kết thúc nhiệm vụ|"
        "tự động giải thể|tự chấm dứt hoạt động|giải thể sau khi"}});
  constexpr std::size_t kLongestName = 24;
  if (!body_head(words, at) || quantifier(words, at) != 0) return false;
  for (std::size_t i = at + 1; i < std::min(words.size(), at + kLongestName); ++i) {
    if (modal(words, i) != 0 || words[i].shape == WordShape::semicolon) return false;
    if (kEnds.find(words, i)) return true;
  }
  return false;
}

}  // namespace

bool labels_thing(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kLabels({{0,
                                     "thành phần|mời dự|điều kiện|đối tượng|địa điểm|số lượng|"
                                     "quy mô|phạm vi|thành phần tham dự|thành phần dự|"
                                     "khách mời|đại biểu|đối tượng tham gia|đối tượng áp dụng|"
                                     "hoàn thành xuất sắc|hoàn thành tốt|hoàn thành|"
                                     "hoàn thành xuất sắc nhiệm vụ|hoàn thành tốt nhiệm vụ|"
                                     "hoàn thành nhiệm vụ|không hoàn thành nhiệm vụ|"
                                     "không hoàn thành"}});
  static const PhraseTable kMembers({{0, "gồm|bao gồm|gồm có|là"}});
  constexpr std::size_t kLongestLabel = 6;
  static const PhraseTable kNumbered({{0, "chỉ tiêu|mục tiêu|chỉ số|tiêu chí"}});
  if (tells_sum(words, at) || allots(words, at) || shares_out(words, at) ||
      tells_which_office(text, words, at) || tells_makeup(text, words, at))
    return true;
  const std::size_t label = kLabels.find(words, at).length;
  if (label != 0 && has_shape(words, at + label, WordShape::colon)) return true;
  const std::size_t goal = kNumbered.find(words, at).length;
  if (goal != 0 && has_shape(words, at + goal, WordShape::number) &&
      has_shape(words, at + goal + 1, WordShape::colon))
    return true;
  for (std::size_t i = at; i < words.size() && i < at + kLongestLabel; ++i)
    if (has_shape(words, i, WordShape::colon))
      return i > at && static_cast<bool>(kMembers.find(words, i + 1));
  return false;
}

bool defines_term(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kGenera({{0,
                                     "việc|khoản|các khoản|tổng|quá trình|số tiền|hình thức|"
                                     "hành vi|tập hợp|trường hợp|các trường hợp|thời gian"}});
  constexpr std::size_t kLongestTerm = 10;
  if (states_rule(words, at) || defines_by_law(words, at) || tells_end(words, at) ||
      counts_parts(words, at))
    return true;
  for (std::size_t i = at + 1; i < std::min(words.size(), at + kLongestTerm); ++i) {
    if (words[i].shape != WordShape::word || modal(words, i) != 0) return false;
    if (reads(words, i, "là")) return static_cast<bool>(kGenera.find(words, i + 1));
  }
  return false;
}

bool names_document(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kTypes({{0,
                                    "quyết định|nghị quyết|thông tư|nghị định|luật|chỉ thị|"
                                    "kế hoạch|hướng dẫn|quy định|kết luận|công văn"}});
  const std::size_t type = kTypes.find(words, at).length;
  const std::size_t number = at + type + (reads(words, at + type, "số") ? 1 : 0);
  return type != 0 && number < words.size() &&
         words[number].text.find_first_of("0123456789") == 0 &&
         words[number].text.find('/') != std::string_view::npos;
}

bool lists_names(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kOpeners({{0, "đối với|với|riêng đối với"}});
  const std::size_t first = at + kOpeners.find(words, at).length;
  if (first >= words.size() || (first == at && !words[at].capital)) return false;
  if (action_verb(words, first) > std::max(body_head(words, first).length, std::size_t{1}))
    return false;
  const BodyList list = read_bodies(text, words, first, Semicolons::join);
  if (!list || list.bodies.front().kind == BodyClass::level) return false;
  std::size_t end = list.end;
  while (end < words.size() &&
         (words[end].shape == WordShape::semicolon || words[end].shape == WordShape::stop ||
          words[end].shape == WordShape::comma))
    ++end;
  return end == words.size() && end > list.end;
}

std::size_t end_of_answered_request(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kRequests(
      {{0,
        "về đề nghị|về kiến nghị|về đề xuất|về các đề nghị|về các kiến nghị|về các đề xuất|"
        "về việc đề nghị|về việc kiến nghị|đối với đề nghị|đối với kiến nghị|đối với đề xuất|"
        "đối với các đề nghị|đối với các kiến nghị|đối với các đề xuất"}});
  if (!kRequests.find(words, at)) return 0;
  int depth = 0;
  for (std::size_t i = at; i + 1 < words.size(); ++i) {
    if (words[i].shape == WordShape::open) ++depth;
    if (words[i].shape == WordShape::close && depth > 0) --depth;
    if (words[i].shape == WordShape::stop && words[i + 1].capital) return 0;
    if (words[i].shape == WordShape::colon && depth == 0) return i + 1;
  }
  return 0;
}

bool tells_state(const std::vector<Word>& words) {
  static const PhraseTable kOpeners(
      {{0,
        "hiện nay|hiện tại|đến nay|thời gian qua|vừa qua|thời gian vừa qua|trong thời gian qua|"
        "những năm qua|trong những năm qua|theo đánh giá"}});
  const std::size_t length = kOpeners.find(words, 0).length;
  return length != 0 && has_shape(words, length, WordShape::comma);
}

bool is_form_blank(const std::vector<Word>& words) {
  constexpr std::size_t kFewestDots = 6;
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    if (word.text == "□" || word.text == "☐") return true;  // to be ticked
    if (word.shape != WordShape::stop) return false;
    std::size_t dots = 0;
    for (std::size_t i = 0; i < word.text.size(); ++i)
      dots += word.text[i] == '.' ? 1 : (word.text[i] == '\xE2' ? 3 : 0);  // "…" stands for three
    return dots >= kFewestDots;
  });
}

}  // namespace parsers
