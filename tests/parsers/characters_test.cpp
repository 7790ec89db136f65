#include "parsers/characters.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(Characters, KnowsVietnameseLetters) {
  for (const char32_t c : U"ĐÁỮỲ") {
    if (c == 0) continue;
    EXPECT_TRUE(is_upper(c));
    EXPECT_FALSE(is_lower(c));
  }
  for (const char32_t c : U"đáữỳ") {
    if (c == 0) continue;
    EXPECT_TRUE(is_lower(c));
    EXPECT_FALSE(is_upper(c));
  }
  EXPECT_FALSE(is_upper('7'));
  EXPECT_FALSE(is_lower('-'));
}

TEST(Characters, FindsTheEndsOfAText) {
  EXPECT_EQ(first_char("Đảng"), U'Đ');
  EXPECT_EQ(last_char("Đảng uỷ"), U'ỷ');
  EXPECT_EQ(first_char(""), U'\0');
  EXPECT_EQ(last_char(""), U'\0');
  EXPECT_EQ(first_word("  Ban  Thường vụ"), "Ban");
  EXPECT_EQ(last_word("Ban Thường vụ \t"), "vụ");
  EXPECT_EQ(first_word(" \t"), "");
  EXPECT_EQ(last_word(""), "");
}

TEST(Characters, TellsHowALineBegins) {
  struct Case {
    const char* text;
    bool lower;
    bool upper;
  };
  static constexpr Case kCases[] = {{"thực hiện", true, false},
                                    {"Thực hiện", false, true},
                                    {"“đổi mới”", true, false},
                                    {"(Kèm theo)", false, true},
                                    {"15 xã", false, false},
                                    {"- xã", false, false},
                                    {"", false, false}};
  for (const Case& c : kCases) {
    EXPECT_EQ(starts_lower(c.text), c.lower) << c.text;
    EXPECT_EQ(starts_upper(c.text), c.upper) << c.text;
  }
}

TEST(Characters, TellsHowALineEnds) {
  for (const char* text : {"hết.", "sau đây:", "một;", "(nếu có).", "“đổi mới.”", "v.v…", "sao?"}) {
    EXPECT_TRUE(ends_sentence(text)) << text;
  }
  for (const char* text : {"và", "các xã,", "(nếu có)", "", ")", "Kế hoạch này"}) {
    EXPECT_FALSE(ends_sentence(text)) << text;
  }
}

TEST(Characters, KnowsTitlesInCapitals) {
  EXPECT_TRUE(is_mostly_capitals("cÁC HOẠT ĐỘNG"));
  EXPECT_TRUE(is_mostly_capitals("VIỆC LÀM - AN TOÀN LAO ĐỘNG (cấp xã)"));
  EXPECT_FALSE(is_mostly_capitals("UBND xã"));
  EXPECT_FALSE(is_mostly_capitals("123"));
}

TEST(Characters, ReadsNumbers) {
  EXPECT_TRUE(is_all_digits("2025"));
  EXPECT_FALSE(is_all_digits(""));
  EXPECT_FALSE(is_all_digits("12a"));
  EXPECT_EQ(to_number("042"), 42);
  EXPECT_EQ(to_number("99999999999"), 999999999);
  EXPECT_EQ(length_in_characters("Đảng uỷ"), 7u);
}

}  // namespace
}  // namespace parsers
