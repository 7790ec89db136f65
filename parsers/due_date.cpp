// A printed date names a day, a month or a year. The last day in time is the end of that span, or
// the eve of its beginning when it is bound by "trước". A series is moved the same way, so that a
// calendar shows the last day on which the thing can still be done. Where a month has no such day
// ("ngày 31 hằng tháng" in April) its last day counts; a rule of RFC 5545 would leave the month
// out, so it says "the last of the days 28 to 31 that there are".

#include "parsers/due_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "base/regex.h"

namespace parsers {
namespace {

namespace chr = std::chrono;

constexpr int kLastDayOfMonth = -1;  // BYMONTHDAY=-1

chr::sys_days to_days(const Date& date) {
  return chr::year(date.year) / chr::month(static_cast<unsigned>(date.month)) /
         chr::day(static_cast<unsigned>(date.day));
}

Date to_date(chr::sys_days days) {
  const chr::year_month_day day(days);
  return {static_cast<int>(day.year()),
          static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date eve(const Date& day) {
  return to_date(to_days(day) - chr::days(1));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

constexpr std::array<std::string_view, 7> kWeekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

// The rules that occur in directives, taken apart.
struct Rule {
  std::string frequency;
  int interval = 1;
  std::vector<int> months;      // 1 to 12
  std::vector<int> month_days;  // 1 to 31, or -1
  std::vector<int> weekdays;    // 0 is Sunday
};

std::optional<std::vector<int>> numbers(std::string_view list, int from, int to) {
  std::vector<int> values;
  for (const std::string_view part : split(list, ',')) {
    int value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc() || end != part.data() + part.size()) return std::nullopt;
    if (value < from || value > to || value == 0) return std::nullopt;
    values.push_back(value);
  }
  return values;
}

std::optional<std::vector<int>> weekdays(std::string_view list) {
  std::vector<int> values;
  for (const std::string_view part : split(list, ',')) {
    const auto found = std::find(kWeekdays.begin(), kWeekdays.end(), part);
    if (found == kWeekdays.end()) return std::nullopt;
    values.push_back(static_cast<int>(found - kWeekdays.begin()));
  }
  return values;
}

// Stores the value of one part of a rule; false when it is not one that is known.
bool store_part(std::string_view name, std::string_view value, Rule& rule) {
  std::optional<std::vector<int>> list;
  if (name == "FREQ") {
    rule.frequency = value;
    return value == "DAILY" || value == "WEEKLY" || value == "MONTHLY" || value == "YEARLY";
  }
  if (name == "INTERVAL") {
    list = numbers(value, 1, 1000);
    if (list && list->size() == 1) rule.interval = list->front();
    return list && list->size() == 1;
  }
  if (name == "BYMONTH" && (list = numbers(value, 1, 12))) rule.months = *list;
  if (name == "BYMONTHDAY" && (list = numbers(value, kLastDayOfMonth, 31))) {
    rule.month_days = *list;
  }
  if (name == "BYDAY" && (list = weekdays(value))) rule.weekdays = *list;
  if (name == "BYSETPOS" && (list = numbers(value, kLastDayOfMonth, kLastDayOfMonth)) &&
      !rule.month_days.empty())
    rule.month_days = {*std::max_element(rule.month_days.begin(), rule.month_days.end())};
  return list.has_value();
}

std::optional<Rule> parse_rule(std::string_view text) {
  Rule rule;
  for (const std::string_view part : split(text, ';')) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    if (!store_part(part.substr(0, equals), part.substr(equals + 1), rule)) return std::nullopt;
  }
  if (rule.frequency.empty()) return std::nullopt;
  return rule;
}

// The length of the shortest month that a rule falls in, in a year that is no leap year.
int shortest_month(const Rule& rule) {
  constexpr int kCommonYear = 2001;
  int days = 31;
  for (int month = 1; month <= 12; ++month)
    if (rule.months.empty() || std::count(rule.months.begin(), rule.months.end(), month) > 0)
      days = std::min(days, days_in_month(kCommonYear, month));
  return days;
}

// Whether its one day is not in all of its months. Of a yearly rule with several months a position
// would count in the whole year.
bool is_cut_short(const Rule& rule) {
  return rule.month_days.size() == 1 && rule.month_days.front() > shortest_month(rule) &&
         (rule.frequency == "MONTHLY" || rule.interval == 1 || rule.months.size() == 1);
}

void append_list(std::string& text, std::string_view name, const std::vector<int>& values) {
  if (values.empty()) return;
  text += ';';
  text += name;
  char before = '=';
  for (const int value : values) {
    text += before + std::to_string(value);
    before = ',';
  }
}

std::string rule_text(const Rule& rule) {
  const bool cut_short = is_cut_short(rule);
  const bool by_month = cut_short && rule.months.size() > 1;
  std::string text = "FREQ=" + (by_month ? "MONTHLY" : rule.frequency);
  if (rule.interval != 1) text += ";INTERVAL=" + std::to_string(rule.interval);
  append_list(text, "BYMONTH", rule.months);
  std::vector<int> days = rule.month_days;
  for (int day = days.empty() ? 0 : days.front(); cut_short && day > shortest_month(rule); --day)
    days.insert(days.begin(), day - 1);
  append_list(text, "BYMONTHDAY", days);
  if (cut_short) text += ";BYSETPOS=-1";
  char before = '=';
  for (const int weekday : rule.weekdays) {
    if (before == '=') text += ";BYDAY";
    text += before;
    text += kWeekdays[static_cast<std::size_t>(weekday)];
    before = ',';
  }
  return text;
}

// Names the day that a rule leaves open: the last of its week, month or year.
void complete(Rule& rule) {
  if (rule.frequency == "DAILY" || !rule.weekdays.empty()) return;
  if (rule.frequency == "WEEKLY") {
    rule.weekdays = {5};
    return;
  }
  if (rule.frequency == "YEARLY" && rule.months.empty()) rule.months = {12};
  if (rule.month_days.empty()) rule.month_days = {kLastDayOfMonth};
}

// Moves a rule whose days are printed to the days before them.
bool move_to_eve(Rule& rule) {
  if (!rule.weekdays.empty()) {
    if (!rule.month_days.empty() || rule.frequency != "WEEKLY") return false;
    for (int& weekday : rule.weekdays)
      weekday = (weekday + 6) % 7;
    return true;
  }
  const auto firsts = std::count(rule.month_days.begin(), rule.month_days.end(), 1);
  if (firsts == 0) {
    for (int& day : rule.month_days)
      day -= day > 0 ? 1 : 0;
    return true;
  }
  if (rule.month_days.size() != 1) return false;
  rule.month_days = {kLastDayOfMonth};
  for (int& month : rule.months)
    month = month == 1 ? 12 : month - 1;
  std::sort(rule.months.begin(), rule.months.end());
  return true;
}

// "trước ngày 20" leaves the 19th, but "trước 17 giờ ngày 20" the 20th.
bool is_met_before(const Deadline& deadline) {
  static const base::Regex kHour(R"((?<!\d)(?!0{1,2}\s?[gh])\d{1,2}\s{0,2}(?:giờ|h(?!\p{L})))",
                                 base::Regex::Case::insensitive);
  return deadline.bound == Bound::before && !kHour.matches(deadline.text);
}

bool contains(const std::vector<int>& values, int value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool falls_under(const Rule& rule, chr::sys_days days) {
  const Date date = to_date(days);
  if (!rule.months.empty() && !contains(rule.months, date.month)) return false;
  if (!rule.weekdays.empty() &&
      !contains(rule.weekdays, static_cast<int>(chr::weekday(days).c_encoding()))) {
    return false;
  }
  if (rule.month_days.empty()) return true;
  if (contains(rule.month_days, date.day)) return true;
  const bool is_last = date.day == days_in_month(date.year, date.month);
  return is_last && std::any_of(rule.month_days.begin(), rule.month_days.end(), [&](int day) {
           return day == kLastDayOfMonth || day > date.day;
         });
}

}  // namespace

Date first_day_of(const Date& span) {
  return {span.year, std::max(span.month, 1), std::max(span.day, 1)};
}

Date last_day_of(const Date& span) {
  const int month = span.month == 0 ? 12 : span.month;
  return {span.year, month, span.day == 0 ? days_in_month(span.year, month) : span.day};
}

std::optional<Date> day_of_issue(const Document& document) {
  const std::optional<Date> date = from_iso(document.metadata.date_iso);
  return date && date->day != 0 ? date : std::nullopt;
}

std::optional<Date> last_day(const Deadline& deadline) {
  if (deadline.kind == DeadlineKind::date) {
    const std::optional<Date> span = from_iso(deadline.value);
    if (!span) return std::nullopt;
    const Date day = is_met_before(deadline) ? eve(first_day_of(*span)) : last_day_of(*span);
    if (is_valid(day)) return day;
  }
  if (deadline.kind == DeadlineKind::period) {
    const std::size_t slash = deadline.value.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const std::optional<Date> end = from_iso(deadline.value.substr(slash + 1));
    if (end) return last_day_of(*end);
  }
  return std::nullopt;
}

std::optional<Date> first_last_day(const Obligation& obligation) {
  std::optional<Date> first;
  for (const Deadline& deadline : obligation.deadlines) {
    const std::optional<Date> day = last_day(deadline);
    if (day && (!first || to_days(*day) < to_days(*first))) first = day;
  }
  return first;
}

std::string calendar_rule(const Deadline& deadline) {
  if (deadline.kind != DeadlineKind::recurring) return "";
  std::optional<Rule> rule = parse_rule(deadline.value);
  if (!rule) return "";
  const bool day_is_printed = !rule->month_days.empty() || !rule->weekdays.empty();
  if (day_is_printed && is_met_before(deadline) && !move_to_eve(*rule)) return "";
  complete(*rule);
  return rule_text(*rule);
}

std::optional<Date> first_occurrence(std::string_view rule_text, const Date& from) {
  const std::optional<Rule> rule = parse_rule(rule_text);
  if (!rule || from.year == 0 || from.month == 0 || from.day == 0) return std::nullopt;
  constexpr int kEightYears = 8 * 366;  // 29 February comes round within them
  for (int ahead = 0; ahead <= kEightYears; ++ahead) {
    const chr::sys_days day = to_days(from) + chr::days(ahead);
    if (falls_under(*rule, day)) return to_date(day);
  }
  return std::nullopt;
}

}  // namespace parsers
