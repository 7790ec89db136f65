#include "parsers/import/legacy_fonts.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(LegacyFonts, NamesTellTheEncoding) {
  struct Case {
    const char* name;
    std::optional<FontEncoding> expected;
  };
  using enum LegacyEncoding;
  static constexpr Case kCases[] = {
      {".VnTime", FontEncoding{tcvn3, false}},
      {".VnTimeH", FontEncoding{tcvn3, true}},
      {".Vn3DH", FontEncoding{tcvn3, true}},
      {".VnCentury SchoolbookH", FontEncoding{tcvn3, true}},
      {".VnTimeH Bold Italic", FontEncoding{tcvn3, true}},
      {"BADEPR+.VnTimeH,Bold", FontEncoding{tcvn3, true}},
      {"VnTimeH(Ds)", FontEncoding{tcvn3, true}},
      {".VnTimeH Tur", FontEncoding{tcvn3, true}},
      {"VnArial", FontEncoding{tcvn3, false}},
      {"VNI-Times", FontEncoding{vni, false}},
      {"ABCDEF+VNI-Helve-Condense", FontEncoding{vni, false}},
      {"Vni 12 Heather", FontEncoding{vni, false}},
      {"VPS Times", FontEncoding{vps, false}},
      {"Times New Roman", std::nullopt},
      {"Vnpt", std::nullopt},
      {"Arial", std::nullopt},
      {"", std::nullopt},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(encoding_of_font(c.name), c.expected) << c.name;
}

}  // namespace
}  // namespace parsers
