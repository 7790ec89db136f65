#include "diacritics/spelling.h"

#include <gtest/gtest.h>

namespace diacritics {
namespace {

TEST(Spelling, PutsCapitalsWhereTheyWere) {
  struct Case {
    const char* key;
    const char* printed;
    std::optional<std::string> word;
  };
  const Case kCases[] = {
      {"đảng", "DANG", "ĐẢNG"},
      {"đảng", "Dang", "Đảng"},
      {"đảng", "dang", "đảng"},
      {"đảng", "ĐANG", "ĐẢNG"},
      {"đảng", "dan", std::nullopt},
      {"đản", "dang", std::nullopt},
      {"hoa", "hơà", "hoa"},
      {"hoa", "họẻ", std::nullopt},
      {"", "", ""},
      {"a", "1", std::nullopt},
      {"café", "Cafe", "Café"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(with_case_of(c.key, c.printed), c.word) << c.key << ' ' << c.printed;
}

TEST(Spelling, ReadsTheStyleOfADocument) {
  EXPECT_EQ(tone_style_of("Đảng uỷ xã"), ToneStyle::modern);
  EXPECT_EQ(tone_style_of("Đảng ủy, Ủy ban, thuỷ"), ToneStyle::traditional);
  EXPECT_EQ(tone_style_of("hoà hòa"), std::nullopt);
  EXPECT_EQ(tone_style_of("quý hoàn toa"), std::nullopt);
}

TEST(Spelling, KnowsBareWords) {
  EXPECT_TRUE(is_bare("UBND"));
  EXPECT_FALSE(is_bare("HĐND"));
  EXPECT_FALSE(is_bare("m2"));
}

}  // namespace
}  // namespace diacritics
