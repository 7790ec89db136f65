#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parsers/date_parser.h"
#include "parsers/document.h"

namespace parsers {

// What a printed deadline means for a calendar. "trước ngày 25" leaves the 24th as the last day,
// "trước 17 giờ ngày 25" and
// "chậm nhất ngày 25" the 25th; a month, quarter or year is in time up to its last day.

// The first and the last day of a day, month or year.
Date first_day_of(const Date& span);
Date last_day_of(const Date& span);

// The day of issue; nullopt when it is missing or incomplete.
std::optional<Date> day_of_issue(const Document& document);

// The last day on which a dated deadline is met; nullopt for all that have no such day: recurring,
// continuous, on request, relative, open-ended.
std::optional<Date> last_day(const Deadline& deadline);

// The earliest of them; nullopt when none has one.
std::optional<Date> first_last_day(const Obligation& obligation);

// The RRULE of a recurring deadline by the last days on which it is met: for "trước ngày 25 hằng
// tháng", FREQ=MONTHLY;BYMONTHDAY=24. A rule without a day is met by the last day of each month,
// quarter or year, a weekly one by Friday; where a month is too short for its day, by its last day
// (BYMONTHDAY=28,29,30;BYSETPOS=-1 for the 30th). "" when the rule is not one that the parsers
// write.
std::string calendar_rule(const Deadline& deadline);

// The first day on or after `from` that falls under `rule`, one of those calendar_rule() returns;
// nullopt for "".
std::optional<Date> first_occurrence(std::string_view rule, const Date& from);

}  // namespace parsers
