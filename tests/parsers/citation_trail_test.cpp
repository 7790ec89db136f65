#include "parsers/citation_trail.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(CitationTrail, ReadsToTheRightOfTheNumber) {
  struct Case {
    const char* behind;
    const char* date;
    const char* issuer;
    const char* rest;  // what belongs to the citation no more
  };
  static constexpr Case kCases[] = {
      {", ngày 01/9/2031 của Ban Bí thư về thư viện", "2031-09-01", "Ban Bí thư", " về thư viện"},
      {" của Ban Bí thư ngày 01/9/2031, các chi bộ", "2031-09-01", "Ban Bí thư", ", các chi bộ"},
      {" ngày 01/9/2031; Kế hoạch", "2031-09-01", "", "; Kế hoạch"},
      {" của Bộ Văn hoá, Thể thao và Du lịch quy định",
       "",
       "Bộ Văn hoá, Thể thao và Du lịch",
       " quy định"},
      {" của Tỉnh uỷ và Công văn số 5", "", "Tỉnh uỷ", " và Công văn số 5"},
      // A day that no calendar has is no date, but does not hide who issued it.
      {" ngày 30/02/2031 của Tỉnh uỷ.", "", "Tỉnh uỷ", "."},
      {". Ngày 01/9/2031 họp", "", "", ". Ngày 01/9/2031 họp"},
      {" của chúng tôi", "", "", " của chúng tôi"},
      {"", "", "", ""},
  };
  for (const Case& c : kCases) {
    const std::string text = std::string("12-CT/TU") + c.behind;
    const CitationTrail trail = read_citation_trail(text, 8);
    EXPECT_EQ(trail.date_iso, c.date) << text;
    EXPECT_EQ(trail.issuer, c.issuer) << text;
    EXPECT_EQ(text.substr(trail.end), c.rest);
  }
}

}  // namespace
}  // namespace parsers
