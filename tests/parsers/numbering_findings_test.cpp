#include "parsers/numbering_findings.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

Marker arabic(const char* label, const char* printed) {
  Marker marker;
  marker.label = label;
  marker.printed = printed;
  return marker;
}

TEST(NumberingFindings, TellWhatIsAmissAndWhere) {
  struct Case {
    Fit fit;
    const char* parent_path;
    const char* label_before;
    const char* message;
  };
  static constexpr Case kCases[] = {
      {Fit::skips, "", "1", "Số thứ tự \"3\" đứng ngay sau \"1\", thiếu số ở giữa."},
      {Fit::skips, "I/2", "1", "Mục I/2: số thứ tự \"3\" đứng ngay sau \"1\", thiếu số ở giữa."},
      {Fit::repeats,
       "I",
       "3",
       "Mục I: số thứ tự \"3\" đứng sau \"3\", bị lặp hoặc đánh lại từ đầu."},
      {Fit::stray, "I", "", "Mục I: số thứ tự \"3\" mở đầu danh sách, thiếu các số trước đó."},
      {Fit::skips, "", "", "Số thứ tự \"3\" mở đầu danh sách, thiếu các số trước đó."},
  };
  Line line;
  line.text = "3. Trồng rừng";
  line.span = {40, 40 + line.text.size()};
  for (const Case& c : kCases) {
    const base::Finding finding =
        numbering_gap(line, arabic("3", "3."), c.fit, c.parent_path, c.label_before);
    EXPECT_EQ(finding, (base::Finding{"numbering-gap", {40, 42}, c.message}));
  }
}

TEST(NumberingFindings, TellWhichNumberIsMeant) {
  Line line;
  line.text = "II. TRỒNG RỪNG";
  line.span = {7, 7 + line.text.size()};
  EXPECT_EQ(
      mended_number(line, arabic("III", "II.")),
      (base::Finding{"mended-number",
                     {7, 10},
                     "Số thứ tự đọc được là \"II.\", theo trình tự các mục phải là \"III\"."}));
}

}  // namespace
}  // namespace parsers
