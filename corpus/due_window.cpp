#include "corpus/due_window.h"

#include <algorithm>
#include <charconv>
#include <compare>
#include <string>
#include <tuple>

#include "base/text.h"
#include "parsers/due_date.h"

namespace corpus {
namespace {

using parsers::Date;

bool is_before(const Date& a, const Date& b) {
  return std::tuple(a.year, a.month, a.day) < std::tuple(b.year, b.month, b.day);
}

Date day_after(Date day) {
  if (++day.day <= parsers::days_in_month(day.year, day.month)) return day;
  day.day = 1;
  if (++day.month <= 12) return day;
  return {day.year + 1, 1, 1};
}

// "9/2026"
std::optional<Date> month_of(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto number = [](std::string_view digits) {
    int value = 0;
    const char* end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, value);
    return error == std::errc() && last == end && !digits.empty() ? value : -1;
  };
  const Date date{number(text.substr(slash + 1)), number(text.substr(0, slash)), 0};
  return date.month > 0 && is_valid(date) ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<Date> day_of(std::string_view text) {
  if (const std::optional<Date> iso = parsers::from_iso(text)) return iso;
  if (const std::optional<parsers::PrintedDate> printed = parsers::find_date(text)) {
    if (printed->text == text) return printed->date;
  }
  return month_of(text);
}

std::optional<Date> due_in(const DueWindow& window,
                           const parsers::Deadline& deadline,
                           const std::optional<Date>& issued) {
  std::optional<Date> day = parsers::last_day(deadline);
  const std::string rule = parsers::calendar_rule(deadline);
  if (!rule.empty() && issued) {
    const bool later = window.first && is_before(*issued, *window.first);
    day = parsers::first_occurrence(rule, later ? *window.first : *issued);
  }
  if (!day || (window.first && is_before(*day, *window.first)) ||
      (window.last && is_before(*window.last, *day)))
    return std::nullopt;
  return day;
}

std::optional<Date> due_in(const DueWindow& window,
                           const parsers::Document& document,
                           const parsers::Obligation& obligation) {
  const std::optional<Date> issued = parsers::day_of_issue(document);
  std::optional<Date> earliest;
  for (const parsers::Deadline& deadline : obligation.deadlines) {
    const std::optional<Date> day = due_in(window, deadline, issued);
    if (day && (!earliest || is_before(*day, *earliest))) earliest = day;
  }
  return earliest;
}

std::vector<Date> occurrences(std::string_view rule, const Date& first, const Date& last) {
  std::vector<Date> days;
  std::optional<Date> day = parsers::first_occurrence(rule, first);
  while (day && !is_before(last, *day)) {
    days.push_back(*day);
    day = parsers::first_occurrence(rule, day_after(*day));
  }
  return days;
}

}  // namespace corpus
