#include "parsers/subject_lines.h"

#include <algorithm>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/issuer_parser.h"
#include "parsers/marker.h"
#include "parsers/section_kind.h"
#include "parsers/signature_parser.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

namespace parsers {
namespace {

constexpr std::size_t kMostSubjectLines = 12;
constexpr std::size_t kShortLine = 110;  // bytes: a line that was broken by hand, not by the margin

// What opens the preamble of any document.
const PhraseTable& grounds() {
  static const PhraseTable table({{1,
                                   "căn cứ|theo đề nghị|theo đề xuất|xét đề nghị|xét tờ trình|"
                                   "kính gửi|kính trình|trên cơ sở|thực hiện ý kiến|xét thấy"}});
  return table;
}

// What may open a preamble and, in a first line, a subject as well.
const PhraseTable& openings() {
  static const PhraseTable table(
      {{1,
        "thực hiện|triển khai|theo|để|nhằm|trong|sau khi|ngày|tiếp tục|quán triệt|thi hành|"
        "xét|được sự|phát huy|qua|thời gian qua|thời gian|hiện nay|vừa qua|trước|tại|với|"
        "ban thường vụ|uỷ ban nhân dân|hội đồng nhân dân|trên địa bàn"}});
  return table;
}

bool opens_with(const PhraseTable& table, std::string_view text) {
  if (!starts_upper(text)) return false;
  const std::vector<Word> words = read_words(first_words(head_of(text, 120), 4));
  return !words.empty() && static_cast<bool>(table.find(words, 0));
}

// The rest of a name that began on the line above: "... của Ban Chấp hành" / "Trung ương Đảng".
bool goes_on_with_name(std::string_view before, std::string_view text) {
  static const PhraseTable rest(
      {{1, "trung ương|đảng|việt nam|hồ chí minh|chí minh|mặt trận tổ quốc|bộ chính trị"}});
  const std::vector<Word> words = read_words(first_words(head_of(text, 120), 3));
  if (words.empty() || !rest.find(words, 0)) return false;
  const std::vector<std::string_view> last = base::split_words(before);
  constexpr std::size_t kNameWords = 3;  // "Ban Chấp hành"
  const std::size_t from = last.size() > kNameWords ? last.size() - kNameWords : 0;
  return std::any_of(last.begin() + static_cast<std::ptrdiff_t>(from), last.end(), starts_upper);
}

// Words that lead to another one.
const PhraseTable& links() {
  static const PhraseTable table(
      {{1,
        "và|của|về|về việc|việc|thuộc|tại|trên|địa bàn|cho|với|đối với|trong|theo|năm|các|những|"
        "một số|nhiệm kỳ|giai đoạn|khoá|lần thứ|từ|đến|bằng|để|là|hoặc|do|bởi|ngày|tháng|"
        "thực hiện|ban hành|uỷ ban|hội đồng|nhân dân các|chỉ thị số|nghị quyết số|quyết định số|"
        "kế hoạch số|kết luận số|quy định số|hướng dẫn số|luật số|đề án số|thông tư số|"
        "nghị định số|chương trình số"}});
  return table;
}

// Words that lead to a name, or close the name of a body: "Đảng bộ xã".
const PhraseTable& unit_nouns() {
  static const PhraseTable table({{1, "tỉnh|xã|phường|huyện|thành phố|quận|thị xã|đặc khu|thôn"}});
  return table;
}

// True when a phrase of `table` closes `text`.
bool ends_with(const PhraseTable& table, std::string_view text) {
  constexpr std::size_t kTailBytes = 80;
  constexpr std::size_t kLongestPhrase = 3;  // words
  const std::vector<Word> words = read_words(tail_of(text, kTailBytes));
  for (std::size_t k = 1; k <= kLongestPhrase && k <= words.size(); ++k) {
    if (table.find(words, words.size() - k).length == k) return true;
  }
  return false;
}

// True when `text` stops before the word that its last one leads to.
bool ends_with_link(std::string_view text) {
  const char32_t last = last_char(base::trim(text));
  if (last == U'\0' || last == U',' || last == U'-' || last == U'–' || last == U'(') return true;
  return ends_with(links(), text);
}

// "(Kèm theo Quyết định số ...)", "(Dự thảo)": beside the subject, not in it.
bool is_remark(std::string_view text) {
  if (!text.starts_with('(')) return false;
  const std::string key = bare_key(first_words(text, 3));
  return key.starts_with("kemtheo") || key.starts_with("banhanhkem") || key.starts_with("duthao") ||
         key.starts_with("dinhkem");
}

// In a decision the authority that decides stands between subject and grounds: "CHỦ TỊCH UỶ BAN
// NHÂN DÂN TỈNH".
bool is_authority(std::span<const Line> lines, std::size_t at) {
  if (!opens_with_body(lines[at].text) && !is_post_in_capitals(lines[at].text)) return false;
  if (base::split_words(lines[at].text).size() < 2) return false;
  constexpr std::size_t kGroundsWithin = 4;  // lines: a long name, a session in brackets
  const std::size_t end = std::min(lines.size(), at + 1 + kGroundsWithin);
  for (std::size_t i = at + 1; i < end; ++i) {
    if (opens_with(grounds(), lines[i].text)) return true;
    if (!base::is_all_capitals(lines[i].text)) return false;
  }
  return false;
}

// "về nhiệm vụ quý IV" below "HỘI NGHỊ BAN CHẤP HÀNH …": what a meeting's resolution is about.
bool opens_about(std::string_view text) {
  static const PhraseTable table({{1, "về|của|giữa|thực hiện|triển khai|giai đoạn|nhiệm kỳ|năm"}});
  const std::vector<Word> words = read_words(first_words(head_of(text, 60), 2));
  return !words.empty() && table.find(words, 0);
}

bool first_line_is_subject(const Line& line) {
  if (opens_with(grounds(), line.text)) return false;
  const bool sentence = ends_sentence(line.text) && line.text.size() > kLongestHeadLine;
  return !sentence;
}

// A line in small letters that opens with a capital: part of the subject when it is broken by hand
// and the body, or the rule below the subject, comes right after it.
bool is_last_line_by_place(std::span<const Line> lines, std::size_t at) {
  const std::string_view text = lines[at].text;
  if (text.size() > kShortLine || ends_sentence(text) || text.ends_with(';')) return false;
  if (at + 1 >= lines.size()) return false;
  const Line& next = lines[at + 1];
  return next.is_rule || opens_with(grounds(), next.text) || opens_with(openings(), next.text) ||
         opens_unit(next.text);
}

// "Uỷ ban nhân dân các xã," / "Trưởng các thôn": the rest of a name, not a sentence below it.
bool goes_on_with_addressee(std::string_view before, std::string_view text) {
  static const PhraseTable acts(
      {{1, "đề nghị|yêu cầu|nhận được|báo cáo|thông báo|kính đề nghị|có ý kiến|trân trọng"}});
  if (!is_dangling(before) || opens_with(openings(), text) || text.ends_with(':')) return false;
  if (ends_with_link(before)) return true;
  if (text.size() > kShortLine) return false;
  const std::vector<Word> words = read_words(text);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (acts.find(words, i)) return false;
  return true;
}

}  // namespace

bool opens_paragraph(std::string_view text) {
  return opens_with(grounds(), text);
}

bool opens_unit(std::string_view text) {
  const auto marker = read_marker(text);
  if (!marker || marker->mended || is_bullet(marker->shape)) return false;
  if (marker->shape == MarkerShape::letter) return false;
  if (marker->shape <= MarkerShape::article) return true;
  const char last = marker->printed.empty() ? ' ' : marker->printed.back();
  return last == '.' || last == '-' || last == ')';
}

bool opens_preamble(std::string_view text) {
  return opens_with(grounds(), text) || opens_with(openings(), text);
}

bool is_dangling(std::string_view text) {
  return ends_with_link(text) || ends_with(unit_nouns(), text);
}

bool continues_subject(std::span<const Line> lines,
                       std::size_t at,
                       const std::vector<Line>& subject) {
  const Line& line = lines[at];
  const bool figures_only = !std::any_of(line.text.begin(), line.text.end(), [](char c) {
    return (c & 0x80) != 0 || (c >= 'A' && c <= 'z');
  });
  if (figures_only && !line.is_rule && !subject.empty() && is_dangling(subject.back().text))
    return true;  // "GIAI ĐOẠN" / "2026 - 2030"
  const bool sure_body = line.is_rule || opens_unit(line.text) || is_remark(line.text) ||
                         subject.size() >= kMostSubjectLines || opens_with(grounds(), line.text);
  if (sure_body) return false;
  if (line.kind == LineKind::title) return true;
  const bool capitals = base::is_all_capitals(line.text);
  if (capitals && is_authority(lines, at)) return false;
  if (subject.empty()) return first_line_is_subject(line);
  if (line.text.ends_with(';')) return false;
  if (line.text.starts_with('(') && line.text.ends_with(')'))
    return line.text.size() <= kLongestHeadLine;
  const std::string_view before = subject.back().text;
  if (line.text.size() > 2 * kLongestHeadLine) return false;
  if (capitals && !base::is_all_capitals(before) && kind_of_heading(line.text)) return false;
  if (capitals) return base::is_all_capitals(before) || is_dangling(before);
  if (ends_sentence(before) && before.size() > kShortLine) return false;
  if (starts_lower(line.text))
    return !base::is_all_capitals(before) || is_dangling(before) || opens_about(line.text);
  if (opens_with(openings(), line.text) && !ends_with_link(before)) return false;
  if (base::is_all_capitals(before)) return names_title_issuer(before) && opens_topic(line.text);
  return ((is_dangling(before) || goes_on_with_name(before, line.text)) &&
          line.text.size() <= kLongestHeadLine) ||
         is_last_line_by_place(lines, at);
}

bool names_title_issuer(std::string_view text) {
  constexpr std::string_view kOf = "CỦA ";
  return text.starts_with(kOf) && base::is_all_capitals(text) &&
         opens_with_body(text.substr(kOf.size()));
}

bool opens_topic(std::string_view text) {
  for (const std::string_view opening :
       {"V/v", "V/V", "v/v", "Về ", "VỀ ", "về ", "Ban hành ", "ban hành ", "BAN HÀNH "})
    if (text.starts_with(opening)) return true;
  return false;
}

std::size_t count_addressee_lines(std::span<const Line> lines, std::size_t at) {
  constexpr std::size_t kMostAddressees = 40;
  const auto is_listed = [](const Line& line) {
    const auto marker = read_marker(line.text);
    return marker && is_bullet(marker->shape);
  };
  const bool label_alone = lines[at].text.ends_with(':');
  std::size_t count = 1;
  while (at + count < lines.size() && count < kMostAddressees) {
    const Line& line = lines[at + count];
    const std::string_view before = lines[at + count - 1].text;
    if (line.is_rule || opens_with(grounds(), line.text)) break;
    const bool first_of_list = label_alone && (count == 1 || before.ends_with(';'));
    const bool broken = !ends_sentence(before) && !before.ends_with(';') &&
                        line.text.size() <= kLongestHeadLine && line.blank_lines == 0 &&
                        (starts_lower(line.text) || goes_on_with_addressee(before, line.text));
    if (!is_listed(line) && !broken && !first_of_list) break;
    if (is_listed(line) && before.ends_with('.') && count > 1) break;
    ++count;
  }
  return count;
}

std::string read_addressee_lines(std::span<const Line> lines) {
  std::string addressees;
  bool closed = false;  // the addressee above ended with a semicolon
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view text = lines[i].text;
    if (i == 0) {
      const std::size_t colon = text.find(':');
      text = colon == std::string_view::npos ? text.substr(first_words(text, 2).size())
                                             : text.substr(colon + 1);
    }
    text = base::trim(text);
    const auto marker = read_marker(text);
    const bool listed = marker && is_bullet(marker->shape);
    if (listed) text = text.substr(marker->length);
    const bool closes = text.ends_with(';');
    text = trim_all(text, ";.");
    if (text.empty()) continue;
    if (listed || closed) addressees = std::string(trim_all(addressees, ",;"));
    if (!addressees.empty()) addressees += listed || closed ? "; " : " ";
    closed = closes;
    addressees += base::collapse_space(text);
  }
  return std::string(trim_all(addressees, ",;."));
}

}  // namespace parsers
