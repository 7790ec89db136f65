#include "parsers/date_parser.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(DateParser, ReadsEveryWayOfWriting) {
  struct Case {
    const char* text;
    const char* iso;  // "" where there is no date
    const char* printed;
  };
  static constexpr Case kCases[] = {
      {"", "", ""},
      {"Hoà An, ngày 05 tháng 9 năm 2025", "2025-09-05", "ngày 05 tháng 9 năm 2025"},
      {"ngày  02  tháng 10 năm 2025", "2025-10-02", "ngày  02  tháng 10 năm 2025"},
      {"ngày02tháng10năm2025", "2025-10-02", "ngày02tháng10năm2025"},
      {"NGÀY 5 THÁNG 1 NĂM 2026", "2026-01-05", "NGÀY 5 THÁNG 1 NĂM 2026"},
      {"ngay 05 thang 9 nam 2025", "2025-09-05", "ngay 05 thang 9 nam 2025"},
      {"số 9-KH/TU, ngày 23/5/2025 của", "2025-05-23", "ngày 23/5/2025"},
      {"từ 23/ 5/2025", "2025-05-23", "23/ 5/2025"},
      {"5.9.2025", "2025-09-05", "5.9.2025"},
      {"05-9-2025", "2025-09-05", "05-9-2025"},
      {"ngày mồng năm tháng chín năm hai nghìn không trăm hai mươi lăm.",
       "2025-09-05",
       "ngày mồng năm tháng chín năm hai nghìn không trăm hai mươi lăm"},
      {"ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu đến",
       "2026-11-20",
       "ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu"},
      {"31/02/2025", "", ""},
      {"29/02/2024", "2024-02-29", "29/02/2024"},
      {"tháng 9 năm 2025", "", ""},
      {"5/9-2025", "", ""},
      {"QĐ 12/2025/QĐ-UBND", "", ""},
      {"1/5/9/2025", "", ""},
  };
  for (const Case& c : kCases) {
    const std::optional<PrintedDate> date = find_date(c.text);
    EXPECT_EQ(date ? to_iso(date->date) : "", c.iso) << c.text;
    EXPECT_EQ(date ? date->text : "", c.printed) << c.text;
  }
}

TEST(DateParser, FindsAllFromLeftToRight) {
  const std::vector<PrintedDate> dates =
      find_dates("từ 01/3/2026 đến ngày 15 tháng 4 năm 2026, trừ 30/4/2026");
  ASSERT_EQ(dates.size(), 3u);
  EXPECT_EQ(to_iso(dates[0].date), "2026-03-01");
  EXPECT_EQ(to_iso(dates[1].date), "2026-04-15");
  EXPECT_EQ(to_iso(dates[2].date), "2026-04-30");
}

TEST(DateParser, IsoThereAndBack) {
  for (int year = 1996; year <= 2004; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in_month(year, month); ++day) {
        const Date date{year, month, day};
        ASSERT_TRUE(is_valid(date));
        ASSERT_EQ(from_iso(to_iso(date)), date);
      }
    }
  }
  EXPECT_EQ(from_iso("2025-09"), (Date{2025, 9, 0}));
  EXPECT_EQ(from_iso("2025"), (Date{2025, 0, 0}));
  for (const char* wrong : {"", "2025-13", "2025-00-01", "2025-02-30", "2025/02/03", "20250203"})
    EXPECT_FALSE(from_iso(wrong)) << wrong;
}

TEST(DateParser, ReadsNumbersInWords) {
  struct Case {
    const char* words;
    int value;  // -1: not a number
  };
  static constexpr Case kCases[] = {
      {"không", 0},
      {"mười", 10},
      {"mười lăm", 15},
      {"hai mươi", 20},
      {"hai mươi mốt", 21},
      {"hai lăm", 25},
      {"ba mươi tư", 34},
      {"một trăm linh năm", 105},
      {"hai nghìn không trăm hai mươi lăm", 2025},
      {"một ngàn chín trăm bốn mươi lăm", 1945},
      {"", -1},
      {"hai con", -1},
      {"mươi hai", -1},
      {"hai trăm ba nghìn", -1},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(number_in_words(c.words).value_or(-1), c.value) << c.words;
}

}  // namespace
}  // namespace parsers
