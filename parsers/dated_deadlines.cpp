#include "parsers/dated_deadlines.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "parsers/bare_time.h"
#include "parsers/deadline_values.h"
#include "parsers/printed_time.h"
#include "parsers/return_phrase.h"

// The cue is read, then a list of days in which the month and year printed last belong to all. What
// follows the list may tell that it returns; a day alone looks for a series before it to belong to.

namespace parsers {
namespace {

class DatedReader {
 public:
  explicit DatedReader(DeadlineScan& scan) : scan_(scan), words_(scan.words) {}

  // "trước ngày 15/6 và 15/12 hằng năm", "chậm nhất ngày 30/6/2026", "ngày 20 hằng tháng".
  bool read_bounded_days() {
    const std::optional<Cue> cue = read_cue();
    const std::size_t start = cue ? cue->end : scan_.at;
    std::size_t from = scan_.at;
    std::size_t next = start;
    if (is(next, "cuối") && cue) return read_end_of_year(from, next, cue->bound);
    std::vector<TimePiece> days;
    std::size_t end = read_day_list(next, days);
    if (days.empty())
      return cue && (add_damaged_day(from, next, cue->bound) ||
                     read_bounded_month(from, next, cue->bound));
    if (cue && is(scan_.at, "trong") && !is(start, "ngày")) return false;
    if (tells_origin() || ends_window()) return false;
    Bound bound = cue ? cue->bound : (scan_.in_schedule() ? Bound::by : Bound::on);
    if (add_yearly_or_monthly(from, end, days, bound)) return true;
    if (cue && days.size() > 1 && gives_days_to_half_years(from, end, days, bound)) return true;
    if (cue && gives_day_to_series(from, end, days.front().date, bound)) return true;
    if (cue && days.size() == 1 && gives_day_to_year(end, days.front().date, bound)) return true;
    if (!cue && !scan_.in_schedule() && !opens_entry(end, days)) return false;
    const bool a_day_only = days.front().date.month == 0;
    if (a_day_only)
      return merge_day_into_series(from, end, days.front().date.day, bound) ||
             add_day_of_month(from, end, days.front().date.day, bound);
    if (is_span_start(cue, end)) return false;
    for (const TimePiece& day : days)
      scan_.add_date(from, end, day.date, bound);
    return true;
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  struct Cue {
    Bound bound = Bound::none;
    std::size_t end = 0;
  };

  std::optional<Cue> read_cue() const {
    static const PhraseTable kCues({
        {static_cast<int>(Bound::before),
         "trước|xong trước|chậm nhất trước|muộn nhất trước|hoàn thành trước|đến trước|"
         "chậm nhất là trước|trước hạn|trước thời điểm"},
        {static_cast<int>(Bound::by),
         "chậm nhất|chậm nhất là|chậm nhất vào|chậm nhất đến|chậm nhất là đến|chậm nhất đến hết|"
         "muộn nhất|muộn nhất là|muộn nhất vào|đến|đến hết|hết|xong trong|trước và trong|"
         "chậm nhất trong|không muộn hơn|không quá|thời hạn|thời hạn đến|hạn cuối|hạn chót|"
         "kết thúc vào|kết thúc trước|hoàn thành trong|xong|hoàn thành xong|trong|chậm nhất hết"},
        {static_cast<int>(Bound::on), "vào|đúng|vào đúng|tổ chức vào|diễn ra vào"},
    });
    const PhraseTable::Found cue = kCues.find(words_, scan_.at);
    if (!cue) return std::nullopt;
    return Cue{static_cast<Bound>(cue.tag), scan_.at + cue.length};
  }

  // "trước ngày 31/11/2025", "trước ngày l5/12/2025": figures of a day that is none. It stands as
  // printed and without a value, so that nobody takes another's day for it.
  bool add_damaged_day(std::size_t from, std::size_t at, Bound bound) {
    if (bound != Bound::before && bound != Bound::by) return false;
    const bool called_day = is(at, "ngày");
    const std::size_t day = called_day ? at + 1 : at;
    if (day >= words_.size()) return false;
    const std::string_view text = words_[day].text;
    if (text.find_first_not_of("0123456789/lIoO") != std::string_view::npos) return false;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    const auto slashes = std::count(text.begin(), text.end(), '/');
    const std::ptrdiff_t fewest = called_day ? 3 : 6;
    if (slashes == 0 || slashes > 2 || digits < fewest) return false;
    scan_.add(from, day + 1, DeadlineKind::date, "", bound);
    return true;
  }

  // "Ngày 30/10: Tổng kết.": the entry of a calendar opens with its day.
  bool opens_entry(std::size_t end, const std::vector<TimePiece>& days) const {
    return scan_.at == 0 && days.size() == 1 && days.front().date.month != 0 &&
           end < words_.size() && words_[end].shape == WordShape::colon;
  }

  // "hồ sơ hình thành trước ngày 01/7/2025": when a thing came about.
  bool tells_origin() const {
    static const PhraseTable kVerbs(
        {{0, "hình thành|phát sinh|xảy ra|sinh|có hiệu lực|được ký|đã ban hành|được cấp|ký"}});
    for (std::size_t length : {2U, 1U})
      if (scan_.at >= length && kVerbs.find(words_, scan_.at - length).length == length)
        return true;
    return false;
  }

  // "số liệu tính từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12 của kỳ báo cáo": which figures
  // a report holds.
  bool ends_window() const {
    static const PhraseTable kWindows(
        {{0, "tính từ ngày|số liệu từ ngày|chốt số liệu từ|lấy số liệu từ"}});
    constexpr std::size_t kLongestWindow = 24;
    if (!is(scan_.at, "đến")) return false;
    for (std::size_t i = scan_.at; i-- > 0 && scan_.at - i < kLongestWindow;)
      if (kWindows.find(words_, i)) return true;
    return false;
  }

  // "đến ngày 20/5" where a span "từ ngày 01/5 …" goes before is read by read_spans.
  bool is_span_start(const std::optional<Cue>& cue, std::size_t end) const {
    return !cue && end < words_.size() && (is(end, "đến") || words_[end].shape == WordShape::dash);
  }

  // Days joined by commas and "và"; a month or year printed after the last belongs to all.
  std::size_t read_day_list(std::size_t from, std::vector<TimePiece>& days) const {
    std::size_t end = from;
    std::optional<TimePiece> day = read_day(words_, from);
    while (day && days.size() < kLongestList) {
      days.push_back(*day);
      end = day->end;
      const std::size_t next = is_separator(words_, end) ? end + 1 : end;
      if (next == end) break;
      day = read_day(words_, next);
      if (!day) day = bare_day(words_, next);  // "ngày 25 tháng 5 và 25 tháng 11"
    }
    if (days.empty()) return from;
    for (TimePiece& earlier : days) {
      if (earlier.date.month == 0) earlier.date.month = days.back().date.month;
      if (earlier.date.year == 0 && earlier.date.month != 0)
        earlier.date.year = days.back().date.year;
    }
    return end;
  }

  bool add_yearly_or_monthly(std::size_t from,
                             std::size_t end,
                             const std::vector<TimePiece>& days,
                             Bound bound) {
    const DayReturn repeat = read_return(words_, end);
    if (!repeat.unit) return false;
    if (days.front().date.month != 0 && stands_behind_yearly(from)) scan_.found.pop_back();
    for (const TimePiece& day : days) {
      if (day.date.year != 0) return false;
      std::string value = series_value(*repeat.unit);
      if (day.date.month != 0) value = "FREQ=YEARLY;BYMONTH=" + std::to_string(day.date.month);
      scan_.add(from, repeat.end, DeadlineKind::recurring, value + month_day(day.date.day), bound);
    }
    // "Hằng tháng (trước ngày 16 hằng tháng), 6 tháng (trước ngày 16/6)"
    if (from > 0 && words_[from - 1].shape == WordShape::open) read_next_of_series(repeat.end);
    return true;
  }

  // "năm (trước ngày 20/11 hằng năm)": the day says it all.
  bool stands_behind_yearly(std::size_t from) const {
    if (from < 2 || words_[from - 1].shape != WordShape::open || scan_.found.empty()) return false;
    const FoundDeadline& last = scan_.found.back();
    return last.deadline.value == "FREQ=YEARLY" && last.span.end == words_[from - 2].span.end;
  }

  // The end of a phrase of words up to `end` that starts at byte `begin`: behind the bracket that
  // it has opened.
  std::size_t end_with_bracket(std::size_t begin, std::size_t end) const {
    const std::size_t last = words_[end - 1].span.end;
    if (end >= words_.size() || words_[end].shape != WordShape::close) return last;
    const std::string_view phrase = base::slice(scan_.text, {begin, last});
    return phrase.rfind('(') == std::string_view::npos ? last : words_[end].span.end;
  }

  // "6 tháng (trước ngày 15/6), năm (trước ngày 15/12)": each series has its day in brackets.
  bool gives_day_to_series(std::size_t from, std::size_t end, const Date& date, Bound bound) {
    if (date.month == 0 || date.year != 0 || scan_.found.empty() || from == 0) return false;
    FoundDeadline& last = scan_.found.back();
    const bool adjacent = words_[from - 1].shape == WordShape::open && from > 1 &&
                          last.span.end == words_[from - 2].span.end;
    if (!adjacent || last.deadline.kind != DeadlineKind::recurring) return false;
    last.deadline.value = "FREQ=YEARLY;BYMONTH=" + std::to_string(date.month) + month_day(date.day);
    last.deadline.bound = bound;
    last.span.end = end_with_bracket(last.span.begin, end);
    last.deadline.text = std::string(base::slice(scan_.text, last.span));
    scan_.at = end;
    read_next_of_series(end);
    return true;
  }

  // "hằng năm … báo cáo trước ngày 20/11": the day on which the year's act falls.
  bool gives_day_to_year(std::size_t end, const Date& date, Bound bound) {
    if (date.month == 0 || date.year != 0 || scan_.found.empty()) return false;
    FoundDeadline& last = scan_.found.back();
    if (last.deadline.kind != DeadlineKind::recurring || last.deadline.value != "FREQ=YEARLY")
      return false;
    last.deadline.value += ";BYMONTH=" + std::to_string(date.month) + month_day(date.day);
    last.deadline.bound = bound;
    last.span.end = end_with_bracket(last.span.begin, end);
    last.deadline.text = std::string(base::slice(scan_.text, last.span));
    scan_.at = end;
    return true;
  }

  // "Định kỳ 6 tháng và hằng năm … báo cáo trước ngày 05 tháng 6 và 05 tháng 12": the days on which
  // each falls, year by year.
  bool gives_days_to_half_years(std::size_t from,
                                std::size_t end,
                                const std::vector<TimePiece>& days,
                                Bound bound) {
    for (const TimePiece& day : days)
      if (day.date.year != 0 || day.date.month == 0) return false;
    const auto is_of_year = [](const FoundDeadline& found) {
      const std::string& value = found.deadline.value;
      return found.deadline.kind == DeadlineKind::recurring &&
             (value == "FREQ=YEARLY" || value == "FREQ=YEARLY;BYMONTH=6,12");
    };
    std::vector<FoundDeadline>& found = scan_.found;
    const auto half = std::find_if(found.begin(), found.end(), [&](const FoundDeadline& each) {
      return is_of_year(each) && each.deadline.value != "FREQ=YEARLY";
    });
    if (half == found.end()) return false;
    found.erase(std::remove_if(found.begin(), found.end(), is_of_year), found.end());
    for (const TimePiece& day : days)
      scan_.add(from,
                end,
                DeadlineKind::recurring,
                "FREQ=YEARLY;BYMONTH=" + std::to_string(day.date.month) + month_day(day.date.day),
                bound);
    return true;
  }

  // After "6 tháng (trước ngày 15/6)": ", năm (", whose day comes next.
  void read_next_of_series(std::size_t at) {
    if (at >= words_.size() || words_[at].shape != WordShape::close) return;
    std::size_t next = at + 1;
    while (is_separator(words_, next))
      ++next;
    const PhraseTable::Found unit = repeat_units().find(words_, next);
    if (!unit || next + unit.length >= words_.size()) return;
    if (words_[next + unit.length].shape != WordShape::open) return;
    const std::string value = series_value(static_cast<RepeatUnit>(unit.tag));
    scan_.add(next, next + unit.length, DeadlineKind::recurring, value, Bound::none);
  }

  // "Định kỳ hằng tháng (trước ngày 20)", "báo cáo quý trước ngày 15": the day goes to the series.
  bool merge_day_into_series(std::size_t from, std::size_t end, int day, Bound bound) {
    for (std::size_t back = scan_.found.size(); back-- > 0;) {
      Deadline& series_before = scan_.found[back].deadline;
      if (series_before.kind != DeadlineKind::recurring) break;
      const bool takes_day = series_before.value.rfind("FREQ=MONTHLY", 0) == 0 ||
                             series_before.value.find("BYMONTH=") != std::string::npos;
      if (!takes_day || series_before.value.find("BYMONTHDAY") != std::string::npos) continue;
      series_before.value += month_day(day);
      series_before.bound = bound;
      base::TextSpan& span = scan_.found[back].span;
      span.end = end_with_bracket(span.begin, end);
      series_before.text = std::string(base::slice(scan_.text, span));
      scan_.at = end;
      return true;
    }
    return from == end;
  }

  // "báo cáo tháng gửi Sở X trước ngày 20": every month; "thu phí tháng 11, nộp trước ngày 25":
  // that month's.
  bool add_day_of_month(std::size_t from, std::size_t end, int day, Bound bound) {
    static const PhraseTable kMonthly({{0, "báo cáo tháng|báo cáo định kỳ tháng"}});
    if (bound != Bound::before && bound != Bound::by) return false;
    for (std::size_t i = from; i-- > 0 && words_[i].shape != WordShape::semicolon;) {
      const std::optional<TimePiece> month = read_month(words_, i);
      if (month && month->date.month != 0) {
        scan_.add_date(from, end, {month->date.year, month->date.month, day}, bound);
        return true;
      }
      if (!kMonthly.find(words_, i)) continue;
      scan_.add(from, end, DeadlineKind::recurring, "FREQ=MONTHLY" + month_day(day), bound);
      return true;
    }
    return false;
  }

  // "trước tháng 9/2025", "đến hết tháng 6", "đến hết năm 2025", "đến hết quý II/2026".
  bool read_bounded_month(std::size_t from, std::size_t next, Bound bound) {
    if (bound != Bound::before && bound != Bound::by) return false;
    if (is(scan_.at, "trong") || is(scan_.at + 1, "trong")) return false;
    if (const std::optional<TimePiece> month = read_month(words_, next)) {
      if (!scan_.in_schedule() && month->date.year == 0 && !is(from, "trước") && !is(from, "chậm"))
        return false;
      scan_.add_date(from, month->end, month->date, bound);
      return true;
    }
    const bool whole = is(next - 1, "hết") || is(from, "trước") || is(from, "chậm");
    if (const std::optional<TimePiece> part = read_part_of_year(words_, next); part && whole) {
      Date date = bound == Bound::before ? first_day(*part) : last_day(*part);
      scan_.add_date(from, part->end, date, bound);
      return true;
    }
    const std::optional<TimePiece> years = read_years(words_, next);
    if (!years || !whole || years->last_year != years->date.year) return false;
    const Date date =
        bound == Bound::before ? Date{years->date.year, 1, 1} : Date{years->date.year, 12, 31};
    scan_.add_date(from, years->end, date, bound);
    return true;
  }

  // "đến cuối năm 2025", "trước cuối tháng 6/2026", "chậm nhất là cuối quý I năm 2026"
  bool read_end_of_year(std::size_t from, std::size_t at, Bound bound) {
    if (const std::optional<TimePiece> part = read_part_of_year(words_, at + 1);
        part && part->quarter != 0) {
      scan_.add_date(from, part->end, last_day(*part), bound);
      return true;
    }
    if (const std::optional<TimePiece> years = read_years(words_, at + 1)) {
      if (years->last_year != years->date.year) return false;
      scan_.add_date(from, years->end, {years->date.year, 12, 31}, bound);
      return true;
    }
    const std::optional<TimePiece> month = read_month(words_, at + 1);
    if (!month || month->date.year == 0) return false;
    Date date = month->date;
    date.day = days_in_month(date.year, date.month);
    scan_.add_date(from, month->end, date, bound);
    return true;
  }

  DeadlineScan& scan_;
  const std::vector<Word>& words_;
};

}  // namespace

bool read_bounded_days(DeadlineScan& scan) {
  return DatedReader(scan).read_bounded_days();
}

}  // namespace parsers
