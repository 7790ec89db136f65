#pragma once

#include <string>

#include "parsers/date_parser.h"
#include "parsers/printed_time.h"
#include "parsers/words.h"

namespace parsers {

// The values of Deadline::value: ISO 8601 for dates and intervals, RRULE of RFC 5545 for series.

// A date as far as it is printed; "" for a day that the calendar does not have, such as one of an
// unknown year.
std::string date_value(const Date& date);

// "2025-10-01/2025-10-31"; "" unless both ends are known.
std::string interval_value(const Date& begin, const Date& end);

// The first and the last day of a month, quarter, half, year or range of years; a day is both. The
// year is 0 where the piece has none; February has 28 days then.
Date first_day(const TimePiece& piece);
Date last_day(const TimePiece& piece);

// The periods after which reports return.
enum class RepeatUnit { day, week, month, quarter, half, nine_months, year };

// The words for them, tagged with their RepeatUnit: "tháng", "6 tháng", "cả năm".
const PhraseTable& repeat_units();

// "FREQ=MONTHLY"; quarters end in March, June, September and December.
std::string series_value(RepeatUnit unit);

// What a series takes on for its day of the month: ";BYMONTHDAY=25".
std::string month_day(int day);

}  // namespace parsers
