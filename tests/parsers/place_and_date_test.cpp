#include "parsers/place_and_date.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(PlaceAndDate, ReadsWhatIsPrintedAndNeverGuesses) {
  struct Case {
    const char* line;
    const char* place;
    const char* date_text;
    const char* date_iso;
  };
  static constexpr Case kCases[] = {
      {"An Lạc, ngày 2 tháng 1 năm 2026", "An Lạc", "ngày 2 tháng 1 năm 2026", "2026-01-02"},
      {"An Lạc,  ngày 2 tháng  1 năm 2026.", "An Lạc", "ngày 2 tháng 1 năm 2026", "2026-01-02"},
      {"An Lạc, hồi 17 giờ 30 ngày 2 tháng 1 năm 2026",
       "An Lạc",
       "ngày 2 tháng 1 năm 2026",
       "2026-01-02"},
      {"An Lạc, ngày Ï8 tháng 9 năm 2025", "An Lạc", "tháng 9 năm 2025", ""},
      {"An Lạc, ngày … tháng 9 năm 2025", "An Lạc", "ngày … tháng 9 năm 2025", ""},
      {"An Lạc, ngày ... tháng 9 năm 2025", "An Lạc", "ngày ... tháng 9 năm 2025", ""},
      {"An Lạc, ngày 31 tháng 2 năm 2025", "An Lạc", "ngày 31 tháng 2 năm 2025", ""},
      {"An Lạc, ngày 0 tháng 9 năm 2025", "An Lạc", "ngày 0 tháng 9 năm 2025", ""},
      {"ngày 2 tháng 1 năm 2026", "", "ngày 2 tháng 1 năm 2026", "2026-01-02"},
      {"", "", "", ""},
  };
  for (const Case& c : kCases) {
    const PlaceAndDate found = read_place_and_date(c.line);
    EXPECT_EQ(found.place, c.place) << c.line;
    EXPECT_EQ(found.date_text, c.date_text) << c.line;
    EXPECT_EQ(found.date_iso, c.date_iso) << c.line;
  }
}

}  // namespace
}  // namespace parsers
