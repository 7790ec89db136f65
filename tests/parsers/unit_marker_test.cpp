#include "parsers/unit_marker.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(UnitMarker, ReadsWordsWithNumbers) {
  struct Case {
    const char* line;
    MarkerShape shape;
    const char* label;
    int number;
  };
  static constexpr Case kCases[] = {
      {"PHẦN II. NHIỆM VỤ", MarkerShape::part, "PHẦN II", 2},
      {"Phần thứ nhất", MarkerShape::part, "Phần thứ nhất", 1},
      {"Tiểu mục 2", MarkerShape::subsection, "Tiểu mục 2", 2},
      {"Điều 5a. Hồ sơ", MarkerShape::article, "Điều 5a", 5},
      {"Bước 1: Họp chi bộ", MarkerShape::step, "Bước 1", 1},
      {"Bước 2. Lấy ý kiến", MarkerShape::step, "Bước 2", 2},
      {"BƯỚC BA", MarkerShape::step, "BƯỚC BA", 3},
      {"Bước 4 (từ tháng 3): Tổng hợp", MarkerShape::step, "Bước 4", 4},
      {"Giai đoạn I: Chuẩn bị", MarkerShape::step, "Giai đoạn I", 1},
  };
  for (const Case& c : kCases) {
    const auto marker = read_unit_marker(c.line);
    ASSERT_TRUE(marker.has_value()) << c.line;
    EXPECT_EQ(marker->shape, c.shape) << c.line;
    EXPECT_EQ(marker->label, c.label) << c.line;
    EXPECT_EQ(marker->numbers.back(), c.number) << c.line;
  }
  for (const char* line : {"Bước 1 là họp chi bộ.",
                           "Bước đầu",
                           "Giai đoạn 2025 - 2030",
                           "Giai đoạn 1 kết thúc sớm",
                           "Điều này",
                           "điều 5.",
                           ""}) {
    EXPECT_FALSE(read_unit_marker(line).has_value()) << line;
  }
}

}  // namespace
}  // namespace parsers
