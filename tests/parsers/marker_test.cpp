#include "parsers/marker.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "base/text.h"

namespace parsers {
namespace {

TEST(Marker, ReadsEveryShape) {
  struct Case {
    const char* line;
    MarkerShape shape;
    const char* label;
    const char* printed;
    int number;  // the last one
  };
  static constexpr Case kCases[] = {
      {"Phần thứ nhất", MarkerShape::part, "Phần thứ nhất", "Phần thứ nhất", 1},
      {"PHẦN II. BIỂU MẪU", MarkerShape::part, "PHẦN II", "PHẦN II.", 2},
      {"PHẦN I BIỂU MẪU", MarkerShape::part, "PHẦN I", "PHẦN I", 1},
      {"Chương IV", MarkerShape::chapter, "Chương IV", "Chương IV", 4},
      {"Mục 2. LẬP HỒ SƠ", MarkerShape::section, "Mục 2", "Mục 2.", 2},
      {"Tiểu mục 1", MarkerShape::subsection, "Tiểu mục 1", "Tiểu mục 1", 1},
      {"Điều 12. Hiệu lực", MarkerShape::article, "Điều 12", "Điều 12.", 12},
      {"ĐIỀU 3: Trách nhiệm", MarkerShape::article, "ĐIỀU 3", "ĐIỀU 3:", 3},
      {"Điều 5a. Sửa đổi", MarkerShape::article, "Điều 5a", "Điều 5a.", 5},
      {"B. NHIỆM VỤ", MarkerShape::capital, "B", "B.", 2},
      {"IX. TỔ CHỨC", MarkerShape::roman, "IX", "IX.", 9},
      {"I- MỤC ĐÍCH", MarkerShape::roman, "I", "I-", 1},
      {"III/ KẾT LUẬN", MarkerShape::roman, "III", "III/", 3},
      {"II - KẾT LUẬN", MarkerShape::roman, "II", "II -", 2},
      {"7. Sở Y tế", MarkerShape::arabic, "7", "7.", 7},
      {"2.Yêu cầu", MarkerShape::arabic, "2", "2.", 2},
      {"1/ Mục đích", MarkerShape::arabic, "1", "1/", 1},
      {"2.10. Nội dung", MarkerShape::decimal, "2.10", "2.10.", 10},
      {"1.1 Nội dung", MarkerShape::decimal, "1.1", "1.1", 1},
      {"II.1. Rà soát", MarkerShape::decimal, "II.1", "II.1.", 1},
      {"IV.2.1 Rà soát", MarkerShape::decimal, "IV.2.1", "IV.2.1", 1},
      {"1.2- Nội dung", MarkerShape::decimal, "1.2", "1.2-", 2},
      {"1.4.1 - Yêu cầu", MarkerShape::decimal, "1.4.1", "1.4.1 -", 1},
      {"3) Hồ sơ", MarkerShape::arabic_paren, "3", "3)", 3},
      {"(3) Hồ sơ", MarkerShape::arabic_paren, "3", "(3)", 3},
      {"đ) Quán triệt", MarkerShape::letter, "đ", "đ)", 5},
      {"a. Quán triệt", MarkerShape::letter, "a", "a.", 1},
  };
  for (const Case& c : kCases) {
    const auto marker = read_marker(c.line);
    ASSERT_TRUE(marker) << c.line;
    EXPECT_EQ(marker->shape, c.shape) << c.line;
    EXPECT_EQ(marker->label, c.label) << c.line;
    EXPECT_EQ(marker->printed, c.printed) << c.line;
    EXPECT_EQ(marker->numbers.back(), c.number) << c.line;
    EXPECT_FALSE(marker->mended) << c.line;
  }
}

TEST(Marker, ReadsBullets) {
  struct Case {
    const char* line;
    MarkerShape shape;
    std::size_t length;
  };
  static constexpr Case kCases[] = {{"- Tăng cường", MarkerShape::dash, 2},
                                    {"-Tăng cường", MarkerShape::dash, 1},
                                    {"– Tăng cường", MarkerShape::dash, 4},
                                    {"+ 01 vị trí", MarkerShape::plus, 2},
                                    {"•\tTăng cường", MarkerShape::dot, 4},
                                    {"* Ghi chú", MarkerShape::dot, 2},
                                    {"-", MarkerShape::dash, 1}};
  for (const Case& c : kCases) {
    const auto marker = read_marker(c.line);
    ASSERT_TRUE(marker) << c.line;
    EXPECT_EQ(marker->shape, c.shape) << c.line;
    EXPECT_EQ(marker->length, c.length) << c.line;
  }
}

TEST(Marker, PassesOverWhatIsNone) {
  for (const char* line : {"",
                           "Tiếp tục lãnh đạo",
                           "1.500 đồng",
                           "1.5 triệu đồng",
                           "20.11.2025",
                           "12/11/2024 của",
                           "2025. Tiếp tục",
                           "Điều 3 của Quyết định này",
                           "Mục 6, Công văn số 5",
                           "Phần mềm quản lý",
                           "-5 độ",
                           "--",
                           "5 - 7 người",
                           "1.5 - 2.0 tấn",
                           "1.5-Tấn",
                           "3.1%",
                           "100% số hộ",
                           "abc) d"}) {
    EXPECT_FALSE(read_marker(line)) << line;
  }
}

TEST(Marker, MendsMisreadStrokes) {
  struct Case {
    const char* line;
    const char* label;  // that one of the readings must have
    MarkerShape shape;
  };
  static constexpr Case kCases[] = {{"I1. NHIỆM VỤ", "II", MarkerShape::roman},
                                    {"lI. NHIỆM VỤ", "II", MarkerShape::roman},
                                    {"1I. NHIỆM VỤ", "II", MarkerShape::roman},
                                    {"Ill. TỔ CHỨC", "III", MarkerShape::roman},
                                    {"1V. KINH PHÍ", "IV", MarkerShape::roman},
                                    {"I] MỤC ĐÍCH", "I", MarkerShape::roman},
                                    {"l. Mục đích", "1", MarkerShape::arabic},
                                    {"l. MỤC ĐÍCH", "I", MarkerShape::roman},
                                    {"l.2. Nội dung", "1.2", MarkerShape::decimal},
                                    {"1 Mục đích", "1", MarkerShape::arabic},
                                    {"II NHIỆM VỤ", "II", MarkerShape::roman}};
  for (const Case& c : kCases) {
    bool found = false;
    for (const Marker& reading : marker_readings(c.line)) {
      found = found || (reading.label == c.label && reading.shape == c.shape);
    }
    EXPECT_TRUE(found) << c.line;
  }
}

TEST(Marker, OffersClearReadingsFirst) {
  const auto readings = marker_readings("V. KINH PHÍ");
  ASSERT_EQ(readings.size(), 2u);
  EXPECT_EQ(readings[0].shape, MarkerShape::roman);
  EXPECT_EQ(readings[1].shape, MarkerShape::capital);
}

TEST(Marker, LengthStaysInsideTheLine) {
  static constexpr const char* kPieces[] = {
      "1", ".", "-", "I", "l", ")", "(", " ", "Điều", "đ", "V", "/", "PHẦN", "thứ", "+", "•", "a"};
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string line;
    for (auto n = random() % 8; n > 0; --n)
      line += kPieces[random() % std::size(kPieces)];
    for (const Marker& marker : marker_readings(base::trim(line))) {
      EXPECT_LE(marker.length, base::trim(line).size()) << line;
      EXPECT_LE(marker.printed.size(), marker.length) << line;
      EXPECT_EQ(base::trim(line).substr(0, marker.printed.size()), marker.printed) << line;
      EXPECT_EQ(marker.numbers.empty(), is_bullet(marker.shape)) << line;
    }
  }
}

}  // namespace
}  // namespace parsers
