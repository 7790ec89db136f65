#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parsers {

// A day of the Gregorian calendar, or a month or year where less is printed.
struct Date {
  int year = 0;
  int month = 0;  // 0: not printed
  int day = 0;    // 0: not printed

  friend bool operator==(const Date&, const Date&) = default;
};

struct PrintedDate {
  Date date;
  std::string_view text;  // as printed, from "ngày" or the first figure to the last figure
};

// True for a day that exists, from 1900 to 2199; also for its month or year alone.
bool is_valid(const Date& date);

int days_in_month(int year, int month);

// ISO 8601: "2025-09-05", "2025-09", "2025"; "" for a date that is not valid.
std::string to_iso(const Date& date);
std::optional<Date> from_iso(std::string_view iso);

// The first full date in `text` at or after byte `from`: "ngày 05 tháng 9 năm 2025", "05/9/2025",
// "05-9-2025", "05.9.2025", "ngày mồng năm tháng chín năm hai nghìn không trăm hai mươi lăm";
// blanks within it are free. A date that the calendar does not have is passed over.
std::optional<PrintedDate> find_date(std::string_view text, std::size_t from = 0);

// All of them, left to right.
std::vector<PrintedDate> find_dates(std::string_view text);

// A number written out, 0 to 9999: "hai mươi lăm" is 25, "mười lăm" 15, "hai nghìn không trăm hai
// mươi lăm" 2025. nullopt when the words are anything else.
std::optional<int> number_in_words(std::string_view words);

}  // namespace parsers
