#include "diacritics/channel_symbols.h"

#include <set>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

TEST(ChannelSymbols, NumberEveryLetterOnceInBothCases) {
  std::set<char32_t> letters;
  for (std::size_t i = 1; i < kSymbolCount; ++i) {
    const auto symbol = static_cast<Symbol>(i);
    const char32_t letter = letter_of(symbol);
    EXPECT_EQ(symbol_of(letter), symbol);
    EXPECT_TRUE(letters.insert(letter).second);
    if (!is_capital(symbol)) {
      EXPECT_TRUE(is_capital(capital_of(symbol)));
      EXPECT_EQ(class_of(capital_of(symbol)), class_of(symbol));
      EXPECT_EQ(bare_of(capital_of(symbol)) | 0x20, bare_of(symbol));
    }
  }
  EXPECT_EQ(letters.size(), 186U);
}

TEST(ChannelSymbols, TakeALookAlikeForTheLetter) {
  EXPECT_EQ(symbol_of(U'\u00D0'), symbol_of(U'\u0110'));
}

TEST(ChannelSymbols, ClassifyLetters) {
  struct Case {
    char32_t letter;
    SymbolClass expected;
    char32_t bare;
  };
  static constexpr Case kCases[] = {
      {U'b', SymbolClass::consonant, U'b'},
      {U'Đ', SymbolClass::stroked, U'D'},
      {U'y', SymbolClass::vowel, U'y'},
      {U'ỹ', SymbolClass::toned, U'y'},
      {U'ơ', SymbolClass::shaped, U'o'},
      {U'Ậ', SymbolClass::double_marked, U'A'},
      {U'ữ', SymbolClass::double_marked, U'u'},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(class_of(symbol_of(c.letter)), c.expected);
    EXPECT_EQ(bare_of(symbol_of(c.letter)), c.bare);
  }
  for (const char32_t c : {U'1', U'§', U'ß', U'\0', char32_t{0x10FFFF}})
    EXPECT_EQ(symbol_of(c), 0);
}

}  // namespace
}  // namespace diacritics
