#include "parsers/modality.h"

#include <algorithm>

#include "parsers/description.h"
#include "parsers/official_words.h"
#include "parsers/task_fields.h"
#include "parsers/words.h"

// Whether a sentence obliges depends on two things only: its shape and the kind of section around
// it. The tables of both are the rules of the annotation guideline (docs/obligations.md).

namespace parsers {
namespace {

bool contains(const std::vector<Word>& words, const PhraseTable& table) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (table.find(words, i)) return true;
  return false;
}

// "Văn phòng thông báo để các đơn vị biết, thực hiện./." ends a document; that people are told a
// rule so that they "biết và thực hiện" is work.
bool notifies_at_end(const std::vector<Word>& words) {
  static const PhraseTable kNotices({{0, "thông báo"}});
  static const PhraseTable kKnow({{0, "biết, thực hiện|biết và thực hiện|biết|biết để thực hiện"}});
  if (words.size() < 6 || words.back().text != "./." || !contains(words, kNotices)) return false;
  for (std::size_t i = words.size() - 6; i + 1 < words.size(); ++i)
    if (kKnow.find(words, i).length == words.size() - 1 - i) return true;
  return false;
}

// "Trên đây là Kế hoạch …", "Quyết định này có hiệu lực …": closes or enacts, directs nobody.
bool is_formula(const std::vector<Word>& words) {
  static const PhraseTable kOpeners({{0,
                                      "trên đây là|trên đây|nơi nhận|xin trân trọng|trân trọng|"
                                      "phụ lục kèm theo|chi tiết tại phụ lục"},
                                     {1,
                                      "quyết định này|kế hoạch này|chỉ thị này|hướng dẫn này|"
                                      "văn bản này|thông tư này|nghị quyết này|quy định này|"
                                      "nghị định này|quy chế này"}});
  static const PhraseTable kEnacts({{0,
                                     "có hiệu lực|thay thế|bãi bỏ|hết hiệu lực|được phổ biến|"
                                     "quy định về|gồm"}});
  static const PhraseTable kCourtesies(
      {{0,
        "trân trọng thông báo|trân trọng cảm ơn|xin thông báo|kính thông báo|được biết|"
        "kính trình"}});
  if (contains(words, kCourtesies) || notifies_at_end(words)) return true;
  std::size_t at = 0;
  while (at < words.size() && words[at].shape != WordShape::word)
    ++at;
  const PhraseTable::Found opener = kOpeners.find(words, at);
  if (!opener) return false;
  if (opener.tag == 0) return true;
  const std::size_t limit = std::min(words.size(), at + 12);
  for (std::size_t i = at; i < limit; ++i)
    if (kEnacts.find(words, i)) return true;
  return false;
}

// "Căn cứ khoản 2 Điều 5 Nghị định …, quy định:": what a rule says that is quoted below.
bool quotes_rule(const std::vector<Word>& words) {
  static const PhraseTable kRules(
      {{0,
        "căn cứ điểm|căn cứ khoản|căn cứ điều|căn cứ luật|căn cứ nghị định|căn cứ thông tư|"
        "căn cứ quyết định|căn cứ nghị quyết|tại điểm|tại khoản|tại điều|theo điểm|theo khoản|"
        "theo điều"}});
  if (!kRules.find(words, 0)) return false;
  std::size_t end = words.size();
  const bool colon = words.back().shape == WordShape::colon;
  while (end > 0 && words[end - 1].shape != WordShape::word &&
         words[end - 1].shape != WordShape::number)
    --end;
  const bool says = end > 1 && reads(words, end - 2, "quy") && reads(words, end - 1, "định");
  return colon || says;
}

// "Trường hợp văn bản dẫn chiếu được sửa đổi, bổ sung thì thực hiện theo văn bản mới": which rule
// holds, not who does what.
bool tells_which_rule(const std::vector<Word>& words) {
  static const PhraseTable kConditions({{0, "trường hợp|khi|trong trường hợp|trong quá trình"}});
  static const PhraseTable kRules({{0,
                                    "văn bản|các văn bản|văn bản quy phạm pháp luật|"
                                    "văn bản được dẫn chiếu|có sự khác nhau|quy định dẫn chiếu"}});
  static const PhraseTable kChanges({{0, "sửa đổi|thay thế|khác nhau|bãi bỏ"}});
  static const PhraseTable kApplies({{0, "thực hiện theo|áp dụng theo|áp dụng|thực hiện"}});
  if (!kConditions.find(words, 0)) return false;
  bool rules = false;
  bool changes = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    rules = rules || kRules.find(words, i);
    changes = changes || kChanges.find(words, i);
    if (reads(words, i, "thì") && kApplies.find(words, i + 1)) return rules && changes;
  }
  return false;
}

// "Bãi bỏ Quyết định số …", "Nghị quyết có hiệu lực thi hành từ ngày …": changes what holds.
bool enacts(const std::vector<Word>& words) {
  static const PhraseTable kTypes({{0,
                                    "quyết định|nghị quyết|thông tư|nghị định|chỉ thị|kế hoạch|"
                                    "quy định|hướng dẫn|quy chế|luật|các quyết định"}});
  static const PhraseTable kEffects(
      {{0, "có hiệu lực|hết hiệu lực|có hiệu lực thi hành|hết hiệu lực thi hành"}});
  constexpr std::size_t kReach = 24;
  static const PhraseTable kEnds({{0, "bãi bỏ|bãi bỏ toàn bộ|thay thế"}});
  const std::size_t ends = kEnds.find(words, 0).length;
  if (ends != 0 && kTypes.find(words, ends)) return true;
  if (!kTypes.find(words, 0)) return false;
  for (std::size_t i = 1; i < std::min(words.size(), kReach); ++i)
    if (kEffects.find(words, i)) return true;
  return false;
}

// "Căn cứ Luật Đất đai ngày 26/11/2031;", "Theo đề nghị của Sở Y tế,": what a document rests on.
bool states_ground(const std::vector<Word>& words, const Direction& direction) {
  static const PhraseTable kGrounds({{0, "căn cứ|xét|theo đề nghị|xét đề nghị|theo đề xuất"}});
  static const PhraseTable kTypes(
      {{0,
        "luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|thông tư liên tịch|"
        "chỉ thị|công văn|kế hoạch số|điều lệ|quy định số|thông báo số|kết luận số"}});
  const std::size_t ground = kGrounds.find(words, 0).length;
  if (ground == 0 || direction.shape == SentenceShape::directed) return false;
  return direction.shape == SentenceShape::unknown ||
         (words.back().shape == WordShape::semicolon && kTypes.find(words, ground));
}

// "…, thì không phải thẩm tra": what need not be done.
bool releases(const std::vector<Word>& words, const Direction& direction) {
  static const PhraseTable kReleases({{0, "không phải|không cần|không bắt buộc|không nhất thiết"}});
  for (std::size_t i = 0; i < 3 && i <= direction.predicate; ++i) {
    const std::size_t at = direction.predicate - i;
    if (kReleases.find(words, at)) return at > 0 && reads(words, at - 1, "thì");
  }
  return false;
}

// "Hộ dân có thể chọn …": what somebody may do.
bool permits(const std::vector<Word>& words, const Direction& direction) {
  static const PhraseTable kPermits({{0, "có thể|được quyền|được phép|có quyền"}});
  constexpr std::size_t kReach = 8;  // in sentences whose predicate is not known
  if (direction.assigned || direction.has_modal) return false;
  const bool known = direction.shape != SentenceShape::unknown && direction.predicate > 0;
  const std::size_t from = known && direction.predicate > 3 ? direction.predicate - 3 : 0;
  const std::size_t to = known ? direction.predicate : kReach;
  for (std::size_t i = from; i <= to; ++i)
    if (kPermits.find(words, i) && (i == 0 || !reads(words, i - 1, "không"))) return true;
  return false;
}

// "Tập thể có thành tích được khen thưởng", "… thì bị xử lý theo quy định": what will come of it.
bool rewards(const std::vector<Word>& words, const Direction& direction) {
  static const PhraseTable kOutcomes(
      {{0,
        "khen thưởng|biểu dương|tôn vinh|xử lý|kỷ luật|xử phạt|truy cứu|xem xét|tuỳ theo|"
        "cộng điểm|trừ điểm|tính điểm"}});
  if (direction.assigned || direction.has_modal) return false;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool passive =
        reads(words, i, "bị") || (reads(words, i, "được") && reads(words, i - 1, "sẽ"));
    if (passive && kOutcomes.find(words, i + 1)) return true;
  }
  return false;
}

// "Nếu đạt 100% cộng 05 điểm, không đạt thì không cộng điểm": a scale of marks.
bool gives_marks(const std::vector<Word>& words, const Direction& direction) {
  static const PhraseTable kConditions({{0, "nếu|đạt|trường hợp|hoàn thành|không đạt|không"}});
  static const PhraseTable kMarks({{0, "cộng|trừ|được|tính"}});
  if (direction.assigned || direction.has_modal || !kConditions.find(words, 0)) return false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!kMarks.find(words, i)) continue;
    const std::size_t noun = words[i + 1].shape == WordShape::number ? i + 2 : i + 1;
    if (reads(words, noun, "điểm")) return true;
  }
  return false;
}

// "Thi đua là động lực", "Ghi nhận kết quả đạt được", "Lãnh đạo Sở.": words of acting that say what
// is, thank somebody or name a post.
bool only_sounds_like_work(const std::vector<Word>& words, const Direction& direction) {
  static const PhraseTable kPraise({{0, "ghi nhận|biểu dương|ghi nhận và biểu dương"}});
  static const PhraseTable kResults(
      {{0,
        "kết quả|những kết quả|các kết quả|sự nỗ lực|nỗ lực|những nỗ lực|thành tích|sự cố gắng|"
        "những cố gắng|sự phối hợp|sự quan tâm|sự chủ động|tinh thần"}});
  static const PhraseTable kAgreement(
      {{0,
        "thống nhất với đề xuất|thống nhất với đề nghị|thống nhất với ý kiến|thống nhất với báo "
        "cáo|nhất trí với|đồng ý với đề xuất|đồng ý với đề nghị|thống nhất với nội dung"}});
  static const PhraseTable kPosts({{0, "lãnh đạo"}});
  constexpr std::size_t kLongestPost = 8;
  if (direction.assigned || direction.has_modal) return false;
  const std::size_t verb = action_verb(words, 0);
  // "Chủ trì là đầu mối chính …" tells a body what to be.
  static const PhraseTable kRoles({{0, "chủ trì|phối hợp|tham mưu"}});
  if (verb != 0 && reads(words, verb, "là") && !kRoles.find(words, 0)) return true;
  for (const std::size_t at : {std::size_t{0}, direction.predicate}) {
    const std::size_t praise = kPraise.find(words, at).length;
    if (praise != 0 && kResults.find(words, at + praise)) return true;
    if (kAgreement.find(words, at)) return true;
  }
  if (!kPosts.find(words, 0) || words.size() > kLongestPost || !body_head(words, 2)) return false;
  for (std::size_t i = 2; i < words.size(); ++i)
    if (action_verb(words, i) != 0 && !words[i].capital) return false;
  return true;
}

std::ptrdiff_t count_of(const std::vector<Word>& words, std::string_view text) {
  return std::count_if(
      words.begin(), words.end(), [&](const Word& word) { return word.text == text; });
}

// "Báo cáo", "Cơ quan phối hợp", "Không quy định.", "Lưu: VT, TH.": a cell or label that lost its
// table, or what an office notes for itself.
bool is_fragment(const std::vector<Word>& words) {
  static const PhraseTable kNotes({{0, "lưu ý|chú ý|một số lưu ý"}});
  constexpr std::size_t kLongestNote = 10;
  if (words.size() <= kLongestNote && words.size() > 2 && kNotes.find(words, 0) &&
      words.back().shape == WordShape::colon)  // "Lưu ý khi bình xét:"
    return true;
  static const PhraseTable kNothing({{0, "không quy định|không có|không yêu cầu|không thu"}});
  const std::size_t nothing = kNothing.find(words, 0).length;
  if (nothing != 0 && (nothing == words.size() || words[nothing].shape == WordShape::stop))
    return true;
  // "(Ký, ghi rõ họ tên)", "(Từ ngày 01/12 đến ngày 10/12)": a note in brackets.
  if (words.empty()) return true;
  const std::size_t last = words.back().shape == WordShape::stop ? 2 : 1;
  if (words.size() > last && words.front().text == "(" && words[words.size() - last].text == ")" &&
      count_of(words, "(") == 1)
    return true;
  if (reads(words, 0, "lưu") && words.size() > 1 && words[1].shape == WordShape::colon) return true;
  std::size_t count = 0;
  for (const Word& word : words)
    if (word.shape == WordShape::word || word.shape == WordShape::number) ++count;
  const bool rest = count == 3 && words.size() > 2 && reads(words, 2, "này");  // "Quyết định này."
  // "Giao đất.", "Tuyên truyền.", but not what a form asks for.
  static const PhraseTable kAskedFor(
      {{0, "đề xuất|kiến nghị|đánh giá|kết luận|báo cáo|nhận xét|phân tích|thống kê|nội dung"}});
  if (count == 2 && words.size() == 3 && words[2].shape == WordShape::stop &&
      action_verb(words, 0) != 0 && !kAskedFor.find(words, 0))
    return false;
  return count < 3 || rest || (count <= 6 && is_task_label(words));
}

// An aim that names what has to hold is a requirement after all.
bool has_cue(const std::vector<Word>& words) {
  static const PhraseTable kCues({{0, "phải|bảo đảm|đảm bảo|yêu cầu|không được|không để"}});
  return contains(words, kCues);
}

// What must hold or must not happen stays a demand among the aims: "Bảo đảm mọi hộ dân …", "… ;
// không để hộ dân nào thiếu ăn".
bool opens_with_guarantee(const std::vector<Word>& words) {
  static const PhraseTable kGuarantees({{0, "bảo đảm|đảm bảo"}});
  static const PhraseTable kForbids({{0, "không để|không được|tuyệt đối không"}});
  return !words.empty() && (kGuarantees.find(words, 0) || contains(words, kForbids));
}

// "Phấn đấu …", "Trên 80% số xã …": a figure to be reached.
bool is_target(const std::vector<Word>& words) {
  for (const Word& word : words)
    if (word.text.find('%') != std::string_view::npos) return true;
  return reads(words, 0, "phấn") && reads(words, 1, "đấu");
}

bool purpose_obliges(const std::vector<Word>& words, const Direction& direction, PurposePart part) {
  if (is_target(words) && !direction.has_modal) return false;
  switch (direction.shape) {
    case SentenceShape::directed:
      return part == PurposePart::requirements || direction.has_modal || direction.assigned;
    case SentenceShape::modal:
      return true;
    case SentenceShape::imperative:
      if (part == PurposePart::requirements) return true;
      if (part == PurposePart::aims) return direction.has_modal || opens_with_guarantee(words);
      return aim_verb(words, direction.predicate) == 0 || direction.has_modal || has_cue(words);
    case SentenceShape::ensuring:
      return part != PurposePart::aims;
    case SentenceShape::passive:
      return part == PurposePart::requirements || (part == PurposePart::both && has_cue(words));
    case SentenceShape::unknown:
      return part == PurposePart::requirements && direction.has_act_inside;
    case SentenceShape::definition:
    case SentenceShape::thing:
      return false;
  }
  return false;
}

// "Bản tin được kết cấu theo hướng …" tells how it must be; "công tác này được quan tâm" tells how
// it is.
bool passive_obliges(const std::vector<Word>& words, const SentencePlace& place) {
  static const PhraseTable kNorm({{0,
                                   "theo hướng|theo quy định|bảo đảm|đảm bảo|phù hợp|sẽ được|"
                                   "theo nguyên tắc|theo trình tự|chậm nhất|theo mục|theo điều|"
                                   "theo khoản|theo hướng dẫn|bằng văn bản"}});
  static const PhraseTable kPast({{0, "đã|vừa qua|thời gian qua|trong những năm qua"}});
  const bool tells_way = reads(words, 0, "việc");  // "Việc thẩm tra được đối chiếu với …"
  return (place.has_deadline || tells_way || contains(words, kNorm)) && !contains(words, kPast);
}

bool is_full_sentence(const std::vector<Word>& words) {
  return words.size() >= 4 &&
         (words.back().shape == WordShape::stop || words.back().shape == WordShape::semicolon);
}

// "Ngân sách tỉnh bảo đảm kinh phí …": where the money comes from.
bool pays(const std::vector<Word>& words) {
  static const PhraseTable kPurses(
      {{0, "ngân sách|nguồn kinh phí|nguồn vốn|kinh phí|nguồn ngân sách"}});
  return static_cast<bool>(kPurses.find(words, 0));
}

bool work_obliges(const std::vector<Word>& words,
                  const Direction& direction,
                  const SentencePlace& place) {
  switch (direction.shape) {
    case SentenceShape::directed:
    case SentenceShape::imperative:
    case SentenceShape::modal:
      return true;
    case SentenceShape::ensuring:
      return !pays(words);
    case SentenceShape::passive:
      return passive_obliges(words, place);
    case SentenceShape::thing:  // "Việc triển khai …" alone is a topic
      return place.has_deadline && direction.has_act_inside && !reads(words, 0, "việc");
    case SentenceShape::unknown:
      // Under a body's heading practically every sentence directs it, be its verb known or not.
      if (place.section == SectionKind::implementation && place.has_actor)
        return direction.has_act_inside || is_full_sentence(words);
      return direction.has_act_inside && place.has_deadline;
    case SentenceShape::definition:
      return false;
  }
  return false;
}

}  // namespace

Modality read_modality(const std::vector<Word>& words, const Direction& direction) {
  static const PhraseTable kStrengths(
      {{static_cast<int>(Strength::must), "phải|yêu cầu|giao|có trách nhiệm|nghiêm cấm"},
       {static_cast<int>(Strength::request),
        "đề nghị|kiến nghị|kêu gọi|kính đề nghị|trân trọng đề nghị"},
       {static_cast<int>(Strength::should), "cần|nên|phấn đấu|khuyến khích|cần phải"},
       {static_cast<int>(Strength::may), "có thể|được phép|được quyền"}});
  static const PhraseTable kNegations(
      {{0, "không để|không được|nghiêm cấm|tuyệt đối không|không|cấm|không cho"}});
  Modality modality;
  const std::size_t reach = direction.shape == SentenceShape::modal ? 30 : 2;
  const std::size_t limit = std::min(words.size(), direction.predicate + reach);
  bool is_set = false;
  for (std::size_t i = 0; i < limit && !is_set; ++i) {
    const PhraseTable::Found found = kStrengths.find(words, i);
    if (!found) continue;
    // "Kiến nghị của cử tri …", "các đề nghị": what others have asked for.
    const bool noun = reads(words, i + found.length, "của") || (i > 0 && quantifier(words, i - 1));
    if (noun && found.tag == static_cast<int>(Strength::request)) continue;
    if (reads(words, i, "cần") && i > 0 && reads(words, i - 1, "khi")) continue;  // "khi cần thiết"
    modality.strength = static_cast<Strength>(found.tag);
    is_set = true;
  }
  for (std::size_t i = 0; i < 3 && !modality.negative; ++i) {
    if (direction.predicate < i) break;
    modality.negative = static_cast<bool>(kNegations.find(words, direction.predicate - i));
  }
  return modality;
}

bool is_obligation(const std::vector<Word>& words,
                   const Direction& direction,
                   const SentencePlace& place) {
  const bool formula = is_formula(words) && !direction.assigned;
  if (is_fragment(words) || is_form_blank(words) || formula) return false;
  if (states_ground(words, direction)) return false;
  if (tells_state(words) && !direction.assigned && !direction.has_modal) return false;
  const bool rule = quotes_rule(words) || tells_which_rule(words) || enacts(words);
  if (releases(words, direction) || (rule && !direction.assigned)) return false;
  if (permits(words, direction) || rewards(words, direction)) return false;
  if (gives_marks(words, direction) || only_sounds_like_work(words, direction)) return false;
  if (place.closing)
    return direction.shape == SentenceShape::directed ||
           (direction.shape == SentenceShape::imperative && !direction.route.report_to.empty());
  switch (place.section) {
    case SectionKind::purpose:
      return purpose_obliges(words, direction, place.part);
    case SectionKind::tasks:
    case SectionKind::implementation:
      return work_obliges(words, direction, place);
    case SectionKind::funding:
      return direction.shape == SentenceShape::directed;
    case SectionKind::context:
    case SectionKind::other:
      return direction.shape == SentenceShape::directed &&
             (direction.assigned || direction.has_modal);
  }
  return false;
}

ObligationKind obligation_kind(const Direction& direction, const SentencePlace& place) {
  const ReportRoute& route = direction.route;
  const bool tells_manner = direction.shape == SentenceShape::modal && route.report_to.empty();
  if (!tells_manner && (route.is_opening || route.is_closing ||
                        (route.has_verb && !route.report_to.empty() && place.has_deadline)))
    return ObligationKind::report;
  if (place.has_actor) return ObligationKind::assignment;
  const bool must = direction.shape == SentenceShape::imperative && direction.has_modal;
  const bool tells_how = must || direction.demands_state ||
                         direction.shape == SentenceShape::modal ||
                         direction.shape == SentenceShape::ensuring ||
                         (direction.shape == SentenceShape::passive && !place.has_deadline);
  if (tells_how || place.section == SectionKind::purpose) return ObligationKind::requirement;
  return ObligationKind::task;
}

}  // namespace parsers
