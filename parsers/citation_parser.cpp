#include "parsers/citation_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/date_parser.h"
#include "parsers/document_number.h"
#include "parsers/document_type.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// A citation is found by its number. From there it is read to the left for the label "số" and the
// type, and to the right for date and issuer, in either order:
//
//   Chỉ thị số 99-CT/TW, ngày 01/9/2025 của Ban Bí thư
//   type    label number  date          issuer

namespace parsers {
namespace {

constexpr std::size_t kLookBack = 240;  // bytes for a type and the title of a law before a number
constexpr std::size_t kLookAhead = 260;
constexpr std::size_t kLongestGap = 32;  // bytes between two citations of a list

// ---- numbers

bool is_separator_ahead(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostBlanks = 3;
  for (std::size_t i = 0; i < kMostBlanks && at < text.size() && text[at] == ' '; ++i)
    ++at;
  if (at >= text.size()) return false;
  return text[at] == '/' || text[at] == '-' || text.substr(at).starts_with("–") ||
         text.substr(at).starts_with("—") || text.substr(at).starts_with("−");
}

// The end of the run of figures, with the dot and letter of "66.3" and "12a", at byte `at`.
std::size_t end_of_figures(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(static_cast<unsigned char>(text[at])))
    ++at;
  if (at + 1 < text.size() && text[at] == '.' && is_digit(static_cast<unsigned char>(text[at + 1])))
    return end_of_figures(text, at + 1);
  return at;
}

bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '(' || before == ':' || before == '"' || before == ',' ||
         (before & 0x80) != 0;
}

std::vector<DocumentNumber> numbers_in(std::string_view text) {
  std::vector<DocumentNumber> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const std::size_t end = end_of_figures(text, at);
    const std::size_t after =
        end < text.size() && text[end] >= 'a' && text[end] <= 'z' ? end + 1 : end;
    if (starts_word(text, at) && is_separator_ahead(text, after)) {
      if (auto number = read_number(text, at)) {
        at = base::span_of(number->text, text).end;
        numbers.push_back(std::move(*number));
        continue;
      }
    }
    at = end;
  }
  return numbers;
}

// A number that is a document's even without "số" or a type before it.
bool has_known_code(std::string_view number) {
  std::size_t begin = 0;
  while (begin <= number.size()) {
    const std::size_t end = std::min(number.find_first_of("/-", begin), number.size());
    const std::string_view group = number.substr(begin, end - begin);
    if (type_of_code(group, System::state) || type_of_code(group, System::party)) return true;
    if (group.starts_with("QH") || group.starts_with("UBTVQH")) return true;
    begin = end + 1;
  }
  return false;
}

// ---- to the left

bool is_label(std::string_view word) {
  const std::string key = bare_key(word);
  return key == "so" || key == "s6" || key == "s0" || key == "sos";
}

// What the words before a number say.
struct Lead {
  std::string type;
  std::string issuer;  // "Quyết định của X số ...", "của X tại Tờ trình số ..."
  std::size_t begin = 0;  // of the type in the paragraph; else of the number
  bool labelled = false;  // the number stands after "số"
  bool of_thing = false;  // "Mẫu số 01/BC-ĐU": numbered, and no document
};

// Words that are numbered and are no documents.
bool is_numbered_thing(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable things(
      {{1, "mẫu|biểu|phiếu|phụ lục|bảng|đơn|tài khoản|lô|thửa|tờ khai|giấy phép|hồ sơ"}});
  return static_cast<bool>(things.find(words, at)) ||
         (at > 0 && things.find(words, at - 1).length == 2);
}

// type_ending_at() for words whose marks OCR has lost.
std::optional<PrintedType> bare_type_ending_at(const std::vector<Word>& words, std::size_t last) {
  std::string key;
  std::optional<PrintedType> found;
  for (std::size_t count = 1; count <= kLongestTypeName && count <= last + 1; ++count) {
    const Word& word = words[last + 1 - count];
    if (word.shape != WordShape::word) break;
    key = bare_key(word.text) + key;
    if (const auto type = type_of_key(key)) found = PrintedType{type->name, last + 1 - count};
  }
  return found;
}

// Laws are cited with their title between type and number, others with their issuer: the nearest
// type that a capital opens, in the same clause.
std::optional<PrintedType> type_further_left(const std::vector<Word>& words, std::size_t last) {
  constexpr std::size_t kMostWords = 28;
  for (std::size_t back = 1; back <= kMostWords && back <= last; ++back) {
    const std::size_t at = last - back;
    if (words[at].shape == WordShape::semicolon || words[at].shape == WordShape::stop ||
        words[at].shape == WordShape::number)
      break;
    if (read_number(words[at].text, 0)) break;
    const auto type = type_ending_at(words, at);
    if (type && words[type->word].capital) return type;
  }
  return std::nullopt;
}

bool is_key(const Word& word, std::string_view spelled) {
  return word.key == word_key(spelled);
}

std::string joined(const std::vector<Word>& words,
                   std::size_t from,
                   std::size_t to,
                   std::string_view text) {
  if (from >= to) return {};
  return base::collapse_space(
      text.substr(words[from].span.begin, words[to - 1].span.end - words[from].span.begin));
}

// "(theo đề nghị) của Giám đốc Sở X tại Tờ trình số": the issuer before the type at `type_word`.
std::string issuer_before(const std::vector<Word>& words,
                          std::size_t type_word,
                          std::string_view text) {
  if (type_word < 2 || !is_key(words[type_word - 1], "tại")) return {};
  for (std::size_t at = type_word - 1; at-- > 0;) {
    if (is_key(words[at], "của"))
      return words[at + 1].capital ? joined(words, at + 1, type_word - 1, text) : "";
    if (words[at].shape == WordShape::semicolon || words[at].shape == WordShape::stop) break;
  }
  return {};
}

void read_type(const std::vector<Word>& words, std::string_view tail, Lead& lead) {
  std::size_t last = words.size() - 1;
  if (lead.labelled) {
    if (last == 0) return;
    --last;
    if (words[last].shape == WordShape::colon && last > 0) --last;
  }
  if (is_numbered_thing(words, last)) {
    lead.labelled = false;
    lead.of_thing = true;
    return;
  }
  std::optional<PrintedType> type = type_ending_at(words, last);
  if (!type) type = bare_type_ending_at(words, last);
  const bool adjacent = type.has_value();
  if (!type && lead.labelled) type = type_further_left(words, last);
  if (!type) return;
  const std::size_t after = type->word + base::split_words(type->name).size();
  lead.type = std::string(type->name);
  lead.begin += words[type->word].span.begin;
  if (adjacent) {
    lead.issuer = issuer_before(words, type->word, tail);
  } else if (after <= last && is_key(words[after], "của")) {
    lead.issuer = joined(words, after + 1, last + 1, tail);
  }
}

Lead read_lead(std::string_view text, std::size_t at) {
  Lead lead;
  lead.begin = at;
  const std::string_view tail = tail_of(text.substr(0, at), kLookBack);
  std::vector<Word> words = read_words(tail);
  while (!words.empty() && words.back().shape == WordShape::colon)
    words.pop_back();
  if (words.empty()) return lead;
  lead.labelled = is_label(words.back().text);
  const std::size_t label_begin = words.back().span.begin;
  const auto tail_begin = static_cast<std::size_t>(tail.data() - text.data());
  Lead read = lead;
  read.begin = tail_begin;
  read_type(words, tail, read);
  if (read.type.empty()) read.begin = read.labelled ? tail_begin + label_begin : at;
  return read;
}

// ---- to the right

// Words at which the name of an issuer is over and the subject of the document begins.
const PhraseTable& subject_openings() {
  static const PhraseTable table(
      {{1,
        "về|v/v|quy định|ban hành|hướng dẫn|sửa đổi|bổ sung|phê duyệt|thực hiện|triển khai|"
        "tăng cường|đẩy mạnh|công bố|giao|sau đây|được|để|tại|đã|trong|nhằm|theo|đến|từ|có|là|cho|"
        "ngày|khoá|nhiệm kỳ|năm|tổ chức|thông qua|cụ thể|đối với|do|với|một số|nêu|này|gửi|"
        "kiểm tra|đánh giá|tiếp tục|xây dựng|thành lập|kết luận|yêu cầu|chỉ đạo|nâng cao|quản lý|"
        "phát triển|đổi mới|bảo đảm|đảm bảo|tiếp công dân|phân công|điều chỉnh|bãi bỏ|thay thế|"
        "nay là|trước đây|tập trung|chuẩn bị|phòng chống|phòng ngừa|lãnh "
        "đạo|lấy|cũng|như|khi|mà|thì|trên|"
        "phối hợp|giải quyết|xử lý|khắc phục|hỗ trợ|cắt giảm|kiện toàn|sắp xếp|bằng|kèm|vào|"
        "quán triệt|phát động|phát huy|tuyên truyền|chi tiết|công nhận|tặng|khen thưởng|hợp "
        "nhất|đề nghị|kiến nghị|báo cáo|xin|trả lời|phúc đáp|đăng ký"}});
  return table;
}

bool is_capital_word(const std::vector<Word>& words, std::size_t at) {
  return at < words.size() && words[at].shape == WordShape::word && words[at].capital;
}

// Words with a capital, or among capitals only, that open the title of a document and not the
// second half of a name: "của Chính phủ Quy định ...", "CỦA CHÍNH PHỦ PHÊ DUYỆT ...".
const PhraseTable& title_openings() {
  static const PhraseTable table(
      {{1,
        "về|quy định|phê duyệt|ban hành|kết luận phiên họp|kết luận hội nghị|hướng dẫn|sửa đổi|"
        "bổ sung|căn cứ|thực hiện|triển khai|thông báo|công bố|quy chế|tăng cường|bãi bỏ|"
        "thay thế|giao|gửi"}});
  return table;
}

// True when word `at` opens a title, though it is written like a part of the name from `from` on.
bool opens_title(const std::vector<Word>& words, std::size_t from, std::size_t at) {
  // What names the kind of a body takes the next word with it: "Ban Hướng dẫn".
  return at >= from + 2 && words[at].capital && title_openings().find(words, at);
}

// The words that open the name of a body: behind a comma another begins.
const PhraseTable& body_openings() {
  static const PhraseTable table(
      {{1,
        "ban|bộ|sở|uỷ ban|ubnd|hội đồng|hđnd|tỉnh uỷ|thành uỷ|đảng uỷ|huyện uỷ|quận uỷ|thị uỷ|"
        "chi bộ|đảng bộ|văn phòng|công an|liên đoàn|hội|đoàn|mặt trận|công đoàn|trung tâm|cục|"
        "chi cục|vụ|phòng|thường trực|chính phủ|thủ tướng|quốc hội|viện|toà án|trường"}});
  return table;
}

// "Bộ Văn hoá, Thể thao và Du lịch": the comma at `at` is inside a name when capitals stand after
// it and after the "và" that follows, and no type of document between.
bool is_comma_in_name(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kPartWords = 5;
  if (!is_capital_word(words, at + 1) || body_openings().find(words, at + 1)) return false;
  for (std::size_t i = at + 1; i < words.size() && i <= at + kPartWords; ++i) {
    if (words[i].shape != WordShape::word) return false;
    if (is_key(words[i], "và")) return is_capital_word(words, i + 1) && !type_at(words, i + 1);
    if (type_at(words, i)) return false;
  }
  return false;
}

// "của Thường trực Tỉnh uỷ và Văn bản số 4": behind the "và" at `at` another document begins.
bool leads_to_document(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kTypeWords = 4;
  if (type_at(words, at + 1)) return true;
  for (std::size_t i = at + 2; i < words.size() && i <= at + 1 + kTypeWords; ++i) {
    if (words[i].shape != WordShape::word) return false;
    if (is_key(words[i], "số")) return true;
  }
  return false;
}

// The number of words, from `from` on, that are the name of an issuer.
std::size_t issuer_length(const std::vector<Word>& words, std::size_t from) {
  constexpr std::size_t kLongestIssuer = 24;
  std::size_t at = from;
  for (; at < words.size() && at < from + kLongestIssuer; ++at) {
    const Word& word = words[at];
    if (word.shape == WordShape::comma && is_comma_in_name(words, at)) continue;
    if (word.shape == WordShape::dash && is_capital_word(words, at + 1)) continue;
    if (word.shape != WordShape::word && word.shape != WordShape::number) break;
    if (opens_title(words, from, at)) break;
    if (is_key(word, "và")) {
      if (!is_capital_word(words, at + 1) || leads_to_document(words, at)) break;
    } else if (!word.capital && subject_openings().find(words, at)) {
      break;
    }
  }
  return at - from;
}

struct Trail {
  std::string date_iso;
  std::string issuer;
  std::size_t end = 0;  // one past what belongs to the citation, in the paragraph
};

// True when nothing but blanks, commas and words of issuing stand in `gap`.
bool leads_to_date(std::string_view gap) {
  const std::string key = bare_key(gap);
  return key.empty() || key == "ky" || key == "banhanh" || key == "kyngay" || key == "ra" ||
         key == "duocbanhanh";
}

bool read_trail_date(std::string_view text, std::size_t from, Trail& trail) {
  constexpr std::size_t kDateWithin = 80;
  const std::string_view ahead = head_of(text.substr(from), kDateWithin);
  const auto date = find_date(ahead);
  if (!date) return false;
  const base::TextSpan span = base::span_of(date->text, ahead);
  const std::string_view gap = ahead.substr(0, span.begin);
  if (gap.find_first_of(".;:)") != std::string_view::npos || !leads_to_date(gap)) return false;
  trail.date_iso = to_iso(date->date);
  trail.end = from + span.end;
  return true;
}

bool read_trail_issuer(std::string_view text, std::size_t from, Trail& trail) {
  const std::string_view ahead = head_of(text.substr(from), kLookAhead);
  const std::vector<Word> words = read_words(ahead);
  std::size_t at = 0;
  while (at < words.size() && at < 2 &&
         (words[at].shape == WordShape::comma || words[at].shape == WordShape::close))
    ++at;
  if (at + 1 >= words.size() || !is_key(words[at], "của")) return false;
  const std::size_t count = issuer_length(words, at + 1);
  if (count == 0) return false;
  const std::string name = joined(words, at + 1, at + 1 + count, ahead);
  if (!starts_upper(name)) return false;
  trail.issuer = name;
  trail.end = from + words[at + count].span.end;
  return true;
}

// The byte behind a date that no calendar has, "ngày 30 tháng 02 năm 2025", at byte `from`; `from`
// when there is none.
std::size_t end_of_damaged_date(std::string_view text, std::size_t from) {
  constexpr std::size_t kDateWithin = 80;
  const std::vector<Word> words = read_words(head_of(text.substr(from), kDateWithin));
  std::size_t at = !words.empty() && words[0].shape == WordShape::comma ? 1 : 0;
  if (at >= words.size() || !is_key(words[at], "ngày")) return from;
  std::size_t end = from;
  for (++at; at < words.size(); ++at) {
    const bool of_date = words[at].shape == WordShape::number || is_key(words[at], "tháng") ||
                         is_key(words[at], "năm");
    if (!of_date) break;
    end = from + words[at].span.end;
  }
  return end;
}

Trail read_trail(std::string_view text, std::size_t from) {
  Trail trail;
  trail.end = from;
  const bool dated = read_trail_date(text, from, trail);
  if (!dated) {
    const std::size_t end = end_of_damaged_date(text, from);
    if (end != from && read_trail_issuer(text, end, trail)) return trail;
  }
  const bool issued = read_trail_issuer(text, trail.end, trail);
  if (!dated && issued) read_trail_date(text, trail.end, trail);
  return trail;
}

// ---- the relation

enum Cue { kImplements = 1, kBasis, kAmends, kReplaces };

const PhraseTable& cues() {
  static const PhraseTable table({
      {kImplements, "thực hiện|triển khai|quán triệt|thi hành|cụ thể hoá|tổ chức thực hiện"},
      {kBasis, "căn cứ|theo|trên cơ sở|xét"},
      {kAmends, "sửa đổi|bổ sung|sửa đổi, bổ sung"},
      {kReplaces, "thay thế|bãi bỏ|huỷ bỏ"},
  });
  return table;
}

Relation relation_of(int cue) {
  switch (cue) {
    case kImplements:
      return Relation::implements;
    case kBasis:
      return Relation::basis;
    case kAmends:
      return Relation::amends;
    case kReplaces:
      return Relation::replaces;
    default:
      return Relation::cites;
  }
}

// The cue that governs a citation which begins at the end of `before`, the words between the last
// citation (or the paragraph's start) and it; 0 when there is none.
int cue_in(std::string_view before) {
  constexpr std::size_t kNearWords = 14;
  const std::vector<Word> words = read_words(tail_of(before, kLookBack));
  const std::size_t from = words.size() > kNearWords ? words.size() - kNearWords : 0;
  int cue = 0;
  for (std::size_t at = from; at < words.size(); ++at) {
    if (words[at].shape == WordShape::stop) cue = 0;
    const PhraseTable::Found found = cues().find(words, at);
    // "theo dõi", "theo đề nghị": no ground
    if (found && !(found.tag == kBasis && at > 0 && found.length == 1)) cue = found.tag;
  }
  return cue;
}

// True when `before`, the words since the last citation, only lead to the next of a list.
bool goes_on_with_list(std::string_view before) {
  constexpr std::size_t kShortGap = 40;  // bytes
  if (before.find(". ") != std::string_view::npos) return false;
  return before.size() < kShortGap || trim_all(before, " ").ends_with(';');
}

// Gives each citation of a paragraph its relation: that of the words before it, or that of the
// citation before it in the same list. What another document amends or replaces, we only cite.
void set_relations(std::string_view text, std::vector<Citation>& citations) {
  const std::vector<Word> opening = read_words(head_of(text, 64));
  const PhraseTable::Found ground = cues().find(opening, 0);
  const bool all_grounds = ground && ground.tag == kBasis;
  std::size_t last_end = 0;
  Relation last = Relation::cites;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    Citation& citation = citations[i];
    const std::size_t begin = std::max(citation.span.begin, last_end);
    const std::string_view before = text.substr(last_end, begin - last_end);
    const int cue = cue_in(before);
    const bool ours = i == 0 || before.find(". ") != std::string_view::npos;
    if (all_grounds) {
      citation.reference.relation = Relation::basis;
    } else if ((cue == kAmends || cue == kReplaces) && !ours) {
      citation.reference.relation = Relation::cites;
    } else if (cue != 0) {
      citation.reference.relation = relation_of(cue);
    } else if (i > 0 && goes_on_with_list(before)) {
      citation.reference.relation = last;
    }
    last = citation.reference.relation;
    last_end = citation.span.end;
  }
}

// ---- together

// True when `gap`, the text between two numbers, goes on with a list: ", số", " và ".
bool is_list_gap(std::string_view gap) {
  if (gap.size() > kLongestGap) return false;
  const std::string key = bare_key(gap);
  return key.empty() || key == "so" || key == "va" || key == "vaso" || key == "cacso";
}

// "Chỉ thị số A ngày ..., Kế hoạch số B ngày ... của X": X issued both.
void share_issuers(std::string_view text, std::vector<Citation>& citations) {
  for (std::size_t i = citations.size(); i-- > 1;) {
    const Citation& next = citations[i];
    Citation& citation = citations[i - 1];
    if (!citation.reference.issuer.empty() || next.span.begin < citation.span.end) continue;
    if (citation.reference.type == "Luật") continue;  // passed by the Quốc hội alone
    if (is_list_gap(text.substr(citation.span.end, next.span.begin - citation.span.end)))
      citation.reference.issuer = next.reference.issuer;
  }
}

// "số A và số B ngày 19/11/2025": both are of that day.
void share_dates(std::string_view text, std::vector<Citation>& citations) {
  for (std::size_t i = citations.size(); i-- > 1;) {
    const Citation& next = citations[i];
    Citation& citation = citations[i - 1];
    if (!citation.reference.date_iso.empty() || next.span.begin < citation.span.end) continue;
    const std::string_view gap =
        text.substr(citation.span.end, next.span.begin - citation.span.end);
    if (gap.size() > kLongestGap) continue;
    const std::string key = bare_key(gap);
    if (key == "va" || key == "vaso") citation.reference.date_iso = next.reference.date_iso;
  }
}

// Gives `citation` what stands behind its number, and with that its end and its words.
void set_trail(std::string_view text, const Trail& trail, Citation& citation) {
  citation.span.end = trail.end;
  citation.reference.text = base::collapse_space(base::slice(text, citation.span));
  citation.reference.date_iso = trail.date_iso;
  if (!trail.issuer.empty()) citation.reference.issuer = trail.issuer;
}

}  // namespace

std::vector<Citation> find_citations(std::string_view text) {
  std::vector<Citation> citations;
  std::size_t last_number_end = 0;  // of the last citation
  for (const DocumentNumber& number : numbers_in(text)) {
    const base::TextSpan span = base::span_of(number.text, text);
    Lead lead = read_lead(text, span.begin);
    const bool in_list =
        !citations.empty() && citations.back().span.end <= span.begin &&
        is_list_gap(text.substr(citations.back().span.end, span.begin - citations.back().span.end));
    if (lead.type.empty() && in_list) lead.type = citations.back().reference.type;
    const Trail trail = read_trail(text, span.end);
    // "Văn bản số 4/UBND-NC ngày 2/9/2025": no type that we know, and yet a document.
    const bool dated = lead.labelled && !trail.date_iso.empty();
    const bool believed =
        !lead.type.empty() || (!lead.of_thing && (dated || has_known_code(number.number)));
    if (!believed) continue;
    if (!citations.empty()) {
      Citation& last = citations.back();
      if (span.begin < last.span.end) {  // the name of its issuer ran on into this number
        last.reference.issuer.clear();
        set_trail(text, read_trail(text.substr(0, span.begin), last_number_end), last);
      }
      lead.begin = std::max(lead.begin, last.span.end);
    }
    Citation citation;
    citation.span.begin = std::min(lead.begin, span.begin);
    citation.reference.type = lead.type;
    citation.reference.number = number.number;
    citation.reference.issuer = lead.issuer;
    citation.reference.relation = Relation::cites;
    set_trail(text, trail, citation);
    last_number_end = span.end;
    citations.push_back(std::move(citation));
  }
  set_relations(text, citations);
  share_issuers(text, citations);
  share_dates(text, citations);
  return citations;
}

}  // namespace parsers
