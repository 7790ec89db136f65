#include "parsers/printed_time.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string dump(const std::optional<TimePiece>& piece) {
  if (!piece) return "-";
  std::string text = std::to_string(piece->date.day) + "." + std::to_string(piece->date.month) +
                     "." + std::to_string(piece->date.year);
  if (piece->quarter != 0) text += " q" + std::to_string(piece->quarter);
  if (piece->months != 0) text += " m" + std::to_string(piece->months);
  if (piece->last_year != 0) text += " .." + std::to_string(piece->last_year);
  return text + " end " + std::to_string(piece->end);
}

struct Case {
  const char* text;
  const char* piece;
};

TEST(PrintedTime, ReadsDays) {
  static constexpr Case kCases[] = {
      {"ngày 25", "25.0.0 end 2"},
      {"25", "-"},  // a bare figure is no day
      {"ngày 05 tháng 11 năm 2025", "5.11.2025 end 6"},
      {"15/12/2026", "15.12.2026 end 1"},
      {"ngày 15-06-2025", "15.6.2025 end 2"},
      {"20.7.2020", "20.7.2020 end 1"},
      {"15/12", "15.12.0 end 1"},
      {"15/12 năm 2026", "15.12.2026 end 3"},
      {"ngày mồng 3", "3.0.0 end 3"},
      {"ngày 15 (mười lăm) tháng 6", "15.6.0 end 8"},
      {"31/02/2026", "-"},
      {"ngày 29/02", "29.2.0 end 2"},  // exists in some year
      {"32/01/2026", "-"},
      {"12/13/2026", "-"},
      {"ngày làm việc", "-"},
      {"1.500", "-"},
      {"", "-"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(read_day(read_words(c.text), 0)), c.piece) << c.text;
}

TEST(PrintedTime, ReadsMonthsQuartersAndYears) {
  static constexpr Case kMonths[] = {
      {"tháng 10/2025", "0.10.2025 end 2"},
      {"tháng 4 năm 2018", "0.4.2018 end 4"},
      {"tháng tư", "0.4.0 end 2"},
      {"tháng 13", "-"},
      {"tháng, quý", "-"},
      {"tháng năm", "-"},  // "hằng tháng, năm" gone wrong
  };
  for (const Case& c : kMonths)
    EXPECT_EQ(dump(read_month(read_words(c.text), 0)), c.piece) << c.text;
  static constexpr Case kParts[] = {
      {"quý IV năm 2025", "0.0.2025 q4 end 4"},
      {"9 tháng đầu năm 2026", "0.0.2026 m9 end 5"},
      {"02 tháng cuối năm", "0.0.0 m-2 end 4"},
      {"12 tháng đầu năm", "-"},
      {"Quý 1/2026", "0.0.2026 q1 end 2"},
      {"quý II/2026", "0.0.2026 q2 end 2"},
      {"quý III", "0.0.0 q3 end 2"},
      {"quý V", "-"},
      {"quý báu", "-"},
      {"6 tháng cuối năm 2025", "0.0.2025 m-6 end 5"},
      {"06 tháng đầu năm", "0.0.0 m6 end 4"},
  };
  for (const Case& c : kParts)
    EXPECT_EQ(dump(read_part_of_year(read_words(c.text), 0)), c.piece) << c.text;
  static constexpr Case kYears[] = {
      {"năm 2025", "0.0.2025 ..2025 end 2"},
      {"giai đoạn 2025 - 2030", "0.0.2025 ..2030 end 5"},
      {"giai đoạn 2025-2030", "0.0.2025 ..2030 end 3"},
      {"năm 2030 - 2025", "0.0.2030 ..2030 end 2"},  // no range backwards
      {"năm học", "-"},
      {"năm 12", "-"},
  };
  for (const Case& c : kYears)
    EXPECT_EQ(dump(read_years(read_words(c.text), 0)), c.piece) << c.text;
}

TEST(PrintedTime, ReadsNumbers) {
  EXPECT_EQ(read_number(read_words("05"), 0), 5);
  EXPECT_EQ(read_number(read_words("sáu"), 0), 6);
  EXPECT_EQ(read_number(read_words("12345"), 0), -1);
  EXPECT_EQ(read_number(read_words("vài"), 0), -1);
  EXPECT_EQ(read_number({}, 0), -1);
}

}  // namespace
}  // namespace parsers
