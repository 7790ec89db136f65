#include "parsers/period_deadlines.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/bare_time.h"
#include "parsers/deadline_values.h"
#include "parsers/printed_time.h"
#include "parsers/return_phrase.h"

// Spans with two ends are tried before open ones, lists of periods and days with a dash. The year
// printed with the later end, or with the last of a list, belongs to all.

namespace parsers {
namespace {

class PeriodReader {
 public:
  explicit PeriodReader(DeadlineScan& scan) : scan_(scan), words_(scan.words) {}

  bool read_spans() {
    return read_from_to() || read_open_years() || read_periods() || read_dashed_days();
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  std::optional<TimePiece> read_any(std::size_t at) const {
    if (std::optional<TimePiece> piece = read_part_of_year(words_, at)) return piece;
    if (std::optional<TimePiece> piece = read_month(words_, at)) return piece;
    if (std::optional<TimePiece> piece = read_years(words_, at)) return piece;
    return read_day(words_, at);
  }

  // "từ ngày 01/3 đến hết ngày 15/4/2026", "từ tháng 3 đến tháng 10 năm 2026", "từ nay đến cuối
  // năm 2025", "từ năm 2026 trở đi".
  bool read_from_to() {
    static const PhraseTable kFrom({{0, "từ|kể từ|bắt đầu từ|thực hiện từ"}});
    static const PhraseTable kTo({{0, "đến|đến hết|cho đến|tới|đến ngày|cho đến hết|đến cuối"}});
    const PhraseTable::Found cue = kFrom.find(words_, scan_.at);
    if (!cue) return false;
    const std::size_t first = scan_.at + cue.length;
    std::optional<TimePiece> start = read_any(first);
    if (!start && is(first, "nay")) start = TimePiece{scan_.issued, 0, 0, 0, first + 1};
    if (!start) return false;
    std::size_t to = kTo.find(words_, start->end).length;
    if (to == 0 && is_dash(start->end) && start->date.day != 0) to = 1;  // "từ 05/3 - 28/3"
    if (to == 0) return read_open_end(*start) || read_start(*start);
    if (is(start->end + to, "khi"))  // "đến khi kết thúc": that day is not known
      return start->date.year != 0 && add_open(start->end + to + 1, *start);
    const std::size_t second = start->end + to;
    std::optional<TimePiece> finish = read_any(second);
    if (!finish && start->date.month != 0) finish = bare_month(words_, second);
    if (!finish) return false;
    if (is(first, "nay") && follows_topic(scan_.at)) {
      scan_.at = finish->end;
      return true;
    }
    if (start->date.year == 0 && finish->date.day + finish->date.month != 0)
      start->date.year = finish->date.year;
    bool inferred = false;
    Date begin = first_day(*start);
    Date end = last_day(*finish);
    if (end.year == 0 && begin.year == 0) {  // the day of issue may lie between the two
      inferred = scan_.infer_year(end);
      begin.year = inferred ? end.year - (end.month < begin.month ? 1 : 0) : 0;
    }
    if (begin.year == 0) inferred = scan_.infer_year(begin);
    if (end.year == 0) {
      end.year = begin.year + (end.month < begin.month ? 1 : 0);
      inferred = true;
    }
    if (is(first, "nay") && scan_.issued.year == 0)
      scan_.add(scan_.at,
                finish->end,
                DeadlineKind::period,
                date_value(end).empty() ? "" : "../" + date_value(end),
                Bound::in);
    else
      scan_.add(scan_.at, finish->end, DeadlineKind::period, interval_value(begin, end), Bound::in);
    scan_.found.back().deadline.year_inferred = inferred;
    return true;
  }

  // "nhiệm vụ từ nay đến năm 2027": which one, not when.
  bool follows_topic(std::size_t at) const {
    static const PhraseTable kTopics({{0, "nhiệm vụ|tăng trưởng|phương hướng|công tác|mục tiêu"}});
    return !scan_.in_schedule() && at > 1 && kTopics.find(words_, at - 2).length == 2;
  }

  bool read_open_end(const TimePiece& start) {
    static const PhraseTable kOnward({{0, "trở đi|trở về sau|và các năm tiếp theo"}});
    const PhraseTable::Found onward = kOnward.find(words_, start.end);
    return onward && start.date.year != 0 && add_open(start.end + onward.length, start);
  }

  // "mở chuyên mục từ tháng 11/2025.": an act that is to begin. It ends its clause and lies ahead;
  // a year alone dates what is, and what follows a comma tells what is to hold from then on.
  bool read_start(const TimePiece& start) {
    const bool within_year = start.date.month != 0 || start.quarter != 0 || start.months != 0;
    if (start.date.year == 0 || !within_year || dates_something_else(scan_.at)) return false;
    if (scan_.end_of_clause(start.end) != start.end || is_comma(start.end)) return false;
    const Date begin = first_day(start);
    const Date& issued = scan_.issued;
    if (12 * begin.year + begin.month < 12 * issued.year + issued.month) return false;
    return add_open(start.end, start);
  }

  bool is_comma(std::size_t at) const {
    return at < words_.size() && words_[at].shape == WordShape::comma;
  }

  // "có hiệu lực từ", "hình thành từ", "30 ngày kể từ": the date of a rule, of a thing, of a count.
  bool dates_something_else(std::size_t at) const {
    static const PhraseTable kDated({{0,
                                      "hiệu lực|thi hành|áp dụng|hình thành|ban hành|phát sinh|"
                                      "thành lập|làm việc|tính|ngày|tháng|năm|giờ"}});
    return (at > 0 && kDated.find(words_, at - 1).length == 1) ||
           (at > 1 && kDated.find(words_, at - 2).length == 2);
  }

  bool add_open(std::size_t end, const TimePiece& start) {
    scan_.add(scan_.at, end, DeadlineKind::period, date_value(first_day(start)) + "/..", Bound::in);
    return true;
  }

  // "năm 2025 và các năm tiếp theo"
  bool read_open_years() {
    static const PhraseTable kOnward({{0,
                                       "và các năm tiếp theo|và những năm tiếp theo|trở đi|"
                                       "và các năm sau|và giai đoạn tiếp theo"}});
    const std::optional<TimePiece> years = read_years(words_, scan_.at);
    if (!years) return false;
    const PhraseTable::Found onward = kOnward.find(words_, years->end);
    if (!onward) return false;
    scan_.add(scan_.at,
              years->end + onward.length,
              DeadlineKind::period,
              date_value({years->date.year, 1, 1}) + "/..",
              Bound::in);
    return true;
  }

  // "01/3/2026 - 15/3/2026" on a schedule line.
  bool read_dashed_days() {
    if (!scan_.in_schedule()) return false;
    std::optional<TimePiece> start = read_day(words_, scan_.at);
    if (!start || start->end >= words_.size()) return false;
    if (words_[start->end].shape != WordShape::dash && !is(start->end, "đến")) return false;
    const std::optional<TimePiece> finish = read_day(words_, start->end + 1);
    if (!finish || finish->date.year == 0 || finish->date.month == 0) return false;
    if (start->date.month == 0) start->date.month = finish->date.month;
    if (start->date.year == 0) start->date.year = finish->date.year;
    scan_.add(scan_.at,
              finish->end,
              DeadlineKind::period,
              interval_value(start->date, finish->date),
              Bound::in);
    return true;
  }

  // "trong tháng 10/2025", "vào tháng 4 và tháng 8 năm 2026", "Quý IV năm 2025", "trong giai đoạn
  // 2025 - 2030". Without a cue only on a schedule line, a quarter also where it opens a clause.
  bool read_periods() {
    static const PhraseTable kCues(
        {{0,
          "trong|vào|trong các|vào các|xong trong|hoàn thành trong|hoàn thành|trong suốt|"
          "thời gian|thực hiện trong|tổ chức trong|trong thời gian|chậm nhất trong|thực hiện|"
          "tiến hành trong|tiến hành|chậm nhất vào|trong cả|dự kiến|dự kiến trong|dự kiến vào|"
          "xong|ngay trong|vào cuối|vào đầu|đầu|cuối|chậm nhất|chậm nhất là"}});
    const PhraseTable::Found cue = kCues.find(words_, scan_.at);
    const std::size_t first = scan_.at + cue.length;
    if ((cue || scan_.in_schedule()) && add_joined_months(scan_.at, first)) return true;
    std::vector<TimePiece> list;
    const std::size_t end = read_period_list(first, list);
    if (list.empty() || (!cue && is_tail_of_name(scan_.at))) return false;
    const bool far_aim = is(scan_.at, "vào") && scan_.issued.year != 0 &&
                         list.front().quarter == 0 && list.front().date.month == 0 &&
                         list.front().months == 0 && list.front().date.year > scan_.issued.year + 2;
    if (far_aim) return false;  // "đạt 80% vào năm 2050"
    const bool firm = cue && !is(scan_.at, "đầu") && !is(scan_.at, "cuối") && !is(scan_.at, "chậm");
    if (!firm && !scan_.in_schedule() && !opens_clause(scan_.at, list.front())) return false;
    if (cue &&
        (is(scan_.at, "hoàn") || is(scan_.at, "thực") || is(scan_.at, "xong") ||
         is(scan_.at, "tiến")) &&
        list.front().date.month == 0 && list.front().quarter == 0 && list.front().months == 0)
      return false;  // "thực hiện năm 2025" ends a name more often than it sets a date
    const std::size_t from = scan_.at;
    if (add_yearly_months(from, end, list)) return true;
    if (list.size() == 2 && is_dash(list.front().end) && add_span(from, end, list)) return true;
    for (const TimePiece& piece : list)
      add_period(from, end, piece, list.back().date.year);
    return true;
  }

  // "tháng 3 và tháng 9 hằng năm"
  bool add_yearly_months(std::size_t from, std::size_t end, const std::vector<TimePiece>& list) {
    const DayReturn repeat = read_return(words_, end);
    const auto is_month = [](const TimePiece& piece) {
      return piece.date.month != 0 && piece.date.year == 0;
    };
    if (repeat.unit != RepeatUnit::year || !std::all_of(list.begin(), list.end(), is_month))
      return false;
    for (const TimePiece& piece : list) {
      std::string value = "FREQ=YEARLY;BYMONTH=" + std::to_string(piece.date.month);
      scan_.add(from, repeat.end, DeadlineKind::recurring, std::move(value), Bound::in);
    }
    return true;
  }

  // "tháng 11 - 12/2025": from the one to the other.
  bool add_span(std::size_t from, std::size_t end, std::vector<TimePiece> list) {
    TimePiece &first = list.front(), &last = list.back();
    if (last.date.year == 0) return false;
    if (first.date.year == 0) first.date.year = last.date.year;
    const Date begin = first_day(first), finish = last_day(last);
    if (12 * begin.year + begin.month > 12 * finish.year + finish.month) return false;
    scan_.add(from, end, DeadlineKind::period, interval_value(begin, finish), Bound::in);
    return true;
  }

  bool is_dash(std::size_t at) const {
    return at < words_.size() && words_[at].shape == WordShape::dash;
  }

  // "tháng 11-12/2025" without blanks.
  bool add_joined_months(std::size_t from, std::size_t at) {
    if (!is(at, "tháng") || at + 1 >= words_.size()) return false;
    const std::string_view months = words_[at + 1].text;
    const std::size_t dash = months.find('-');
    if (dash == std::string_view::npos) return false;
    const std::string first = "tháng " + std::string(months.substr(0, dash));
    const std::string last = "tháng " + std::string(months.substr(dash + 1));
    std::vector<TimePiece> list;
    for (const std::string& text : {first, last}) {
      const std::optional<TimePiece> month = read_month(read_words(text), 0);
      if (!month) return false;
      list.push_back(*month);
    }
    return add_span(from, at + 2, list);
  }

  // The year after the last month or quarter belongs to all.
  std::size_t read_period_list(std::size_t from, std::vector<TimePiece>& list) const {
    std::size_t end = from;
    std::optional<TimePiece> piece = read_period(from);
    while (piece && list.size() < kLongestList) {
      list.push_back(*piece);
      end = piece->end;
      const bool span = list.size() == 1 && is_dash(end);
      if (!span && !is_separator(words_, end)) break;
      piece = read_period(end + 1);
      if (!piece && list.back().quarter != 0) piece = bare_quarter(words_, end + 1);
      if (!piece && list.back().date.month != 0) piece = bare_month(words_, end + 1);
    }
    return end;
  }

  std::optional<TimePiece> read_period(std::size_t at) const {
    if (std::optional<TimePiece> piece = read_part_of_year(words_, at)) return piece;
    if (std::optional<TimePiece> piece = read_month(words_, at)) return piece;
    if (std::optional<TimePiece> piece = read_years(words_, at)) return piece;
    return scan_.in_schedule() ? bare_period(words_, at) : std::nullopt;
  }

  // "Kế hoạch … năm 2025": the words before make it part of a name.
  bool is_tail_of_name(std::size_t at) const {
    static const PhraseTable kNouns(
        {{0, "kế hoạch|chương trình|dự toán|đề án|báo cáo|nhiệm vụ|kết quả|ngân sách|đại hội"}});
    for (std::size_t length : {2U, 1U}) {
      if (at < length) continue;
      const PhraseTable::Found noun = kNouns.find(words_, at - length);
      if (noun.length == length && !scan_.in_schedule()) return true;
    }
    return false;
  }

  bool opens_clause(std::size_t at, const TimePiece& piece) const {
    if (piece.quarter == 0 && piece.months == 0 && piece.date.month == 0) return at == 0;
    return at == 0 || words_[at - 1].shape == WordShape::open ||
           words_[at - 1].shape == WordShape::semicolon || words_[at - 1].shape == WordShape::colon;
  }

  void add_period(std::size_t from, std::size_t end, TimePiece piece, int year) {
    if (piece.date.year == 0) piece.date.year = year;
    bool inferred = false;
    if (piece.date.year == 0) {
      Date last = last_day(piece);
      inferred = scan_.infer_year(last);
      piece.date.year = last.year;
    }
    scan_.add(from,
              end,
              DeadlineKind::period,
              interval_value(first_day(piece), last_day(piece)),
              Bound::in);
    scan_.found.back().deadline.year_inferred = inferred;
  }

  DeadlineScan& scan_;
  const std::vector<Word>& words_;
};

}  // namespace

bool read_spans(DeadlineScan& scan) {
  return PeriodReader(scan).read_spans();
}

}  // namespace parsers
