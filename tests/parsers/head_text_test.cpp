#include "parsers/head_text.h"

#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(HeadText, KeepsTheWordsOfASubject) {
  const auto subject = [](std::vector<std::string_view> texts) {
    std::vector<Line> lines(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
      lines[i].text = texts[i];
    return subject_text(lines);
  };
  EXPECT_EQ(subject({"V/v: mở  rộng", "thư viện xã"}), "mở rộng thư viện xã");
  EXPECT_EQ(subject({"' về công tác thư viện"}), "về công tác thư viện");
  EXPECT_EQ(subject({"'Sách hay' cho bạn đọc"}), "'Sách hay' cho bạn đọc");
  EXPECT_EQ(subject({}), "");
}

TEST(HeadText, ReadsMarks) {
  EXPECT_EQ(mark_of("(MẬT)"), "MẬT");
  EXPECT_EQ(mark_of("Độ mật: MẬT"), "MẬT");
  EXPECT_EQ(mark_of("HOẢ TỐC"), "HOẢ TỐC");
}

TEST(HeadText, LeavesOutADayThatIsNoFigure) {
  EXPECT_EQ(without_misread_day("ngày Ï8 tháng 9 năm 2031"), "tháng 9 năm 2031");
  EXPECT_EQ(without_misread_day("ngày 18 tháng 9 năm 2031"), "ngày 18 tháng 9 năm 2031");
  EXPECT_EQ(without_misread_day("ngày … tháng 9 năm 2031"), "ngày … tháng 9 năm 2031");
  EXPECT_EQ(without_misread_day(""), "");
}

}  // namespace
}  // namespace parsers
