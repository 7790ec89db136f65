#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/date_parser.h"
#include "parsers/words.h"

namespace parsers {

// Pieces of the calendar as official texts print them, read at one word of a sentence. `end` is
// the word after the last one read. What the calendar does not have is not read.

struct TimePiece {
  Date date;          // day, month or year 0 where they are not printed
  int quarter = 0;    // 1 to 4
  int months = 0;     // 9: 9 tháng đầu năm; -6: 6 tháng cuối năm
  int last_year = 0;  // of a range: 2025 - 2030
  std::size_t end = 0;
};

// "ngày 25", "ngày 05 tháng 11 năm 2025", "15/12/2026", "15/12", "20.7.2020", "mồng 3"; a bare
// figure only after "ngày", "mồng" or "mùng". A number repeated in words is passed over: "ngày 15
// (mười lăm)".
std::optional<TimePiece> read_day(const std::vector<Word>& words, std::size_t at);

// "tháng 10/2025", "tháng 4 năm 2018", "tháng 4", "tháng tư".
std::optional<TimePiece> read_month(const std::vector<Word>& words, std::size_t at);

// "quý IV năm 2025", "Quý 1/2026", "quý III"; "6 tháng cuối năm 2025".
std::optional<TimePiece> read_part_of_year(const std::vector<Word>& words, std::size_t at);

// "năm 2025", "năm 2025 - 2026", "giai đoạn 2025 - 2030", "các năm 2025, 2026".
std::optional<TimePiece> read_years(const std::vector<Word>& words, std::size_t at);

// "năm 2026", "/2026": the year that closes a list of days or months; 0 when there is none.
TimePiece read_year_tail(const std::vector<Word>& words, std::size_t at);

// A whole number of at most four digits that is a word by itself, or in words up to ten ("sáu"); -1
// for anything else.
int read_number(const std::vector<Word>& words, std::size_t at);

}  // namespace parsers
