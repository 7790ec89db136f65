#include "pipeline/cli/text_columns.h"

#include <gtest/gtest.h>

namespace cli {
namespace {

using Lines = std::vector<std::string>;

TEST(TextColumns, CountCharacters) {
  EXPECT_EQ(width_of(""), 0u);
  EXPECT_EQ(width_of("Uỷ ban"), 6u);
}

TEST(TextColumns, AreBrokenAtBlanks) {
  EXPECT_EQ(wrapped("", 5), Lines{""});
  EXPECT_EQ(wrapped("Uỷ ban xã", 9), Lines{"Uỷ ban xã"});
  EXPECT_EQ(wrapped("Uỷ ban xã", 8), (Lines{"Uỷ ban", "xã"}));
  EXPECT_EQ(wrapped("a  b\nc", 3), (Lines{"a b", "c"}));
}

TEST(TextColumns, BreakWordsThatAreTooLong) {
  EXPECT_EQ(wrapped("nghiêng", 4), (Lines{"nghi", "êng"}));
  EXPECT_EQ(wrapped("a PL1/III/2/2.1 b", 7), (Lines{"a", "PL1/", "III/2/", "2.1 b"}));
  EXPECT_EQ(wrapped("ab", 0), (Lines{"a", "b"}));
  for (std::size_t width = 1; width < 12; ++width) {
    for (const std::string& line : wrapped("//báo cáo///kết quả 123456789/01-KH/ĐU", width)) {
      EXPECT_LE(width_of(line), width) << line;
    }
  }
}

TEST(TextColumns, ArePrintable) {
  EXPECT_EQ(printable("Kế hoạch"), "Kế hoạch");
  EXPECT_EQ(printable("hai\ndòng\x1b[31m\x7f"), "hai\\ndòng\\x1b[31m\\x7f");
  EXPECT_EQ(printable("x\xffy"), "x\uFFFDy");
}

}  // namespace
}  // namespace cli
