#include "corpus/acronyms.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace corpus {
namespace {

TEST(Acronyms, FindBothWays) {
  struct Case {
    const char* query;
    const char* expanded;
  };
  static constexpr Case kCases[] = {
      {"xã", "xã"},
      {"UBND", R"(any(UBND, "uỷ ban nhân dân"))"},
      {"ubnd xã", R"(all(any(ubnd, "uỷ ban nhân dân"), xã))"},
      {"HDND", R"(any(HDND, "hội đồng nhân dân"))"},
      {R"("UBND tỉnh")", R"(any("UBND tỉnh", "uỷ ban nhân dân tỉnh"))"},
      {R"("ủy ban nhân dân xã")", R"(any("ủy ban nhân dân xã", "UBND xã"))"},
      {"hội đồng nhân dân xã", "all(any(all(hội, đồng, nhân, dân), HĐND), xã)"},
      {"hoi dong nhan dan", "all(any(all(hoi, dong, nhan, dan), HĐND))"},
      {"hồi đồng nhân dân", "all(hồi, đồng, nhân, dân)"},
      {"TW", R"(any(TW, "trung ương"))"},
      {"tw", "tw"},
      {R"("27/KH-UBND")", R"(any("27 KH UBND", "27 KH uỷ ban nhân dân"))"},
      {"TTTT", R"(any(TTTT, "thông tin và truyền thông"))"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(Acronyms::shared().expanded(plain_query(c.query))), c.expanded) << c.query;
  const Query near = parse_expression("UBND NEAR xã");
  EXPECT_EQ(Acronyms::shared().expanded(near), near);
  EXPECT_EQ(dump(Acronyms::shared().expanded(parse_expression("a NOT UBND"))),
            R"(except(a, any(UBND, "uỷ ban nhân dân")))");
}

TEST(Acronyms, MayMeanSeveralThings) {
  const Acronyms acronyms("# vanban acronyms 1\nAB\ta b\nAB\tc, d\n");
  EXPECT_EQ(dump(acronyms.expanded(plain_query("AB"))), R"(any(AB, "a b", "c d"))");
}

TEST(Acronyms, RefuseWhatIsNoTable) {
  EXPECT_THROW(Acronyms("AB\ta b\n"), base::Error);
}

TEST(Acronyms, StayFewHoweverLongTheQuery) {
  std::string words = "\"";
  for (int i = 0; i < 190; ++i)
    words += "UBND ";
  const Query query = Acronyms::shared().expanded(plain_query(words + '"'));
  EXPECT_LE(query.parts.size(), 8u);
}

}  // namespace
}  // namespace corpus
