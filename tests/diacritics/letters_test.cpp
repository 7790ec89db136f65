#include "diacritics/letters.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace diacritics {
namespace {

TEST(Letters, TakesLettersApart) {
  struct Case {
    char32_t c, bare, vowel;
    Tone tone;
    bool capital;
  };
  static constexpr Case kCases[] = {
      {U'a', U'a', U'a', Tone::level, false},
      {U'Z', U'z', U'z', Tone::level, true},
      {U'đ', U'd', U'đ', Tone::level, false},
      {U'Đ', U'd', U'đ', Tone::level, true},
      {U'ậ', U'a', U'â', Tone::dot, false},
      {U'Ở', U'o', U'ơ', Tone::hook, true},
      {U'ỹ', U'y', U'y', Tone::tilde, false},
      {U'Ừ', U'u', U'ư', Tone::grave, true},
      {U'ế', U'e', U'ê', Tone::acute, false},
  };
  for (const Case& c : kCases) {
    const std::optional<Letter> letter = vietnamese_letter(c.c);
    ASSERT_TRUE(letter.has_value());
    EXPECT_EQ(letter->bare, c.bare);
    EXPECT_EQ(letter->vowel, c.vowel);
    EXPECT_EQ(letter->tone, c.tone);
    EXPECT_EQ(letter->capital, c.capital);
  }
}

TEST(Letters, KnowsNoOthers) {
  static constexpr char32_t kOthers[] = {
      U'1', U' ', U'ë', U'ñ', U'Ð', U'ß', U'а', 0x300, 0xFFFD, 0x10FFFF};
  for (const char32_t c : kOthers) {
    EXPECT_FALSE(vietnamese_letter(c).has_value()) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Letters, ComposesWhatItTookApartAndStripsAsBaseDoes) {
  int count = 0;
  for (char32_t c = 0; c < 0x2000; ++c) {
    const std::optional<Letter> letter = vietnamese_letter(c);
    if (!letter) continue;
    ++count;
    EXPECT_EQ(compose(*letter), c);
    std::string printed, bare;
    base::append_utf8(printed, c);
    base::append_utf8(bare, letter->bare);
    EXPECT_EQ(base::to_lower(base::strip_marks(printed)), bare);
    EXPECT_EQ(letter->has_mark(), base::strip_marks(printed) != printed);
  }
  EXPECT_EQ(count, 52 + 134);
}

TEST(Letters, NamesTheVowels) {
  for (const char32_t c : U"aăâeêioôơuưy") {
    if (c != 0) {
      EXPECT_TRUE(is_vowel(c));
    }
  }
  for (const char32_t c : U"bđzjA1")
    EXPECT_FALSE(is_vowel(c));
}

}  // namespace
}  // namespace diacritics
