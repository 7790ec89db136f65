#include "parsers/deadline_values.h"

namespace parsers {

std::string date_value(const Date& date) {
  return date.year == 0 ? "" : to_iso(date);
}

std::string interval_value(const Date& begin, const Date& end) {
  const std::string first = date_value(begin);
  const std::string last = date_value(end);
  return first.empty() || last.empty() ? "" : first + "/" + last;
}

Date first_day(const TimePiece& piece) {
  Date date{piece.date.year, piece.date.month, piece.date.day};
  if (piece.quarter != 0) date.month = 3 * piece.quarter - 2;
  if (piece.months != 0) date.month = piece.months > 0 ? 1 : 13 + piece.months;
  if (date.month == 0) date.month = 1;
  if (date.day == 0) date.day = 1;
  return date;
}

Date last_day(const TimePiece& piece) {
  Date date{
      piece.last_year != 0 ? piece.last_year : piece.date.year, piece.date.month, piece.date.day};
  if (piece.quarter != 0) date.month = 3 * piece.quarter;
  if (piece.months != 0) date.month = piece.months > 0 ? piece.months : 12;
  if (date.month == 0) date.month = 12;
  if (date.day == 0) date.day = days_in_month(date.year == 0 ? 2023 : date.year, date.month);
  return date;
}

const PhraseTable& repeat_units() {
  static const PhraseTable kTable(
      {{static_cast<int>(RepeatUnit::day), "ngày"},
       {static_cast<int>(RepeatUnit::week), "tuần|01 tuần"},
       {static_cast<int>(RepeatUnit::month), "tháng|1 tháng|01 tháng|một tháng"},
       {static_cast<int>(RepeatUnit::quarter), "quý|3 tháng|03 tháng|ba tháng|1 quý|01 quý"},
       {static_cast<int>(RepeatUnit::half), "6 tháng|06 tháng|sáu tháng|nửa năm|6 tháng đầu năm"},
       {static_cast<int>(RepeatUnit::nine_months), "9 tháng|09 tháng|chín tháng"},
       {static_cast<int>(RepeatUnit::year), "năm|1 năm|01 năm|một năm|cả năm|cuối năm|12 tháng"}});
  return kTable;
}

std::string series_value(RepeatUnit unit) {
  switch (unit) {
    case RepeatUnit::day:
      return "FREQ=DAILY";
    case RepeatUnit::week:
      return "FREQ=WEEKLY";
    case RepeatUnit::month:
      return "FREQ=MONTHLY";
    case RepeatUnit::quarter:
      return "FREQ=YEARLY;BYMONTH=3,6,9,12";
    case RepeatUnit::half:
      return "FREQ=YEARLY;BYMONTH=6,12";
    case RepeatUnit::nine_months:
      return "FREQ=YEARLY;BYMONTH=9";
    case RepeatUnit::year:
      return "FREQ=YEARLY";
  }
  return "";
}

std::string month_day(int day) {
  return ";BYMONTHDAY=" + std::to_string(day);
}

}  // namespace parsers
