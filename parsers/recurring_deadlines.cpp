#include "parsers/recurring_deadlines.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/deadline_values.h"
#include "parsers/printed_time.h"
#include "parsers/return_phrase.h"

// A cue word opens a list of periods; each period is looked up with its figure, so that "quý IV"
// and "tháng 6", which are dates, end the list. What stands before tells plans from times to act.

namespace parsers {
namespace {

class RecurringReader {
 public:
  explicit RecurringReader(DeadlineScan& scan) : scan_(scan), words_(scan.words) {}

  // "hằng tháng, quý, năm", "định kỳ 6 tháng, 01 năm", "mỗi quý", "trước ngày 25 hằng tháng" is
  // read by read_bounded_days, which comes here for what follows the day.
  bool read_repeated() {
    static const PhraseTable kCues({{0,
                                     "hằng|hàng|mỗi|từng|định kỳ hằng|định kỳ hàng|định kỳ mỗi|"
                                     "định kỳ theo|định kỳ vào hằng"},
                                    {1, "định kỳ|báo cáo định kỳ"},
                                    {2, "báo cáo"}});
    const PhraseTable::Found cue = kCues.find(words_, scan_.at);
    if (!cue || is_plan_noun(scan_.at) || is_in_named_plan()) return false;
    const std::size_t first = scan_.at + cue.length;
    std::vector<Period> list;
    const std::size_t end = read_units(first, list);
    if (list.empty()) return false;
    // "Nghị quyết hằng năm của Hội đồng nhân dân": which one, not when.
    if (is(end, "của") && scan_.context != DeadlineContext::report_sentence) return false;
    // "báo cáo tổng hợp hằng quý được lưu trữ", "sản lượng mỗi tháng đạt 20%": what kind of thing.
    static const PhraseTable kTold({{0, "đạt|tăng|giảm"}});
    if (scan_.at > 0 && is(end, "được") && words_[scan_.at - 1].shape == WordShape::word)
      return false;
    if (scan_.at > 0 && is(scan_.at, "mỗi") && kTold.find(words_, end)) return false;
    if (cue.tag == 2 && list.size() < 2) return false;
    if (cue.tag == 0 && is(scan_.at, "từng") && list.size() < 2) return false;
    list.front().from = cue.tag == 2 ? first : scan_.at;
    if (list.size() == 1 && list.front().unit == RepeatUnit::week && add_weekly_day(end))
      return true;
    add_series(list, end);
    return true;
  }

  // "2 lần/tháng", "01 lần mỗi quý", "03 tháng/lần", "6 tháng một lần"
  bool read_rate() {
    static const PhraseTable kRates({{static_cast<int>(RepeatUnit::day), "lần/ngày"},
                                     {static_cast<int>(RepeatUnit::week), "lần/tuần|tuần/lần"},
                                     {static_cast<int>(RepeatUnit::month), "lần/tháng|tháng/lần"},
                                     {static_cast<int>(RepeatUnit::quarter), "lần/quý|quý/lần"},
                                     {static_cast<int>(RepeatUnit::year), "lần/năm|năm/lần"}});
    static const PhraseTable kOnce({{0, "một lần|1 lần|01 lần|/lần"}});
    const int count = read_number(words_, scan_.at);
    if (count < 1 || count > 60) return false;
    if (const PhraseTable::Found rate = kRates.find(words_, scan_.at + 1)) {
      const bool every = words_[scan_.at + 1].key.rfind("lân", 0) != 0;  // "3 tháng/lần"
      RepeatUnit unit = static_cast<RepeatUnit>(rate.tag);
      add_rate(scan_.at, scan_.at + 2, every ? count : 1, unit);
      return true;
    }
    if (is(scan_.at + 1, "lần") &&
        (is(scan_.at + 2, "mỗi") || is(scan_.at + 2, "trong") || is(scan_.at + 2, "một"))) {
      const PhraseTable::Found unit = repeat_units().find(words_, scan_.at + 3);
      if (!unit) return false;
      add_rate(scan_.at, scan_.at + 3 + unit.length, 1, static_cast<RepeatUnit>(unit.tag));
      return true;
    }
    const PhraseTable::Found unit = repeat_units().find(words_, scan_.at + 1);
    if (!unit || unit.length != 1) return false;
    const PhraseTable::Found once = kOnce.find(words_, scan_.at + 2);
    if (!once) return false;
    add_rate(scan_.at, scan_.at + 2 + once.length, count, static_cast<RepeatUnit>(unit.tag));
    return true;
  }

  bool read_quarter_month() {
    std::size_t from = scan_.at;
    std::size_t next = scan_.at;
    if (is(next, "vào")) ++next;
    if (is(next, "tuần")) {
      while (next < words_.size() && next < from + 5 && !is(next, "tháng"))
        ++next;
    }
    const std::size_t length = quarter_month(words_, next);
    if (length == 0 || (next == from && !scan_.in_schedule() && !is(next, "cuối"))) return false;
    scan_.add(
        from, next + length, DeadlineKind::recurring, series_value(RepeatUnit::quarter), Bound::in);
    return true;
  }

 private:
  bool is(std::size_t at, std::string_view word) const { return reads(words_, at, word); }

  // "kế hoạch hằng năm" names a plan, not a time to act.
  bool is_plan_noun(std::size_t at) const {
    static const PhraseTable kNouns(
        {{0,
          "kế hoạch|dự toán|dự toán kinh phí|nghị quyết|chương trình|chỉ tiêu|nhu cầu|ngân sách|so "
          "với|nhiệm vụ|trợ cấp|lương|"
          "cuộc sống|đời sống|sinh hoạt|học phí|chi phí|thu nhập|công việc|bình quân|dân cư"}});
    if (at < 1) return false;
    if (ends_noun_phrase(at)) return true;
    return static_cast<bool>(kNouns.find(words_, at - 1)) ||
           (at > 1 && static_cast<bool>(kNouns.find(words_, at - 2)) &&
            kNouns.find(words_, at - 2).length == 2);
  }

  // "dự toán ngân sách hỗ trợ có mục tiêu hằng năm": what is made for each year.
  bool ends_noun_phrase(std::size_t at) const {
    static const PhraseTable kHeads({{0, "dự toán|kế hoạch|chỉ tiêu|kinh phí|nghị quyết"}});
    constexpr std::size_t kLongestPhrase = 9;
    if (scan_.context != DeadlineContext::sentence || is(at, "định")) return false;
    for (std::size_t i = at; i-- > 0 && at - i <= kLongestPhrase;) {
      if (words_[i].shape != WordShape::word) return false;
      if (kHeads.find(words_, i)) return !words_[i].capital;
    }
    return false;
  }

  // "trong báo cáo công tác giảm nghèo hằng năm": which report, not when.
  bool is_in_named_plan() const {
    static const PhraseTable kNames({{0,
                                      "trong kế hoạch|theo kế hoạch|vào kế hoạch|"
                                      "trong chương trình|vào chương trình|trong dự toán|"
                                      "trong nghị quyết|theo nghị quyết|vào nghị quyết|"
                                      "vào nội dung|vào tiêu chí|theo chỉ tiêu|vào báo cáo"}});
    for (std::size_t i = scan_.at; i-- > 0 && scan_.at - i < 10;) {
      if (words_[i].shape != WordShape::word) return false;
      if (kNames.find(words_, i)) return true;
    }
    return false;
  }

  // One period of a list. "hằng tháng, quý" is one phrase, "hằng tháng, hằng quý" two.
  struct Period {
    RepeatUnit unit = RepeatUnit::year;
    std::size_t from = 0;  // where its phrase begins, in the first period of the phrase
    std::size_t end = 0;
    bool opens_phrase = false;
  };

  // Each period with the phrase that it is named in.
  void add_series(const std::vector<Period>& list, std::size_t end) {
    std::size_t from = list.front().from;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].opens_phrase) from = list[i].from;
      std::size_t last = i;
      while (last + 1 < list.size() && !list[last + 1].opens_phrase)
        ++last;
      const std::size_t phrase_end = last + 1 == list.size() ? end : list[last].end;
      scan_.add(from, phrase_end, DeadlineKind::recurring, series_value(list[i].unit), Bound::none);
    }
  }

  // "vào thứ Sáu hằng tuần": the day of the week before the series.
  bool add_weekly_day(std::size_t end) {
    static constexpr const char* kCodes[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    static const PhraseTable kDays({{0, "thứ hai|thứ 2"},
                                    {1, "thứ ba|thứ 3"},
                                    {2, "thứ tư|thứ 4"},
                                    {3, "thứ năm|thứ 5"},
                                    {4, "thứ sáu|thứ 6"},
                                    {5, "thứ bảy|thứ 7|thứ bẩy"},
                                    {6, "chủ nhật"}});
    if (scan_.at < 2) return false;
    std::size_t from = scan_.at - 2;
    const PhraseTable::Found day = kDays.find(words_, from);
    if (day.length != 2) return false;
    Bound bound = Bound::on;
    if (from > 0 && is(from - 1, "ngày")) --from;
    if (from > 0 && is(from - 1, "trước")) {
      bound = Bound::before;
      --from;
    }
    scan_.add(from,
              end,
              DeadlineKind::recurring,
              series_value(RepeatUnit::week) + ";BYDAY=" + kCodes[day.tag],
              bound);
    return true;
  }

  // A list of periods; returns the word after it. "quý IV", "năm 2025" and "tháng 6" are dates.
  std::size_t read_units(std::size_t from, std::vector<Period>& list) const {
    std::size_t end = from;
    std::size_t at = from;
    while (at < words_.size() && list.size() < kLongestList) {
      Period period;
      if (!list.empty()) {
        if (is_separator(words_, at)) ++at;
        if (is_separator(words_, at)) ++at;
        period.opens_phrase = is(at, "hằng") || is(at, "hàng") || is(at, "mỗi");
      }
      period.from = at;
      if (period.opens_phrase) ++at;
      const PhraseTable::Found unit = repeat_units().find(words_, at);
      if (!unit || names_a_date(at)) break;
      period.unit = static_cast<RepeatUnit>(unit.tag);
      end = at = period.end = skip_once(at + unit.length);
      list.push_back(period);
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

  // Every `count` months is a quarter, half or year where it is one.
  void add_rate(std::size_t from, std::size_t end, int count, RepeatUnit unit) {
    std::string value = series_value(unit);
    if (unit == RepeatUnit::month && count == 3)
      value = series_value(RepeatUnit::quarter);
    else if (unit == RepeatUnit::month && count == 6)
      value = series_value(RepeatUnit::half);
    else if (unit == RepeatUnit::month && count == 12)
      value = series_value(RepeatUnit::year);
    else if (unit == RepeatUnit::quarter && count == 2)
      value = series_value(RepeatUnit::half);
    else if (count > 1)
      value += ";INTERVAL=" + std::to_string(count);
    scan_.add(from, end, DeadlineKind::recurring, std::move(value), Bound::none);
  }

  DeadlineScan& scan_;
  const std::vector<Word>& words_;
};

}  // namespace

bool read_repeated(DeadlineScan& scan) {
  return RecurringReader(scan).read_repeated();
}

bool read_rate(DeadlineScan& scan) {
  return RecurringReader(scan).read_rate();
}

bool read_quarter_month(DeadlineScan& scan) {
  return RecurringReader(scan).read_quarter_month();
}

}  // namespace parsers
