#include "parsers/unreadable_numbers.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// The lines that were found to be numbers, as "line:number".
std::string found_in(const std::vector<std::string>& lines) {
  UnreadableNumbers numbers;
  std::string found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto number = numbers.see(i, lines[i], marker_readings(lines[i]))) {
      EXPECT_TRUE(number->marker.by_sequence);
      EXPECT_LT(number->line, i);
      EXPECT_TRUE(lines[number->line].starts_with(number->marker.printed));
      found += std::to_string(number->line) + ":" + number->marker.label + " ";
    }
  }
  return found;
}

TEST(UnreadableNumbers, FindsTheOneThatIsLacking) {
  EXPECT_EQ(found_in({"4. Đội Một", "Š. Đội Hai", "6. Đội Ba"}), "1:5 ");
  EXPECT_EQ(found_in({"4. Đội Một", "- Họp.", "S. Đội Hai", "a) Nhỏ", "6. Đội Ba"}), "2:5 ");
  EXPECT_EQ(found_in({"9. Đội Một", "$. Đội Hai", "11. Đội Ba"}), "1:10 ");
  EXPECT_EQ(found_in({"II. VIỆC", "¡. Đội Hai", "2. Đội Ba"}), "1:1 ");
  EXPECT_EQ(found_in({"1/ Một", "z/ Hai", "3/ Ba"}), "1:2 ");
  EXPECT_EQ(found_in({"6. Một", "l. Hai", "8. Ba"}), "1:7 ");
}

TEST(UnreadableNumbers, FindsNothingWithoutProof) {
  EXPECT_EQ(found_in({"4. Đội Một", "Š. Đội Hai"}), "");
  EXPECT_EQ(found_in({"4. Đội Một", "Š. Đội Hai", "5. Đội Ba"}), "");
  EXPECT_EQ(found_in({"4. Đội Một", "Š. Đội Hai", "7. Đội Ba"}), "");
  EXPECT_EQ(found_in({"4. Đội Một", "Š. Đội Hai", "Ž. Đội Tư", "6. Đội Ba"}), "");
  EXPECT_EQ(found_in({"4. Đội Một", "Š. đội hai", "6. Đội Ba"}), "");
  EXPECT_EQ(found_in({"4. Đội Một", "Š.Đội Hai", "6. Đội Ba"}), "");
  EXPECT_EQ(found_in({"4/ Đội Một", "Š. Đội Hai", "6/ Đội Ba"}), "");
  EXPECT_EQ(found_in({"4. Đội Một", "a. Đội Hai", "6. Đội Ba"}), "");
  EXPECT_EQ(found_in({"A. Phần", "4. Đội Một", "B. Đội Hai", "6. Đội Ba"}), "");
  EXPECT_EQ(found_in({"4. Đội Một", "III. PHẦN", "Š. Đội Hai", "6. Đội Ba"}), "");
  EXPECT_EQ(found_in({"Š. Đội Hai", "2. Đội Ba"}), "");
}

}  // namespace
}  // namespace parsers
