#include "parsers/deadline_parser.h"

#include <cstddef>
#include <optional>
#include <utility>

#include "parsers/bracketed_periods.h"
#include "parsers/dated_deadlines.h"
#include "parsers/deadline_repeats.h"
#include "parsers/deadline_scan.h"
#include "parsers/period_deadlines.h"
#include "parsers/printed_time.h"
#include "parsers/recurring_deadlines.h"
#include "parsers/relative_deadlines.h"
#include "parsers/standing_deadlines.h"
#include "parsers/times_of_day.h"

// The sentence is walked once from left to right; at each word the rules are tried in a fixed
// order (series, spans of time, dates with a bound, durations, requests), and the first that
// matches takes its words. Lists such as "tháng 4 và tháng 8 năm 2026" are read as one expression,
// because the year, the bound or the period printed once belongs to all. A last pass drops what a
// more exact entry already says.

namespace parsers {
namespace {

// "Kế hoạch số 18-KH/TU, ngày 25/9/2025", "nhiệm kỳ 2026 - 2031", "kế hoạch năm 2025": the
// dates belong to a name.
bool skip_name_of_document(DeadlineScan& scan) {
  const std::vector<Word>& words = scan.words;
  static const PhraseTable kTerms({{0, "nhiệm kỳ|khoá|niên khoá|năm học"}});
  std::size_t end = scan.at;
  if (reads(words, scan.at, "số") && scan.at + 1 < words.size() &&
      words[scan.at + 1].text.find('/') != std::string_view::npos &&
      words[scan.at + 1].text.find_first_not_of("0123456789/.") != std::string_view::npos) {
    end = scan.at + 2;
    if (end < words.size() && words[end].shape == WordShape::comma) ++end;
    const std::optional<TimePiece> day = read_day(words, end);
    end = day ? day->end : scan.at + 2;
  } else if (const PhraseTable::Found term = kTerms.find(words, scan.at)) {
    end = scan.at + term.length;
    while (end < words.size() &&
           (words[end].shape == WordShape::number || words[end].shape == WordShape::dash))
      ++end;
  }
  if (end == scan.at) return false;
  scan.at = end;
  return true;
}

// Whether an expression may begin at the word: with a figure, or a word that one of the rules below
// asks for first. Asked before them, because most words of a sentence begin none.
bool may_begin(const DeadlineScan& scan) {
  static const PhraseTable kFirstWords(
      {{0,
        "số|nhiệm|khoá|niên|hằng|hàng|mỗi|từng|định|báo|từ|kể|bắt|thực|trong|vào|xong|hoàn|thời|"
        "tổ|chậm|tiến|dự|ngay|đầu|cuối|quý|tháng|năm|ngày|mồng|mùng|giai|các|hai|trước|đến|muộn|"
        "hết|không|hạn|kết|đúng|diễn|tuần|tối|ít|sau|khi|đột|theo|thường|liên|một|ba|bốn|tư|sáu|"
        "bảy|tám|chín|mười"}});
  const WordShape shape = scan.words[scan.at].shape;
  return scan.in_schedule() || shape == WordShape::number || kFirstWords.find(scan.words, scan.at);
}

bool read_at(DeadlineScan& scan) {
  if (scan.words[scan.at].shape == WordShape::open) return read_bracketed_period(scan);
  if (!may_begin(scan)) return false;
  return skip_name_of_document(scan) || read_repeated(scan) || read_rate(scan) ||
         read_spans(scan) || read_bounded_days(scan) || read_quarter_month(scan) ||
         read_duration(scan) || read_event(scan) || read_request(scan) || read_continuous(scan);
}

}  // namespace

std::vector<FoundDeadline> find_deadlines(std::string_view text,
                                          const Date& issued,
                                          DeadlineContext context) {
  return find_deadlines(text, read_words(text), issued, context);
}

std::vector<FoundDeadline> find_deadlines(std::string_view text,
                                          const std::vector<Word>& words,
                                          const Date& issued,
                                          DeadlineContext context) {
  const std::vector<Word> timeless =
      has_time_of_day(words) ? without_times_of_day(words) : std::vector<Word>();
  DeadlineScan scan{text, timeless.empty() ? words : timeless, issued, context, 0, {}};
  while (scan.at < scan.words.size())
    if (!read_at(scan)) ++scan.at;
  return without_repeats(std::move(scan.found));
}

}  // namespace parsers
