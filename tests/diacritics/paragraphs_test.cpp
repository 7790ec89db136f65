#include "diacritics/paragraphs.h"

#include <random>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

std::string shape_of(std::string_view text) {
  std::string shape;
  for (const LineRange range : join_lines(base::split_lines(text))) {
    if (!shape.empty()) shape += ' ';
    shape += std::to_string(range.last - range.first);
  }
  return shape;
}

TEST(JoinLines, JoinsWhatAPrinterBroke) {
  EXPECT_EQ(shape_of("Đảng uỷ xã Suối Hoa xây dựng kế hoạch triển khai\n"
                     "thực hiện chỉ thị của Ban Bí thư về công tác này.\n"
                     "Các chi bộ báo cáo kết quả thực hiện về Đảng uỷ"),
            "2 1");
  EXPECT_EQ(shape_of("1. Muc dich\n- Quan triet sau sac den tung can bo\ndang vien trong xa"),
            "1 2");
  EXPECT_EQ(shape_of("KE HOACH\nthuc hien Chi thi so 47 cua Ban Bi thu"), "1 1");
  EXPECT_EQ(shape_of("mot hai ba\n\n\nBon nam sau"), "1 2 1");
  EXPECT_EQ(shape_of(""), "1");
}

TEST(JoinLines, CoverEveryLineOnce) {
  std::mt19937 random(3);
  const std::vector<std::string> parts = {"\n",
                                          "\n\n",
                                          "a) ",
                                          "- ",
                                          "Uỷ ban",
                                          ". ",
                                          "XÃ",
                                          " mot hai ba bon nam sau bay tam ",
                                          "1.",
                                          "\xFF"};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i)
      text += parts[random() % parts.size()];
    text = base::to_nfc(text);
    const std::vector<std::string_view> lines = base::split_lines(text);
    std::size_t next = 0;
    for (const LineRange range : join_lines(lines)) {
      EXPECT_EQ(range.first, next);
      EXPECT_LT(range.first, range.last);
      next = range.last;
    }
    EXPECT_EQ(next, lines.size());
  }
}

TEST(MarkerLength, MeasuresBulletsAndNumbering) {
  struct Case {
    const char* line;
    std::size_t length;
  };
  static constexpr Case kCases[] = {{"- Quán triệt", 2},
                                    {"2.1. Nội dung", 5},
                                    {"a) Cấp xã", 3},
                                    {"IV. TỔ CHỨC", 4},
                                    {"I1. NHIEM VU", 4},
                                    {"1.Ban", 2},
                                    {"  + Có", 4},
                                    {"Quán triệt", 0},
                                    {"18/8/2025", 0},
                                    {"", 0},
                                    {"Điều 1. Phạm vi", 0}};
  for (const Case& c : kCases)
    EXPECT_EQ(marker_length(c.line), c.length) << c.line;
}

}  // namespace
}  // namespace diacritics
