#include "parsers/deadline_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "parsers/printed_time.h"
#include "parsers/words.h"

// The sentence is walked once from left to right; at each word the rules are tried in a fixed
// order (series, spans of time, dates with a bound, durations, requests), and the first that
// matches takes its words. Lists such as "tháng 4 và tháng 8 năm 2026" are read as one expression,
// because the year, the bound or the period printed once belongs to all. A last pass drops what a
// more exact entry already says.

namespace parsers {
namespace {

// Lists are read up to this length: each entry carries the text of the whole list.
constexpr std::size_t kLongestList = 24;

enum class Unit { day, week, month, quarter, half, nine_months, year };

// ISO 8601; "" for a day that the calendar does not have, such as one of an unknown year.
std::string iso(const Date& date) {
  return date.year == 0 ? "" : to_iso(date);
}

// An interval is known when both its ends are.
std::string interval(const Date& begin, const Date& end) {
  const std::string first = iso(begin);
  const std::string last = iso(end);
  return first.empty() || last.empty() ? "" : first + "/" + last;
}

std::string series(Unit unit) {
  switch (unit) {
    case Unit::day:
      return "FREQ=DAILY";
    case Unit::week:
      return "FREQ=WEEKLY";
    case Unit::month:
      return "FREQ=MONTHLY";
    case Unit::quarter:
      return "FREQ=YEARLY;BYMONTH=3,6,9,12";
    case Unit::half:
      return "FREQ=YEARLY;BYMONTH=6,12";
    case Unit::nine_months:
      return "FREQ=YEARLY;BYMONTH=9";
    case Unit::year:
      return "FREQ=YEARLY";
  }
  return "";
}

std::string by_day(int day) {
  return ";BYMONTHDAY=" + std::to_string(day);
}

const PhraseTable& units() {
  static const PhraseTable kTable(
      {{static_cast<int>(Unit::day), "ngày"},
       {static_cast<int>(Unit::week), "tuần|01 tuần"},
       {static_cast<int>(Unit::month), "tháng|1 tháng|01 tháng|một tháng"},
       {static_cast<int>(Unit::quarter), "quý|3 tháng|03 tháng|ba tháng|1 quý|01 quý"},
       {static_cast<int>(Unit::half), "6 tháng|06 tháng|sáu tháng|nửa năm|6 tháng đầu năm"},
       {static_cast<int>(Unit::nine_months), "9 tháng|09 tháng|chín tháng"},
       {static_cast<int>(Unit::year), "năm|1 năm|01 năm|một năm|cả năm|cuối năm|12 tháng"}});
  return kTable;
}

bool is_separator(const std::vector<Word>& words, std::size_t at) {
  return at < words.size() && (words[at].shape == WordShape::comma || reads(words, at, "và") ||
                               reads(words, at, "hoặc") || reads(words, at, "hay"));
}

bool has_time_of_day(const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view text = words[i].text;
    if (reads(words, i, "giờ")) return true;
    if (text.front() >= '0' && text.front() <= '9' && text.find('h') != std::string_view::npos)
      return true;
  }
  return false;
}

// "trước 14 giờ 00 ngày 29/7": the time of day is not read.
std::vector<Word> without_times_of_day(const std::vector<Word>& words) {
  static const PhraseTable kAfter({{0, "ngày|hằng|hàng|thứ|mỗi|của ngày"}});
  const auto is_figure = [&](std::size_t i) {
    return i < words.size() &&
           words[i].text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  std::vector<Word> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t end = i;
    const std::string_view text = words[i].text;
    if (is_figure(i) && reads(words, i + 1, "giờ")) {
      end = i + 2;
      if (is_figure(end) && text.size() <= 2) ++end;
      if (reads(words, end, "phút")) ++end;
    } else if (words[i].key.find('h') != std::string::npos && text.size() <= 6 &&
               text.front() >= '0' && text.front() <= '9') {
      end = i + 1;  // "17h00"
    }
    if (end < words.size() && words[end].shape == WordShape::comma && end > i) ++end;
    if (end > i && kAfter.find(words, end)) i = end;
    if (i < words.size()) kept.push_back(words[i]);
  }
  return kept;
}

class DeadlineReader {
 public:
  DeadlineReader(std::string_view text,
                 const std::vector<Word>& words,
                 const Date& issued,
                 DeadlineContext context)
      : text_(text),
        timeless_(has_time_of_day(words) ? without_times_of_day(words) : std::vector<Word>()),
        words_(timeless_.empty() ? words : timeless_),
        issued_(issued),
        context_(context) {}

  std::vector<FoundDeadline> read() {
    while (at_ < words_.size()) {
      if (!(skip_name_of_document() || read_repeated() || read_rate() || read_spans() ||
            read_bounded_days() || read_quarter_month() || read_duration() || read_event() ||
            read_request() || read_continuous()))
        ++at_;
    }
    drop_what_is_said_better();
    return std::move(found_);
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }
  bool in_schedule() const { return context_ == DeadlineContext::schedule; }

  std::string printed(std::size_t from, std::size_t end) const {
    return std::string(
        text_.substr(words_[from].span.begin, words_[end - 1].span.end - words_[from].span.begin));
  }

  // Takes words [from, end) as one expression.
  void add(std::size_t from, std::size_t end, DeadlineKind kind, std::string value, Bound bound) {
    FoundDeadline found;
    found.span = {words_[from].span.begin, words_[end - 1].span.end};
    found.deadline.text = printed(from, end);
    found.deadline.kind = kind;
    found.deadline.value = std::move(value);
    found.deadline.bound = bound;
    found_.push_back(std::move(found));
    at_ = std::max(at_, end);
  }

  // "Kế hoạch số 18-KH/TU, ngày 25/9/2025", "nhiệm kỳ 2026 - 2031", "kế hoạch năm 2025": the
  // dates belong to a name.
  bool skip_name_of_document() {
    static const PhraseTable kTerms({{0, "nhiệm kỳ|khoá|niên khoá|năm học"}});
    std::size_t end = at_;
    if (is(at_, "số") && at_ + 1 < words_.size() &&
        words_[at_ + 1].text.find('/') != std::string_view::npos &&
        words_[at_ + 1].text.find_first_not_of("0123456789/.") != std::string_view::npos) {
      end = at_ + 2;
      if (end < words_.size() && words_[end].shape == WordShape::comma) ++end;
      const std::optional<TimePiece> day = read_day(words_, end);
      end = day ? day->end : at_ + 2;
    } else if (const PhraseTable::Found term = kTerms.find(words_, at_)) {
      end = at_ + term.length;
      while (end < words_.size() &&
             (words_[end].shape == WordShape::number || words_[end].shape == WordShape::dash))
        ++end;
    }
    if (end == at_) return false;
    at_ = end;
    return true;
  }

  // --- series ------------------------------------------------------------------------------

  // "hằng tháng, quý, năm", "định kỳ 6 tháng, 01 năm", "mỗi quý", "trước ngày 25 hằng tháng" is
  // read by read_bounded_days, which comes here for what follows the day.
  bool read_repeated() {
    static const PhraseTable kCues({{0,
                                     "hằng|hàng|mỗi|từng|định kỳ hằng|định kỳ hàng|định kỳ mỗi|"
                                     "định kỳ theo|định kỳ vào hằng"},
                                    {1, "định kỳ|báo cáo định kỳ"},
                                    {2, "báo cáo"}});
    const PhraseTable::Found cue = kCues.find(words_, at_);
    if (!cue || is_plan_noun(at_) || is_in_named_plan()) return false;
    const std::size_t first = at_ + cue.length;
    std::vector<Unit> list;
    const std::size_t end = read_units(first, list);
    if (list.empty()) return false;
    if (cue.tag == 2 && list.size() < 2) return false;
    if (cue.tag == 0 && is(at_, "từng") && list.size() < 2) return false;
    const std::size_t text_from = cue.tag == 2 ? first : at_;  // before add() moves it
    for (const Unit unit : list)
      add(text_from, end, DeadlineKind::recurring, series(unit), Bound::none);
    return true;
  }

  // "kế hoạch hằng năm" names a plan, not a time to act.
  bool is_plan_noun(std::size_t at) const {
    static const PhraseTable kNouns(
        {{0,
          "kế hoạch|dự toán|chương trình|chỉ tiêu|nhu cầu|ngân sách|so với|nhiệm vụ|trợ cấp|lương|"
          "cuộc sống|đời sống|sinh hoạt|học phí|chi phí|thu nhập|công việc|bình quân|dân cư"}});
    if (at < 1) return false;
    return static_cast<bool>(kNouns.find(words_, at - 1)) ||
           (at > 1 && static_cast<bool>(kNouns.find(words_, at - 2)) &&
            kNouns.find(words_, at - 2).length == 2);
  }

  // "trong báo cáo công tác giảm nghèo hằng năm": which report, not when.
  bool is_in_named_plan() const {
    static const PhraseTable kNames({{0,
                                      "trong báo cáo|trong kế hoạch|theo kế hoạch|vào kế hoạch|"
                                      "trong chương trình|vào chương trình|trong dự toán|"
                                      "vào báo cáo"}});
    for (std::size_t i = at_; i-- > 0 && at_ - i < 10;) {
      if (words_[i].shape != WordShape::word) return false;
      if (kNames.find(words_, i)) return true;
    }
    return false;
  }

  // A list of periods; returns the word after it. "quý IV", "năm 2025" and "tháng 6" are dates.
  std::size_t read_units(std::size_t from, std::vector<Unit>& list) const {
    std::size_t end = from;
    std::size_t at = from;
    while (at < words_.size() && list.size() < kLongestList) {
      if (!list.empty()) {
        if (is_separator(words_, at)) ++at;
        if (is_separator(words_, at)) ++at;
        for (const std::string_view cue : {"hằng", "hàng", "mỗi", "định kỳ"}) {
          const std::size_t before = at;
          if (cue != "định kỳ" && is(at, cue)) ++at;
          if (before != at) break;
        }
      }
      const PhraseTable::Found unit = units().find(words_, at);
      if (!unit || names_a_date(at)) break;
      list.push_back(static_cast<Unit>(unit.tag));
      at += unit.length;
      end = at = skip_once(at);
    }
    return end;
  }

  // "quý IV", "tháng 6", "năm 2025" where a period was expected.
  bool names_a_date(std::size_t at) const {
    return read_part_of_year(words_, at) || read_month(words_, at) || read_years(words_, at) ||
           read_day(words_, at);
  }

  // "6 tháng một lần", "5 năm/lần"
  std::size_t skip_once(std::size_t at) const {
    static const PhraseTable kOnce({{0, "một lần|1 lần|01 lần|/lần|/ lần"}});
    return at + kOnce.find(words_, at).length;
  }

  // "2 lần/tháng", "01 lần mỗi quý", "03 tháng/lần", "6 tháng một lần"
  bool read_rate() {
    static const PhraseTable kRates({{static_cast<int>(Unit::day), "lần/ngày"},
                                     {static_cast<int>(Unit::week), "lần/tuần"},
                                     {static_cast<int>(Unit::month), "lần/tháng|tháng/lần"},
                                     {static_cast<int>(Unit::quarter), "lần/quý|quý/lần"},
                                     {static_cast<int>(Unit::year), "lần/năm|năm/lần"}});
    static const PhraseTable kOnce({{0, "một lần|1 lần|01 lần|/lần"}});
    const int count = read_number(words_, at_);
    if (count < 1 || count > 60) return false;
    if (const PhraseTable::Found rate = kRates.find(words_, at_ + 1)) {
      const bool every = words_[at_ + 1].key.rfind("lân", 0) != 0;  // "3 tháng/lần"
      Unit unit = static_cast<Unit>(rate.tag);
      add_rate(at_, at_ + 2, every ? count : 1, unit);
      return true;
    }
    if (is(at_ + 1, "lần") && (is(at_ + 2, "mỗi") || is(at_ + 2, "trong") || is(at_ + 2, "một"))) {
      const PhraseTable::Found unit = units().find(words_, at_ + 3);
      if (!unit) return false;
      add_rate(at_, at_ + 3 + unit.length, 1, static_cast<Unit>(unit.tag));
      return true;
    }
    const PhraseTable::Found unit = units().find(words_, at_ + 1);
    if (!unit || unit.length != 1) return false;
    const PhraseTable::Found once = kOnce.find(words_, at_ + 2);
    if (!once) return false;
    add_rate(at_, at_ + 2 + once.length, count, static_cast<Unit>(unit.tag));
    return true;
  }

  // Every `count` months is a quarter, half or year where it is one.
  void add_rate(std::size_t from, std::size_t end, int count, Unit unit) {
    std::string value = series(unit);
    if (unit == Unit::month && count == 3)
      value = series(Unit::quarter);
    else if (unit == Unit::month && count == 6)
      value = series(Unit::half);
    else if (unit == Unit::month && count == 12)
      value = series(Unit::year);
    else if (unit == Unit::quarter && count == 2)
      value = series(Unit::half);
    else if (count > 1)
      value += ";INTERVAL=" + std::to_string(count);
    add(from, end, DeadlineKind::recurring, std::move(value), Bound::none);
  }

  // "tuần cuối cùng của tháng thứ 3 trong quý", "tháng cuối quý": the last month of each quarter.
  std::size_t quarter_month(std::size_t at) const {
    static const PhraseTable kPhrases(
        {{0,
          "tháng cuối quý|tháng cuối của quý|tháng cuối cùng của quý|tháng cuối mỗi quý|"
          "tháng cuối của mỗi quý|tháng cuối cùng của mỗi quý|tháng cuối cùng mỗi quý|"
          "tháng thứ 3 trong quý|tháng thứ ba trong quý|tháng thứ ba của quý|"
          "tháng thứ 3 của quý|tháng cuối cùng quý|tháng cuối hằng quý|tháng cuối của hằng quý|"
          "cuối mỗi quý|cuối hằng quý|cuối hàng quý|cuối quý|tháng cuối các quý|"
          "tháng cuối cùng trong quý"}});
    if (is(at, "của") && kPhrases.find(words_, at + 1))
      return 1 + kPhrases.find(words_, at + 1).length;
    return kPhrases.find(words_, at).length;
  }

  bool read_quarter_month() {
    std::size_t from = at_;
    std::size_t next = at_;
    if (is(next, "vào")) ++next;
    if (is(next, "tuần")) {
      while (next < words_.size() && next < from + 5 && !is(next, "tháng"))
        ++next;
    }
    const std::size_t length = quarter_month(next);
    if (length == 0 || (next == from && !in_schedule() && !is(next, "cuối"))) return false;
    add(from, next + length, DeadlineKind::recurring, series(Unit::quarter), Bound::in);
    return true;
  }

  // --- dates with a bound ------------------------------------------------------------------

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
    const PhraseTable::Found cue = kCues.find(words_, at_);
    if (!cue) return std::nullopt;
    return Cue{static_cast<Bound>(cue.tag), at_ + cue.length};
  }

  // "trước ngày 15/6 và 15/12 hằng năm", "chậm nhất ngày 30/6/2026", "ngày 20 hằng tháng".
  bool read_bounded_days() {
    const std::optional<Cue> cue = read_cue();
    const std::size_t start = cue ? cue->end : at_;
    std::size_t from = at_;
    std::size_t next = start;
    if (is(next, "cuối") && cue) return read_end_of_year(from, next, cue->bound);
    std::vector<TimePiece> days;
    std::size_t end = read_day_list(next, days);
    if (days.empty()) return cue && read_bounded_month(from, next, cue->bound);
    if (cue && is(at_, "trong") && !is(start, "ngày")) return false;
    if (tells_origin()) return false;
    Bound bound = cue ? cue->bound : (in_schedule() ? Bound::by : Bound::on);
    if (add_yearly_or_monthly(from, end, days, bound)) return true;
    if (cue && gives_day_to_series(from, end, days.front().date, bound)) return true;
    if (!cue && !in_schedule()) return false;
    const bool a_day_only = days.front().date.month == 0;
    if (a_day_only) return merge_day_into_series(from, end, days.front().date.day, bound);
    if (is_span_start(cue, end)) return false;
    for (const TimePiece& day : days)
      add_date(from, end, day.date, bound);
    return true;
  }

  // "hồ sơ hình thành trước ngày 01/7/2025": when a thing came about.
  bool tells_origin() const {
    static const PhraseTable kVerbs(
        {{0, "hình thành|phát sinh|xảy ra|sinh|có hiệu lực|được ký|đã ban hành|được cấp|ký"}});
    for (std::size_t length : {2U, 1U})
      if (at_ >= length && kVerbs.find(words_, at_ - length).length == length) return true;
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
    }
    if (days.empty()) return from;
    for (TimePiece& earlier : days) {
      if (earlier.date.month == 0) earlier.date.month = days.back().date.month;
      if (earlier.date.year == 0 && earlier.date.month != 0)
        earlier.date.year = days.back().date.year;
    }
    return end;
  }

  // What follows a day tells that it returns: "hằng tháng", "của tháng", "tháng cuối quý".
  struct Return {
    std::optional<Unit> unit;
    std::size_t end = 0;
  };

  Return read_return(std::size_t at) const {
    static const PhraseTable kMonthly(
        {{0,
          "của tháng|của tháng báo cáo|tháng báo cáo|tháng sau|của tháng sau|của tháng trước đó|"
          "của tháng trước|tháng liền kề|của tháng liền kề|của tháng kế tiếp|tháng kế tiếp|"
          "của tháng tiếp theo|tháng tiếp theo|của tháng đó|trong tháng|của mỗi tháng"}});
    static const PhraseTable kYearly({{0,
                                       "của năm báo cáo|của năm|năm báo cáo|của năm sau|"
                                       "năm sau|của năm liền kề năm báo cáo|của năm kế tiếp"}});
    if (const std::size_t length = quarter_month(at)) return {Unit::quarter, at + length};
    if (const PhraseTable::Found yearly = kYearly.find(words_, at))
      return {Unit::year, at + yearly.length};
    std::size_t next = at;
    if (is(next, "của")) ++next;
    if (is(next, "hằng") || is(next, "hàng") || is(next, "mỗi") || is(next, "các")) {
      const PhraseTable::Found unit = units().find(words_, next + 1);
      if (unit && unit.length == 1) return {static_cast<Unit>(unit.tag), next + 1 + unit.length};
    }
    if (const PhraseTable::Found monthly = kMonthly.find(words_, at))
      return {Unit::month, at + monthly.length};
    return {};
  }

  bool add_yearly_or_monthly(std::size_t from,
                             std::size_t end,
                             const std::vector<TimePiece>& days,
                             Bound bound) {
    const Return repeat = read_return(end);
    if (!repeat.unit) return false;
    for (const TimePiece& day : days) {
      if (day.date.year != 0) return false;
      std::string value = series(*repeat.unit);
      if (day.date.month != 0) value = "FREQ=YEARLY;BYMONTH=" + std::to_string(day.date.month);
      add(from, repeat.end, DeadlineKind::recurring, value + by_day(day.date.day), bound);
    }
    return true;
  }

  // "6 tháng (trước ngày 15/6), năm (trước ngày 15/12)": each series has its day in brackets.
  bool gives_day_to_series(std::size_t from, std::size_t end, const Date& date, Bound bound) {
    if (date.month == 0 || date.year != 0 || found_.empty() || from == 0) return false;
    FoundDeadline& last = found_.back();
    const bool adjacent = words_[from - 1].shape == WordShape::open && from > 1 &&
                          last.span.end == words_[from - 2].span.end;
    if (!adjacent || last.deadline.kind != DeadlineKind::recurring) return false;
    last.deadline.value = "FREQ=YEARLY;BYMONTH=" + std::to_string(date.month) + by_day(date.day);
    last.deadline.bound = bound;
    last.span.end = words_[end - 1].span.end;
    last.deadline.text = std::string(base::slice(text_, last.span));
    at_ = end;
    read_next_of_series(end);
    return true;
  }

  // After "6 tháng (trước ngày 15/6)": ", năm (", whose day comes next.
  void read_next_of_series(std::size_t at) {
    if (at >= words_.size() || words_[at].shape != WordShape::close) return;
    std::size_t next = at + 1;
    while (is_separator(words_, next))
      ++next;
    const PhraseTable::Found unit = units().find(words_, next);
    if (!unit || next + unit.length >= words_.size()) return;
    if (words_[next + unit.length].shape != WordShape::open) return;
    const std::string value = series(static_cast<Unit>(unit.tag));
    add(next, next + unit.length, DeadlineKind::recurring, value, Bound::none);
  }

  // "Định kỳ hằng tháng (trước ngày 20)", "báo cáo quý trước ngày 15": the day goes to the series.
  bool merge_day_into_series(std::size_t from, std::size_t end, int day, Bound bound) {
    for (std::size_t back = found_.size(); back-- > 0;) {
      Deadline& series_before = found_[back].deadline;
      if (series_before.kind != DeadlineKind::recurring) break;
      const bool takes_day = series_before.value.rfind("FREQ=MONTHLY", 0) == 0 ||
                             series_before.value.find("BYMONTH=") != std::string::npos;
      if (!takes_day || series_before.value.find("BYMONTHDAY") != std::string::npos) continue;
      series_before.value += by_day(day);
      series_before.bound = bound;
      series_before.text = std::string(text_.substr(
          found_[back].span.begin, words_[end - 1].span.end - found_[back].span.begin));
      found_[back].span.end = words_[end - 1].span.end;
      at_ = end;
      return true;
    }
    return from == end;
  }

  void add_date(std::size_t from, std::size_t end, Date date, Bound bound) {
    const bool inferred = date.year == 0 && infer_year(date);
    add(from, end, DeadlineKind::date, iso(date), bound);
    found_.back().deadline.year_inferred = inferred;
  }

  // The first such day or month on or after the day of issue.
  bool infer_year(Date& date) const {
    if (issued_.year == 0) return false;
    const auto order = [](const Date& d) { return d.month * 32 + (d.day == 0 ? 31 : d.day); };
    const bool over = issued_.month != 0 && order(date) < order(issued_);
    date.year = issued_.year + (over ? 1 : 0);
    return true;
  }

  // "trước tháng 9/2025", "đến hết tháng 6", "đến hết năm 2025", "đến hết quý II/2026".
  bool read_bounded_month(std::size_t from, std::size_t next, Bound bound) {
    if (bound != Bound::before && bound != Bound::by) return false;
    if (is(at_, "trong") || is(at_ + 1, "trong")) return false;
    if (const std::optional<TimePiece> month = read_month(words_, next)) {
      if (!in_schedule() && month->date.year == 0 && !is(from, "trước") && !is(from, "chậm"))
        return false;
      add_date(from, month->end, month->date, bound);
      return true;
    }
    const bool whole = is(next - 1, "hết") || is(from, "trước") || is(from, "chậm");
    if (const std::optional<TimePiece> part = read_part_of_year(words_, next); part && whole) {
      Date date = bound == Bound::before ? first_day(*part) : last_day(*part);
      add_date(from, part->end, date, bound);
      return true;
    }
    const std::optional<TimePiece> years = read_years(words_, next);
    if (!years || !whole || years->last_year != years->date.year) return false;
    const Date date =
        bound == Bound::before ? Date{years->date.year, 1, 1} : Date{years->date.year, 12, 31};
    add_date(from, years->end, date, bound);
    return true;
  }

  // "đến cuối năm 2025", "trước cuối tháng 6/2026"
  bool read_end_of_year(std::size_t from, std::size_t at, Bound bound) {
    if (const std::optional<TimePiece> years = read_years(words_, at + 1)) {
      if (years->last_year != years->date.year) return false;
      add_date(from, years->end, {years->date.year, 12, 31}, bound);
      return true;
    }
    const std::optional<TimePiece> month = read_month(words_, at + 1);
    if (!month || month->date.year == 0) return false;
    Date date = month->date;
    date.day = days_in_month(date.year, date.month);
    add_date(from, month->end, date, bound);
    return true;
  }

  // --- spans of time -----------------------------------------------------------------------

  Date first_day(const TimePiece& piece) const {
    Date date{piece.date.year, piece.date.month, piece.date.day};
    if (piece.quarter != 0) date.month = 3 * piece.quarter - 2;
    if (piece.half != 0) date.month = 6 * piece.half - 5;
    if (date.month == 0) date.month = 1;
    if (date.day == 0) date.day = 1;
    return date;
  }

  Date last_day(const TimePiece& piece) const {
    Date date{
        piece.last_year != 0 ? piece.last_year : piece.date.year, piece.date.month, piece.date.day};
    if (piece.quarter != 0) date.month = 3 * piece.quarter;
    if (piece.half != 0) date.month = 6 * piece.half;
    if (date.month == 0) date.month = 12;
    if (date.day == 0) date.day = days_in_month(date.year == 0 ? 2023 : date.year, date.month);
    return date;
  }

  std::optional<TimePiece> read_any(std::size_t at) const {
    if (std::optional<TimePiece> piece = read_part_of_year(words_, at)) return piece;
    if (std::optional<TimePiece> piece = read_month(words_, at)) return piece;
    if (std::optional<TimePiece> piece = read_years(words_, at)) return piece;
    return read_day(words_, at);
  }

  bool read_spans() {
    return read_from_to() || read_open_years() || read_periods() || read_dashed_days();
  }

  // "từ ngày 01/3 đến hết ngày 15/4/2026", "từ tháng 3 đến tháng 10 năm 2026", "từ nay đến cuối
  // năm 2025", "từ năm 2026 trở đi".
  bool read_from_to() {
    static const PhraseTable kFrom({{0, "từ|kể từ|bắt đầu từ|thực hiện từ"}});
    static const PhraseTable kTo({{0, "đến|đến hết|cho đến|tới|đến ngày|cho đến hết|đến cuối"}});
    const PhraseTable::Found cue = kFrom.find(words_, at_);
    if (!cue) return false;
    const std::size_t first = at_ + cue.length;
    std::optional<TimePiece> start = read_any(first);
    if (!start && is(first, "nay")) start = TimePiece{issued_, 0, 0, 0, first + 1};
    if (!start) return false;
    const PhraseTable::Found to = kTo.find(words_, start->end);
    if (!to) return read_open_end(*start);
    if (is(start->end, "cho") && is(start->end + 1, "đến") && is(start->end + 2, "khi"))
      return start->date.year != 0 && add_open(start->end, *start);
    const std::size_t second = start->end + to.length;
    std::optional<TimePiece> finish = read_any(second);
    if (!finish && start->date.month != 0) finish = bare_month(second);
    if (!finish) return false;
    if (start->date.year == 0 && finish->date.day + finish->date.month != 0)
      start->date.year = finish->date.year;
    bool inferred = false;
    Date begin = first_day(*start);
    Date end = last_day(*finish);
    if (begin.year == 0) inferred = infer_year(begin);
    if (end.year == 0) {
      end.year = begin.year + (end.month < begin.month ? 1 : 0);
      inferred = true;
    }
    if (is(first, "nay") && issued_.year == 0)
      add(at_,
          finish->end,
          DeadlineKind::period,
          iso(end).empty() ? "" : "../" + iso(end),
          Bound::in);
    else
      add(at_, finish->end, DeadlineKind::period, interval(begin, end), Bound::in);
    found_.back().deadline.year_inferred = inferred;
    return true;
  }

  // "từ tháng 3 đến 10/2026"
  std::optional<TimePiece> bare_month(std::size_t at) const {
    if (at >= words_.size() || words_[at].shape != WordShape::number) return std::nullopt;
    std::vector<Word> month = read_words("tháng");
    month.push_back(words_[at]);
    std::optional<TimePiece> piece = read_month(month, 0);
    if (piece) piece->end = at + 1;
    return piece;
  }

  bool read_open_end(const TimePiece& start) {
    static const PhraseTable kOnward({{0, "trở đi|trở về sau|và các năm tiếp theo"}});
    const PhraseTable::Found onward = kOnward.find(words_, start.end);
    return onward && start.date.year != 0 && add_open(start.end + onward.length, start);
  }

  bool add_open(std::size_t end, const TimePiece& start) {
    add(at_, end, DeadlineKind::period, iso(first_day(start)) + "/..", Bound::in);
    return true;
  }

  // "năm 2025 và các năm tiếp theo"
  bool read_open_years() {
    static const PhraseTable kOnward({{0,
                                       "và các năm tiếp theo|và những năm tiếp theo|trở đi|"
                                       "và các năm sau|và giai đoạn tiếp theo"}});
    const std::optional<TimePiece> years = read_years(words_, at_);
    if (!years) return false;
    const PhraseTable::Found onward = kOnward.find(words_, years->end);
    if (!onward) return false;
    add(at_,
        years->end + onward.length,
        DeadlineKind::period,
        iso({years->date.year, 1, 1}) + "/..",
        Bound::in);
    return true;
  }

  // "01/3/2026 - 15/3/2026" on a schedule line.
  bool read_dashed_days() {
    if (!in_schedule()) return false;
    std::optional<TimePiece> start = read_day(words_, at_);
    if (!start || start->end >= words_.size()) return false;
    if (words_[start->end].shape != WordShape::dash && !is(start->end, "đến")) return false;
    const std::optional<TimePiece> finish = read_day(words_, start->end + 1);
    if (!finish || finish->date.year == 0 || finish->date.month == 0) return false;
    if (start->date.month == 0) start->date.month = finish->date.month;
    if (start->date.year == 0) start->date.year = finish->date.year;
    add(at_, finish->end, DeadlineKind::period, interval(start->date, finish->date), Bound::in);
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
    const PhraseTable::Found cue = kCues.find(words_, at_);
    const std::size_t first = at_ + cue.length;
    std::vector<TimePiece> list;
    const std::size_t end = read_period_list(first, list);
    if (list.empty() || (!cue && is_tail_of_name(at_))) return false;
    const bool far_aim = is(at_, "vào") && issued_.year != 0 && list.front().quarter == 0 &&
                         list.front().date.month == 0 && list.front().half == 0 &&
                         list.front().date.year > issued_.year + 2;
    if (far_aim) return false;  // "đạt 80% vào năm 2050"
    const bool firm = cue && !is(at_, "đầu") && !is(at_, "cuối") && !is(at_, "chậm");
    if (!firm && !in_schedule() && !opens_clause(at_, list.front())) return false;
    if (cue && (is(at_, "hoàn") || is(at_, "thực") || is(at_, "xong") || is(at_, "tiến")) &&
        list.front().date.month == 0 && list.front().quarter == 0 && list.front().half == 0)
      return false;  // "thực hiện năm 2025" ends a name more often than it sets a date
    const std::size_t from = at_;
    if (add_yearly_months(from, end, list)) return true;
    for (const TimePiece& piece : list)
      add_period(from, end, piece, list.back().date.year);
    return true;
  }

  // "tháng 3 và tháng 9 hằng năm"
  bool add_yearly_months(std::size_t from, std::size_t end, const std::vector<TimePiece>& list) {
    const Return repeat = read_return(end);
    const auto is_month = [](const TimePiece& piece) {
      return piece.date.month != 0 && piece.date.year == 0;
    };
    if (repeat.unit != Unit::year || !std::all_of(list.begin(), list.end(), is_month)) return false;
    for (const TimePiece& piece : list) {
      std::string value = "FREQ=YEARLY;BYMONTH=" + std::to_string(piece.date.month);
      add(from, repeat.end, DeadlineKind::recurring, std::move(value), Bound::in);
    }
    return true;
  }

  // The year after the last month or quarter belongs to all.
  std::size_t read_period_list(std::size_t from, std::vector<TimePiece>& list) const {
    std::size_t end = from;
    std::optional<TimePiece> piece = read_period(from);
    while (piece && list.size() < kLongestList) {
      list.push_back(*piece);
      end = piece->end;
      if (!is_separator(words_, end)) break;
      piece = read_period(end + 1);
      if (!piece && list.back().quarter != 0) piece = bare_quarter(end + 1);
      if (!piece && list.back().date.month != 0) piece = bare_month(end + 1);
    }
    return end;
  }

  std::optional<TimePiece> read_period(std::size_t at) const {
    if (std::optional<TimePiece> piece = read_part_of_year(words_, at)) return piece;
    if (std::optional<TimePiece> piece = read_month(words_, at)) return piece;
    if (std::optional<TimePiece> piece = read_years(words_, at)) return piece;
    return in_schedule() ? bare_period(at) : std::nullopt;
  }

  // "quý III, IV/2025"
  std::optional<TimePiece> bare_quarter(std::size_t at) const {
    if (at >= words_.size()) return std::nullopt;
    std::vector<Word> quarter = read_words("quý");
    quarter.insert(quarter.end(),
                   words_.begin() + static_cast<std::ptrdiff_t>(at),
                   words_.begin() + static_cast<std::ptrdiff_t>(std::min(at + 3, words_.size())));
    std::optional<TimePiece> piece = read_part_of_year(quarter, 0);
    if (piece) piece->end = at + piece->end - 1;
    return piece;
  }

  // "2026", "2025 - 2026", "12/2025", "T12/2025" as a cell of the time column.
  std::optional<TimePiece> bare_period(std::size_t at) const {
    if (at >= words_.size()) return std::nullopt;
    for (const std::string_view opener : {"năm", "tháng"}) {
      std::vector<Word> piece = read_words(opener);
      piece.insert(piece.end(),
                   words_.begin() + static_cast<std::ptrdiff_t>(at),
                   words_.begin() + static_cast<std::ptrdiff_t>(std::min(at + 3, words_.size())));
      if (words_[at].shape != WordShape::number) continue;
      if (opener == "tháng" && words_[at].text.find('/') == std::string_view::npos) continue;
      std::optional<TimePiece> read = opener == "năm" ? read_years(piece, 0) : read_month(piece, 0);
      if (!read || (opener == "năm" && words_[at].text.size() < 4)) continue;
      read->end = at + read->end - 1;
      return read;
    }
    return std::nullopt;
  }

  // "Kế hoạch … năm 2025": the words before make it part of a name.
  bool is_tail_of_name(std::size_t at) const {
    static const PhraseTable kNouns(
        {{0, "kế hoạch|chương trình|dự toán|đề án|báo cáo|nhiệm vụ|kết quả|ngân sách|đại hội"}});
    for (std::size_t length : {2U, 1U}) {
      if (at < length) continue;
      const PhraseTable::Found noun = kNouns.find(words_, at - length);
      if (noun.length == length && !in_schedule()) return true;
    }
    return false;
  }

  bool opens_clause(std::size_t at, const TimePiece& piece) const {
    if (piece.quarter == 0 && piece.half == 0 && piece.date.month == 0) return at == 0;
    return at == 0 || words_[at - 1].shape == WordShape::open ||
           words_[at - 1].shape == WordShape::semicolon || words_[at - 1].shape == WordShape::colon;
  }

  void add_period(std::size_t from, std::size_t end, TimePiece piece, int year) {
    if (piece.date.year == 0) piece.date.year = year;
    bool inferred = false;
    if (piece.date.year == 0) {
      Date last = last_day(piece);
      inferred = infer_year(last);
      piece.date.year = last.year;
    }
    add(from, end, DeadlineKind::period, interval(first_day(piece), last_day(piece)), Bound::in);
    found_.back().deadline.year_inferred = inferred;
  }

  // --- durations, events, requests ---------------------------------------------------------

  // "trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn", "sau 30 ngày", "trước ngày bầu cử 10
  // ngày", "chậm nhất 03 ngày trước khi họp".
  bool read_duration() {
    static const PhraseTable kCues(
        {{static_cast<int>(Bound::in),
          "trong vòng|trong thời hạn|trong thời gian|trong|thời hạn|trong khoảng thời gian|"
          "trong thời hạn tối đa|trong thời gian không quá|trong thời hạn không quá"},
         {static_cast<int>(Bound::by),
          "chậm nhất|chậm nhất là|không quá|tối đa|muộn nhất|chậm nhất sau|muộn nhất là|"
          "tối đa không quá|chậm nhất không quá|chậm nhất trong vòng|chậm nhất là sau"},
         {static_cast<int>(Bound::before), "trước|ít nhất|tối thiểu|trước ít nhất"},
         {static_cast<int>(Bound::none), "sau|sau thời hạn|sau thời gian"}});
    const PhraseTable::Found cue = kCues.find(words_, at_);
    if (!cue) return false;
    std::size_t number_at = at_ + cue.length;
    if (is(at_, "trước") && is(number_at, "ngày")) number_at = event_before(number_at);
    const int count = read_number(words_, number_at);
    if (count < 1) return false;
    static const PhraseTable kUnits({{'D', "ngày|ngày làm việc"},
                                     {'W', "tuần"},
                                     {'M', "tháng"},
                                     {'Y', "năm"},
                                     {'H', "giờ|giờ làm việc|tiếng"}});
    std::size_t unit_at = number_at + 1;
    if (unit_at < words_.size() && words_[unit_at].shape == WordShape::open) {  // "(năm)"
      while (unit_at < words_.size() && words_[unit_at].shape != WordShape::close)
        ++unit_at;
      ++unit_at;
    }
    const PhraseTable::Found unit = kUnits.find(words_, unit_at);
    if (!unit) return false;
    const std::size_t end = unit_at + unit.length;
    if (!is_bound_to_event(end, unit.tag, cue.tag)) return false;
    std::string value = unit.tag == 'H' ? "PT" : "P";
    value += std::to_string(count);
    value += static_cast<char>(unit.tag);
    add(at_, end_of_event(end), DeadlineKind::relative, value, static_cast<Bound>(cue.tag));
    found_.back().deadline.workdays = is(unit_at + 1, "làm");
    return true;
  }

  // In "trước ngày bầu cử 10 ngày" the word of the figure.
  std::size_t event_before(std::size_t at) const {
    for (std::size_t i = at + 1; i < words_.size() && i < at + 6; ++i)
      if (words_[i].shape == WordShape::number || words_[i].shape != WordShape::word) return i;
    return words_.size();
  }

  // A stretch of time is a deadline when it is counted from something; days and hours are also
  // when the cue says so by itself.
  bool is_bound_to_event(std::size_t end, int unit, int cue) const {
    static const PhraseTable kFrom({{0,
                                     "kể từ|tính từ|từ khi|từ ngày|sau khi|trước khi|trước ngày|"
                                     "kể|sau ngày|từ lúc|trước thời điểm|trước|sau"}});
    std::size_t next = end;
    if (next < words_.size() && words_[next].shape == WordShape::comma) ++next;
    if (kFrom.find(words_, next)) return true;
    if (unit != 'D' && unit != 'H') return false;
    return in_schedule() || cue == static_cast<int>(Bound::by) ||
           cue == static_cast<int>(Bound::before) || is(at_ + 1, "vòng") || is(at_ + 1, "thời");
  }

  // Up to the end of "kể từ ngày nhận được văn bản".
  std::size_t end_of_event(std::size_t end) const {
    std::size_t next = end;
    if (next < words_.size() && words_[next].shape == WordShape::comma &&
        (is(next + 1, "kể") || is(next + 1, "tính")))
      ++next;
    if (!(is(next, "kể") || is(next, "tính") || is(next, "từ") || is(next, "sau") ||
          is(next, "trước")))
      return end;
    return end_of_clause(next);
  }

  std::size_t end_of_clause(std::size_t at) const {
    while (at < words_.size() && words_[at].shape != WordShape::comma &&
           words_[at].shape != WordShape::semicolon && words_[at].shape != WordShape::close &&
           words_[at].shape != WordShape::colon && words_[at].shape != WordShape::stop)
      ++at;
    return at;
  }

  // "sau khi được phê duyệt", "ngay sau khi kết thúc", "khi phát sinh vụ việc".
  bool read_event() {
    static const PhraseTable kCues({{0, "sau khi|ngay sau khi|ngay khi|sau ngày|ngay sau ngày"},
                                    {1, "khi phát sinh|khi xảy ra"},
                                    {2, "khi"}});
    const PhraseTable::Found cue = kCues.find(words_, at_);
    if (!cue || (cue.tag == 1 && context_ == DeadlineContext::sentence)) return false;
    if (cue.tag != 1 && !in_schedule() && !tells_completion(at_ + cue.length, cue.tag == 2))
      return false;
    if (at_ > 0 && (is(at_ - 1, "và") || words_[at_ - 1].shape == WordShape::comma) && at_ > 1 &&
        (is(at_ - 2, "trong") || is(at_ - 2, "trước")))
      return false;  // "trước, trong và sau khi": at any time
    const std::size_t end = end_of_clause(at_ + cue.length);
    if (end == at_ + cue.length) return false;
    add(at_, end, DeadlineKind::relative, "", Bound::none);
    return true;
  }

  // "sau khi … được phê duyệt" waits for something; "sau khi thực hiện chính quyền hai cấp" tells
  // how things are.
  bool tells_completion(std::size_t from, bool strictly) const {
    static const PhraseTable kStrict({{0,
                                       "ban hành|có hiệu lực|được phê duyệt|được ban hành|"
                                       "có hướng dẫn|có văn bản hướng dẫn"}});
    static const PhraseTable kLoose({{0,
                                      "được|kết thúc|hoàn thành|nhận|nhận được|phê duyệt|có|"
                                      "thông qua|tổ chức|bế mạc|ký"}});
    if (strictly && at_ > 0 && (is(at_ - 1, "trước") || is(at_ - 1, "nếu"))) return false;
    const std::size_t limit = std::min(words_.size(), from + 12);
    for (std::size_t i = from;
         i < limit && words_[i].shape != WordShape::semicolon && words_[i].shape != WordShape::stop;
         ++i)
      if (kStrict.find(words_, i) || (!strictly && kLoose.find(words_, i))) return true;
    return false;
  }

  bool read_request() {
    static const PhraseTable kCues(
        {{0,
          "khi có yêu cầu|khi được yêu cầu|theo yêu cầu đột xuất|đột xuất khi có yêu cầu|"
          "đột xuất theo yêu cầu|khi cần thiết hoặc theo yêu cầu|khi có yêu cầu đột xuất|"
          "khi được đề nghị|khi có đề nghị|khi cấp trên yêu cầu|khi cấp có thẩm quyền yêu cầu|"
          "khi cơ quan có thẩm quyền yêu cầu|báo cáo đột xuất"},
         {1, "đột xuất"}});
    const PhraseTable::Found cue = kCues.find(words_, at_);
    if (!cue) return false;
    if (cue.tag == 1 && !asks_for_report()) return false;
    std::size_t end = at_ + cue.length;
    if (is(end, "của")) end = end_of_clause(end);
    add(at_, end, DeadlineKind::on_request, "", Bound::none);
    return true;
  }

  // "báo cáo … định kỳ và đột xuất", "đột xuất báo cáo"; not "kiểm tra đột xuất".
  bool asks_for_report() const {
    if (in_schedule() || is(at_ + 1, "báo")) return true;
    if (context_ != DeadlineContext::report_sentence) return false;
    for (std::size_t i = at_; i-- > 0 && at_ - i < 60;) {
      if (words_[i].shape == WordShape::semicolon) return false;
      if (is(i, "báo") && is(i + 1, "cáo")) return true;
    }
    return false;
  }

  bool read_continuous() {
    static const PhraseTable kCues({{0, "thường xuyên|liên tục|thường xuyên, liên tục"}});
    if (!in_schedule()) return false;
    const PhraseTable::Found cue = kCues.find(words_, at_);
    if (!cue) return false;
    add(at_, at_ + cue.length, DeadlineKind::continuous, "", Bound::none);
    return true;
  }

  // --- the last pass -----------------------------------------------------------------------

  // "định kỳ hằng tháng … (trước ngày 25 hằng tháng)" is one series; "02 lần/năm, vào tháng 4 và
  // tháng 8" are the two months; two requests are one; and so is any entry printed twice.
  void drop_what_is_said_better() {
    std::vector<bool> drops(found_.size());
    for (std::size_t i = 0; i < found_.size(); ++i)
      drops[i] = is_said_better(i);
    std::vector<FoundDeadline> kept;
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (!drops[i]) kept.push_back(std::move(found_[i]));
    found_ = std::move(kept);
  }

  bool is_said_better(std::size_t i) const {
    const Deadline& one = found_[i].deadline;
    const bool yearly_rate = one.value == "FREQ=YEARLY" && one.text.find('/') != std::string::npos;
    const std::size_t limit = std::min(found_.size(), std::size_t{64});  // keeps this linear
    for (std::size_t j = 0; j < limit; ++j) {
      const Deadline& other = found_[j].deadline;
      if (i == j) continue;
      const bool same = other.kind == one.kind && other.value == one.value;
      if (same && j < i && (!one.value.empty() || one.kind != DeadlineKind::relative)) return true;
      if (yearly_rate && other.kind == DeadlineKind::period &&
          other.text.find(key_of_month()) != std::string::npos &&
          found_[i].deadline.text.find("năm") != std::string::npos && is_whole_month(other.value))
        return true;
      if (one.kind == DeadlineKind::recurring && other.kind == DeadlineKind::recurring &&
          other.value ==
              one.value + other.value.substr(std::min(other.value.size(), one.value.size())) &&
          other.value.compare(0, one.value.size() + 12, one.value + ";BYMONTHDAY=") == 0)
        return true;
    }
    return false;
  }

  static std::string_view key_of_month() { return "tháng"; }

  // "2026-04-01/2026-04-30"
  static bool is_whole_month(const std::string& interval) {
    return interval.size() == 21 && interval.compare(0, 7, interval, 11, 7) == 0;
  }

  std::string_view text_;
  std::vector<Word> timeless_;  // the words without times of day, where there are any
  const std::vector<Word>& words_;
  Date issued_;
  DeadlineContext context_;
  std::size_t at_ = 0;
  std::vector<FoundDeadline> found_;
};

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
  return DeadlineReader(text, words, issued, context).read();
}

}  // namespace parsers
