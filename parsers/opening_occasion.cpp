#include "parsers/opening_occasion.h"

#include <algorithm>

#include "parsers/body_parser.h"
#include "parsers/clause_words.h"
#include "parsers/official_words.h"

// A time ends with its last figure or word of the calendar, a need with its phrase. Any other
// occasion is searched for the one name that can act: written with a capital, not governed by the
// word before it, followed by a verb, and with no other subject after it.

namespace parsers {
namespace {

bool is_figure(const Word& word) {
  if (word.shape == WordShape::number) return true;
  const char first = word.text.front();
  const bool digit = first >= '0' && first <= '9';
  return word.shape == WordShape::word &&
         (digit || (word.text.find('/') != std::string_view::npos &&
                    word.text.find_first_of("0123456789") != std::string_view::npos));
}

// "(trước ngày 16 hằng tháng)" behind a time.
std::size_t skip_bracket(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t kLongestBracket = 16;
  if (!has_shape(words, at, WordShape::open)) return at;
  const std::size_t limit = std::min(words.size(), at + kLongestBracket);
  for (std::size_t i = at + 1; i < limit; ++i)
    if (words[i].shape == WordShape::close) return i + 1;
  return at;
}

// The words of the calendar from `at` on, with the brackets behind them.
struct Span {
  std::size_t end = 0;
  bool names_time = false;
};

Span read_times(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kTimes(
      {{0,
        "ngày|tháng|quý|năm|tuần|đầu năm|đầu tháng|đầu quý|đầu tuần|cuối năm|cuối tháng|cuối quý|"
        "cuối tuần|giữa năm|giữa tháng|hằng|hàng|hết|và|hoặc|i|ii|iii|iv|đến|trước|một lần|trở đi|"
        "giờ|sáng|chiều|tối|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|"
        "chủ nhật|ngày làm việc|đột xuất|năm học|giai đoạn"}});
  Span span{at, false};
  while (span.end < words.size()) {
    const std::size_t noun = kTimes.find(words, span.end).length;
    if (noun == 0 && !is_figure(words[span.end]) && words[span.end].shape != WordShape::dash) {
      const std::size_t past = skip_bracket(words, span.end);
      // "…, 6 tháng (trước ngày 16/6)": the next of a list.
      const bool lists = has_shape(words, past, WordShape::comma) && past != span.end &&
                         past + 1 < words.size() &&
                         (is_figure(words[past + 1]) || kTimes.find(words, past + 1));
      if (past == span.end) break;
      span.end = past + (lists ? 1 : 0);
      continue;
    }
    span.names_time = span.names_time || noun != 0;
    span.end += std::max(noun, std::size_t{1});
  }
  return span;
}

std::size_t end_of_time(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kOpeners(
      {{0,
        "từ|kể từ|bắt đầu từ|đến|đến hết|hết|trước|chậm nhất|chậm nhất là|chậm nhất đến|trong|"
        "vào|hằng|hàng|mỗi|định kỳ|định kỳ hằng|định kỳ hàng|định kỳ mỗi|sau|trong vòng|"
        "trong thời hạn"}});
  static const PhraseTable kNouns({{0, "ngày|tháng|quý|năm|tuần|giai đoạn|năm học"}});
  static const PhraseTable kPhrases({{0, "trong thời gian tới|trước mắt|thời gian tới"}});
  if (const std::size_t length = kPhrases.find(words, at).length) return at + length;
  const std::size_t opener = kOpeners.find(words, at).length;
  const std::size_t noun = kNouns.find(words, at).length;
  const bool dated = noun != 0 && at + noun < words.size() && is_figure(words[at + noun]);
  if (opener == 0 && !dated) return at;
  const Span span = read_times(words, at + opener);
  return span.names_time ? span.end : at;
}

std::size_t end_of_need(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kNeeds(
      {{0, "khi cần thiết|khi cần|nếu cần thiết|nếu cần|trong trường hợp cần thiết|khi thấy cần"}});
  return at + kNeeds.find(words, at).length;
}

bool starts_name(const std::vector<Word>& words, std::size_t at) {
  const BodyHead head = body_head(words, at);
  return head && words[at].capital && at + head.length < words.size();
}

bool is_governed(const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kGoverning(
      {{0,
        "với|cùng|của|cho|giữa|về|qua|đến|tại|do|từ|được|bị|mà|và|hoặc|trong|toàn|theo|các|những|"
        "mọi|thuộc|để|là|ở|vào|trên|tờ trình|văn bản|nghị quyết|kế hoạch|kết quả|hồ sơ|trụ sở|"
        "đại hội|quy định|địa bàn|phạm vi|cán bộ|thành viên|lãnh đạo|ý kiến"}});
  static const PhraseTable kHappens({{0, "xảy ra|diễn ra|phát sinh|bùng phát|trở lên|quay lại"}});
  for (const std::size_t length : {2U, 1U})
    if (at >= length && kGoverning.find(words, at - length).length == length) return true;
  if (at >= 2 && kHappens.find(words, at - 2).length == 2) return false;
  return action_verb(words, at - 1) != 0 || (at > 1 && action_verb(words, at - 2) == 2);
}

// "…, các trạm y tế …", "… thì các trạm …" behind word `from`.
bool has_other_subject(std::string_view text, const std::vector<Word>& words, std::size_t from) {
  for (std::size_t i = from; i + 1 < words.size(); ++i) {
    if (reads(words, i, "thì")) return true;
    if (words[i].shape != WordShape::comma) continue;
    const bool counted = quantifier(words, i + 1) != 0 && read_bodies(text, words, i + 1);
    if (counted || starts_name(words, i + 1)) return true;
  }
  return false;
}

std::size_t end_of_adjunct(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const PhraseTable kOpeners(
      {{0, "về|để|nhằm|khi|nếu|ngay khi|sau khi|ngay sau khi|khi có|nếu có|khi xảy ra"}});
  constexpr std::size_t kLongestAdjunct = 12;
  const std::size_t opener = kOpeners.find(words, at).length;
  const std::size_t limit = std::min(words.size(), at + kLongestAdjunct);
  for (std::size_t i = at + opener; opener != 0 && i < limit && words[i].shape == WordShape::word;
       ++i) {
    if (!words[i].capital) continue;
    if (i == at + opener || is_governed(words, i) || !starts_name(words, i)) return at;
    const BodyList list = read_bodies(text, words, i);
    if (!list || has_other_subject(text, words, list.end)) return at;
    const std::size_t verb = skip_adverbs(words, list.end);
    return modal(words, list.end) != 0 || clause_verb(words, verb) > 1 ? i : at;
  }
  return at;
}

}  // namespace

OpeningOccasion read_opening_occasion(std::string_view text,
                                      const std::vector<Word>& words,
                                      std::size_t at) {
  using Kind = OpeningOccasion::Kind;
  const auto ends_open = [&](std::size_t end) {
    return end != at && end < words.size() && words[end].shape == WordShape::word;
  };
  if (const std::size_t end = end_of_need(words, at); ends_open(end)) return {Kind::need, end};
  if (const std::size_t end = end_of_time(words, at); ends_open(end)) return {Kind::time, end};
  if (const std::size_t end = end_of_adjunct(text, words, at); end != at)
    return {Kind::adjunct, end};
  return {};
}

}  // namespace parsers
