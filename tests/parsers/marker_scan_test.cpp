#include "parsers/marker_scan.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(MarkerScan, ReadsRomanNumerals) {
  for (int value = 1; value <= 60; ++value)
    EXPECT_EQ(roman_value(roman_numeral(value)), value);
  for (const char* wrong : {"IIII", "VX", "IC", "A", "1"})
    EXPECT_EQ(roman_value(wrong), 0) << wrong;
  EXPECT_EQ(roman_strokes("l1"), "II");
  EXPECT_EQ(roman_strokes("H"), "II");
  EXPECT_EQ(roman_strokes("IL"), "II");
}

TEST(MarkerScan, FindsWhatClosesANumber) {
  struct Case {
    const char* line;
    std::size_t bytes;
    char closer;
    const char* rest;
    bool tight;
  };
  static constexpr Case kCases[] = {
      {"1. Một", 1, '.', "Một", false},
      {"1.Một", 1, '.', "Một", true},
      {"I - Một", 1, '-', "Một", false},
      {"I– Một", 1, '-', "Một", false},
      {"1.- Một", 1, '.', "Một", false},
      {"a) hai", 1, ')', "hai", false},
      {"2 Hai", 1, 0, "Hai", false},
      {"3", 1, 0, "", false},
  };
  for (const Case& c : kCases) {
    const Scanned scanned = close_number(c.line, c.bytes);
    EXPECT_EQ(scanned.closer, c.closer) << c.line;
    EXPECT_EQ(scanned.rest, c.rest) << c.line;
    EXPECT_EQ(scanned.tight, c.tight) << c.line;
  }
  EXPECT_EQ(skip_blanks(" \t\u00A0x"), "x");
}

}  // namespace
}  // namespace parsers
