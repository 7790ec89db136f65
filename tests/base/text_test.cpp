#include "base/text.h"

#include <cstdint>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace base {
namespace {

using testing::ElementsAre;

TEST(Text, LosesItsMarks) {
  EXPECT_EQ(strip_marks("Chỉ thị về Đảng uỷ"), "Chi thi ve Dang uy");
  EXPECT_EQ(strip_marks("47-CT/TW"), "47-CT/TW");
  EXPECT_EQ(strip_marks(""), "");
}

TEST(Text, IsComposed) {
  const std::string decomposed = "Đa\u0309ng \u1EA1\u0302";
  EXPECT_FALSE(is_nfc(decomposed));
  EXPECT_EQ(to_nfc(decomposed), "Đảng ậ");
  EXPECT_EQ(to_nfc("\xff"), "\uFFFD");
  EXPECT_FALSE(is_nfc("\xc3"));
}

TEST(Text, ShowsWhereItIsNotUtf8) {
  EXPECT_THAT(invalid_utf8("a\xff\xfe"
                           "b\xc3"),
              ElementsAre(TextSpan{1, 3}, TextSpan{4, 5}));
  EXPECT_TRUE(is_utf8("Đảng"));
}

TEST(Text, ChangesCase) {
  EXPECT_EQ(to_lower("KẾ HOẠCH ĐẢNG"), "kế hoạch đảng");
  EXPECT_EQ(to_lower("Ðà Nẵng"), "ðà nẵng");
  EXPECT_EQ(to_upper("kế hoạch đảng"), "KẾ HOẠCH ĐẢNG");
  EXPECT_TRUE(is_all_capitals("SỐ 12"));
  EXPECT_FALSE(is_all_capitals("Số 12"));
  EXPECT_FALSE(is_all_capitals("12"));
}

TEST(Text, ComparesWithoutStyleOfTone) {
  struct Case {
    const char* left;
    const char* right;
    bool equal;
  };
  static constexpr Case kCases[] = {
      {"uỷ ban", "Ủy  Ban", true},
      {"hoà", "hòa", true},
      {"Ðảng", "đảng", true},
      {"thuỷ", "thuy", false},
      {"đảng", "đang", false},
      {"dang", "đang", false},
      {" khoẻ ", "khỏe", true},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(comparison_key(c.left) == comparison_key(c.right), c.equal) << c.left;
  }
}

// Text in the alphabet takes a short way, which must lead to the same place.
TEST(Text, IsReadAlikeBesideForeignLetters) {
  static constexpr std::u32string_view kLetters = U"abcghnmpt  yuoieăđêơưẻỷạửữỗÃÀáíòỢÐĐ-–“”,.7\t";
  std::mt19937 engine(11);
  std::uniform_int_distribution<std::size_t> letter(0, kLetters.size() - 1);
  for (int round = 0; round < 3000; ++round) {
    std::string text = "x";
    for (int i = 0; i < 14; ++i)
      append_utf8(text, kLetters[letter(engine)]);
    EXPECT_EQ(comparison_key(text + " Ω"), comparison_key(text) + " ω") << text;
    EXPECT_EQ(strip_marks(text + "Ω"), strip_marks(text) + "Ω") << text;
    EXPECT_EQ(to_lower(text + "Ω"), to_lower(text) + "ω") << text;
  }
}

TEST(Text, IsCutIntoLinesAndWords) {
  EXPECT_THAT(split_lines("a\n\nb"), ElementsAre("a", "", "b"));
  EXPECT_THAT(split_lines(""), ElementsAre(""));
  EXPECT_THAT(split_words(" Kế\u00A0hoạch \n số"), ElementsAre("Kế", "hoạch", "số"));
  EXPECT_EQ(collapse_space(" Kế \t hoạch "), "Kế hoạch");
  EXPECT_EQ(trim("\uFEFF\u00A0 Kế hoạch\r\n"), "Kế hoạch");
  EXPECT_EQ(trim(" \n"), "");
}

TEST(Text, KeepsItsLawsOnRandomBytes) {
  std::mt19937 engine(7);
  const auto random = [&engine] { return static_cast<std::uint32_t>(engine()); };
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (unsigned i = random() % 24; i > 0; --i) {
      append_utf8(bytes, random() % 3 == 0 ? 0x1EA0 + random() % 80 : 0x20 + random() % 90);
      if (random() % 9 == 0) bytes += static_cast<char>(random());
    }
    const std::string text = to_nfc(bytes);
    EXPECT_TRUE(is_nfc(text));
    EXPECT_EQ(to_nfc(text), text);
    EXPECT_EQ(strip_marks(strip_marks(text)), strip_marks(text));
    EXPECT_EQ(comparison_key(comparison_key(text)), comparison_key(text));
    EXPECT_EQ(collapse_space(collapse_space(text)), collapse_space(text));
  }
}

// The short ways for what Vietnamese is written with give what ICU gives.
TEST(Text, IsReadAndWrittenCharacterByCharacter) {
  for (char32_t c = 1; c <= 0x10FFFF; c = c < 0x2100 ? c + 1 : c + 0x101) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string bytes, wide;
    append_utf8(bytes, c);
    append_wide_utf8(wide, c);
    ASSERT_EQ(bytes, wide);
    std::size_t at = 0;
    ASSERT_EQ(next_char(bytes, at), c);
    ASSERT_EQ(at, bytes.size());
  }
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (unsigned i = 1 + random() % 4; i > 0; --i)
      bytes += static_cast<char>(random() % 3 == 0 ? 0xE1 : 0x70 + random() % 0x90);
    std::size_t at = 0, wide_at = 0;
    const char32_t c = next_char(bytes, at);
    EXPECT_EQ(c, next_wide_char(bytes, wide_at));
    EXPECT_EQ(at, wide_at);
  }
}

TEST(Text, TellsKindsOfCharacters) {
  EXPECT_TRUE(is_letter(U'ữ'));
  EXPECT_TRUE(is_letter(U'\u0309'));
  EXPECT_FALSE(is_letter(U'7'));
  EXPECT_TRUE(is_white_space(U'\u00A0'));
  EXPECT_FALSE(is_white_space(U'x'));
}

TEST(Text, SpansPointBack) {
  const std::string_view whole = "Kế hoạch số 12";
  const TextSpan span = span_of(whole.substr(4, 6), whole);
  EXPECT_EQ(span, (TextSpan{4, 10}));
  EXPECT_EQ(slice(whole, span), whole.substr(4, 6));
}

}  // namespace
}  // namespace base
