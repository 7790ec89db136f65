// A heading is a title: no full stop, one sentence at most. A run-in heading is a short title
// before a colon, with the text behind it. Everything else that a marker opens is running text.
#include "parsers/heading.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/enforcement.h"
#include "parsers/official_words.h"
#include "parsers/running_text.h"
#include "parsers/section_kind.h"
#include "parsers/words.h"

namespace parsers {
namespace {

constexpr std::size_t kMaxHeadingWords = 60;
constexpr std::size_t kMaxRunInWords = 14;
constexpr std::size_t kMaxBodyNameWords = 30;
constexpr std::size_t kMaxStoppedWords = 8;

std::size_t count_words(std::string_view text) {
  return base::split_words(text).size();
}

bool ends_with_stop(std::string_view text) {
  const char32_t last = last_char(text);
  return ends_sentence(text) && last != ':' && last != U'…';
}

// A line cut in two; byte `at` of its text begins the second.
std::pair<Line, Line> cut_line(const Line& line, std::size_t at) {
  Line head = line;
  head.text = base::trim(line.text.substr(0, at));
  Line tail = line;
  tail.text = base::trim(line.text.substr(at));
  const auto place = [&](Line& part) {
    const auto offset = static_cast<std::size_t>(part.text.data() - line.text.data());
    part.span.begin = line.span.begin + (part.text.empty() ? at : offset);
    part.span.end = part.span.begin + part.text.size();
  };
  place(head);
  place(tail);
  return {head, tail};
}

// `content` cut after the byte `at` of line `index`.
HeadingParts cut(const std::vector<Line>& content, std::size_t index, std::size_t at) {
  HeadingParts parts;
  const auto middle = content.begin() + static_cast<std::ptrdiff_t>(index);
  parts.heading.assign(content.begin(), middle);
  const auto [head, tail] = cut_line(*middle, at);
  if (!head.text.empty()) parts.heading.push_back(head);
  if (!tail.text.empty()) parts.rest.push_back(tail);
  parts.rest.insert(parts.rest.end(), middle + 1, content.end());
  return parts;
}

// "Về dự án mở rộng cảng: giao Sở Xây dựng …": what the text behind the colon is about. "Về kinh
// phí, giao Sở Tài chính:" is a sentence.
bool opens_topic(std::string_view text) {
  return text.starts_with("Về ") || text.starts_with("Đối với ");
}

bool is_topic(std::string_view title) {
  static const PhraseTable kDirections({{0, "giao|yêu cầu|đề nghị|đồng ý|thống nhất|phân công"}});
  if (!opens_topic(title)) return false;
  const std::vector<Word> words = read_words(title);
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (words[i].shape == WordShape::comma && kDirections.find(words, i + 1)) return false;
  return true;
}

// "Thời gian: từ nay đến năm 2030", "Phạm vi: toàn tỉnh": a label and what it is about.
bool is_field_label(std::string_view title) {
  static const PhraseTable kLabels(
      {{0,
        "thời gian|thời gian thực hiện|thời gian tổ chức|phạm vi|phạm vi thực hiện|đối tượng|"
        "đối tượng thực hiện|địa điểm|địa điểm tổ chức|hình thức|thành phần|số lượng|quy mô|"
        "kinh phí|nguồn kinh phí|thời hạn|đối tượng áp dụng|phạm vi áp dụng|chủ đề"}});
  const std::vector<Word> words = read_words(title);
  return !words.empty() && kLabels.find(words, 0).length == words.size();
}

// "Mục tiêu 4: Trong lĩnh vực y tế": the title goes on behind the colon, up to no stop.
bool is_numbered_title(std::string_view title, std::string_view behind) {
  static const PhraseTable kParts(
      {{0,
        "mục tiêu|chỉ tiêu|nhiệm vụ|nhóm nhiệm vụ|nhóm giải pháp|giải pháp|chuyên đề|dự án|"
        "tiểu dự án|nội dung|hợp phần"}});
  constexpr std::size_t kLongestTitle = 20;
  std::vector<Word> words = read_words(title);
  while (!words.empty() && words.back().shape == WordShape::colon)
    words.pop_back();
  return words.size() > 1 && words.back().shape == WordShape::number &&
         kParts.find(words, 0).length + 1 == words.size() && !ends_with_stop(behind) &&
         last_char(behind) != ':' && last_char(behind) != ';' &&
         count_words(behind) <= kLongestTitle;
}

// Where the first colon with a text behind it stands: line and byte after it.
std::optional<std::pair<std::size_t, std::size_t>> first_colon(const std::vector<Line>& content) {
  constexpr std::size_t kMaxLines = 4;
  for (std::size_t i = 0; i < std::min(content.size(), kMaxLines); ++i) {
    const std::string_view text = content[i].text;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view behind = base::trim(text.substr(colon + 1));
    const bool more = !behind.empty() || i + 1 < content.size();
    if (!more) return std::nullopt;
    const std::string_view next = behind.empty() ? content[i + 1].text : behind;
    const bool opens_enumeration = next.starts_with("(1)");
    const bool label = i == 0 && is_field_label(base::trim(text.substr(0, colon)));
    const bool heads_text = starts_upper(next) || opens_topic(content.front().text) || label;
    if (!heads_text && !opens_enumeration) return std::nullopt;
    return std::pair{i, colon + 1};
  }
  return std::nullopt;
}

// "Chi bộ xem xét:" goes on with what; "Phòng Quản lý:" and "Các cơ sở nuôi trồng:" do not.
bool ends_with_verb(std::string_view title) {
  std::vector<Word> words = read_words(title);
  while (!words.empty() && words.back().shape != WordShape::word)
    words.pop_back();
  if (quantifier(words, 0) != 0 || words.size() <= 2) return false;
  const std::size_t at = words.size() - 2;
  return !words[at].capital && action_verb(words, at) == 2;
}

// "Giám đốc các Sở: Y tế, Tài chính", "gồm: ...": the colon opens a list and ends no title.
bool opens_list(std::string_view title) {
  constexpr std::string_view kWords[] = {"Sở",
                                         "sở",
                                         "Bộ",
                                         "bộ",
                                         "ngành",
                                         "gồm",
                                         "như",
                                         "là",
                                         "sau",
                                         "đoàn",
                                         "ty"};  // "các Tập đoàn:", "các Công ty:"
  std::string_view last = last_word(title);
  while (!last.empty() && last.back() == ':')
    last.remove_suffix(1);
  return title.find(';') != std::string_view::npos ||
         std::find(std::begin(kWords), std::end(kWords), last) != std::end(kWords) ||
         (names_body(title) && ends_with_verb(title));
}

// "… và UBND các xã: Tân An, Tân Bình, Tân Phú rà soát …": the names of what stands before the
// colon.
bool lists_names(std::string_view title, std::string_view behind) {
  static const PhraseTable kPlaces(
      {{0, "xã|phường|tỉnh|huyện|quận|thành phố|thị xã|đặc khu|thôn|bản|thị trấn|khu vực|vùng"}});
  std::vector<Word> words = read_words(title);
  while (!words.empty() && words.back().shape == WordShape::colon)
    words.pop_back();
  const bool places = (!words.empty() && kPlaces.find(words, words.size() - 1)) ||
                      (words.size() > 1 && kPlaces.find(words, words.size() - 2).length == 2);
  if (!places) return false;
  const std::vector<Word> names = read_words(behind);
  constexpr std::size_t kLongestName = 5;  // syllables
  for (std::size_t i = 0; i < std::min(names.size(), kLongestName); ++i) {
    if (names[i].shape == WordShape::comma || reads(names, i, "và")) return i > 0;
    if (names[i].shape != WordShape::word || !names[i].capital) return false;
  }
  return false;
}

std::optional<HeadingParts> split_run_in(const std::vector<Line>& content) {
  const auto colon = first_colon(content);
  if (!colon) return std::nullopt;
  HeadingParts parts = cut(content, colon->first, colon->second);
  const std::string title = running_text(parts.heading).text;
  const std::size_t words = count_words(title);
  const bool short_enough = words <= kMaxRunInWords ||
                            (words <= kMaxBodyNameWords && names_body(title)) ||
                            (words <= kMaxHeadingWords && is_topic(title));
  if (!short_enough || opens_list(title) || has_inner_sentence_end(title)) return std::nullopt;
  const std::string behind = running_text(parts.rest).text;
  if (lists_names(title, behind) || is_numbered_title(title, behind)) return std::nullopt;
  return parts;
}

// Without the specks that OCR leaves at the end of a line: "hiệu quả. :".
std::string_view without_specks(std::string_view text) {
  for (;;) {
    const std::string_view last = last_word(text);
    const bool speck = last.size() < text.size() && length_in_characters(last) == 1 &&
                       !is_letter(first_char(last)) && !is_digit(first_char(last));
    if (!speck) return text;
    text = base::trim(text.substr(0, text.size() - last.size()));
  }
}

// "… (chi bộ cơ sở).1": without the number of a footnote.
std::string_view without_footnote_number(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty() && is_digit(static_cast<unsigned char>(rest.back())))
    rest.remove_suffix(1);
  const bool raised = text.size() - rest.size() <= 2 && rest.size() > 1 && rest.back() == '.' &&
                      !is_digit(static_cast<unsigned char>(rest[rest.size() - 2]));
  return raised ? rest : text;
}

// "Đề xuất xử lý vi phạm.", "Quyết định có hiệu lực từ ngày ký.": short, but no title.
bool is_short_sentence(std::string_view text) {
  constexpr std::size_t kFewestWords = 5;
  static const PhraseTable kVerbs({{0, "có hiệu lực|chịu trách nhiệm"}});
  const std::vector<Word> words = read_words(text);
  for (std::size_t i = 1; i < words.size(); ++i)
    if (kVerbs.find(words, i)) return true;
  return count_words(text) >= kFewestWords && tells_to_act(text);
}

bool is_heading(std::string_view text, MarkerShape shape, Follower follower) {
  if (base::is_all_capitals(text)) return true;
  if (shape <= MarkerShape::roman && is_mostly_capitals(text)) return true;
  if (shape <= MarkerShape::subsection) return true;
  const std::size_t words = count_words(text);
  if (words > kMaxHeadingWords || has_inner_sentence_end(text)) return false;
  if (shape == MarkerShape::article && enforces_document(text)) return false;
  if (!ends_with_stop(text)) return true;
  // "1. Mục đích." with its text below it.
  const bool has_text =
      follower == Follower::text || follower == Follower::inner || follower == Follower::part;
  const std::size_t most = shape == MarkerShape::step ? 2 * kMaxStoppedWords : kMaxStoppedWords;
  return last_char(text) == '.' && words <= most && has_text && !is_short_sentence(text);
}

}  // namespace

HeadingParts split_heading(const std::vector<Line>& content, MarkerShape shape, Follower follower) {
  if (content.empty()) return {};
  if (auto parts = split_run_in(content)) return std::move(*parts);
  const std::string text = running_text(content).text;
  if (is_heading(without_footnote_number(without_specks(text)), shape, follower))
    return {content, {}};
  return {{}, content};
}

std::vector<Line> content_of(std::span<const Line> lines, std::size_t skip) {
  std::vector<Line> content;
  for (const Line& line : lines) {
    const std::size_t bytes = std::min(skip, line.text.size());
    skip -= bytes;
    Line rest = bytes == 0 ? line : cut_line(line, bytes).second;
    if (!rest.text.empty()) content.push_back(rest);
  }
  return content;
}

bool has_inner_sentence_end(std::string_view text) {
  for (std::size_t at = text.find_first_of(".!?"); at != std::string_view::npos;
       at = text.find_first_of(".!?", at + 1)) {
    if (at + 1 >= text.size() || text[at + 1] != ' ') continue;
    const std::string_view behind = base::trim(text.substr(at + 1));
    if (behind.empty()) return false;
    if (!starts_upper(behind)) continue;
    const std::string_view word = last_word(text.substr(0, at));
    const bool abbreviation = length_in_characters(word) <= 3 && starts_upper(word);
    if (!abbreviation) return true;
  }
  return false;
}

}  // namespace parsers
