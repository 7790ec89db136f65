#include "corpus/search_query.h"

#include <random>

#include <gtest/gtest.h>

#include "base/error.h"

namespace corpus {
namespace {

struct Case {
  const char* text;
  const char* query;
};

TEST(SearchQuery, TakesEverythingForText) {
  static constexpr Case kCases[] = {
      {"", "all()"},
      {" ?! - * ", "all()"},
      {"xã", "xã"},
      {"vệ sinh", "all(vệ, sinh)"},
      {R"("vệ sinh" xã)", R"(all("vệ sinh", xã))"},
      {R"(xã "vệ sinh)", R"(all(xã, "vệ sinh"))"},
      {"47-CT/TW", R"("47 CT TW")"},
      {"a AND (b OR NOT c*)", "all(a, AND, b, OR, NOT, c)"},
      {"text:x ^y", R"(all("text x", y))"},
      {R"("" "")", "all()"},
      {"'; DROP TABLE document; --", "all(DROP, TABLE, document)"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(plain_query(c.text)), c.query) << c.text;
}

TEST(SearchQuery, ReadsExpressions) {
  static constexpr Case kCases[] = {
      {"", "all()"},
      {"xã", "xã"},
      {"vệ sinh", "all(vệ, sinh)"},
      {"a OR b c", "any(a, all(b, c))"},
      {"a HOẶC b VÀ c", "any(a, all(b, c))"},
      {"(a OR b) c", "all(any(a, b), c)"},
      {"a NOT b", "except(a, b)"},
      {"a b AND NOT c KHÔNG d", "except(all(a, b), any(c, d))"},
      {"\"vệ sinh\"* x*", R"(all("vệ sinh"*, x*))"},
      {"a NEAR b", "near/10(a, b)"},
      {"a NEAR/3 \"b c\"", R"(near/3(a, "b c"))"},
      {"NEAR(a b, 3)", "near/3(a, b)"},
      {"NEAR(a \"b c\" d , 3) e", R"(all(near/3(a, "b c", d), e))"},
      {"NEAR(a b)", "near/10(a, b)"},
      {"or and not near", "all(or, and, not, near)"},  // capitals only
      {"47-CT/TW", R"("47 CT TW")"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(parse_expression(c.text)), c.query) << c.text;
}

TEST(SearchQuery, SaysWhatIsWrong) {
  for (const char* text : {"AND",
                           "a OR",
                           "NOT a",
                           "(a",
                           "a)",
                           "\"a",
                           "a NEAR",
                           "a NEAR/x b",
                           "NEAR(a)",
                           "NEAR a",
                           "NEAR(a b, x)",
                           "()",
                           "*",
                           "a OR OR b",
                           "? a",
                           "a NEAR (b c)",
                           "a NOT NOT b"}) {
    try {
      parse_expression(text);
      ADD_FAILURE() << text;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::usage) << text;
    }
  }
}

TEST(SearchQuery, HasALimit) {
  std::string text;
  for (int i = 0; i < 10'000; ++i)
    text += "từ ";
  EXPECT_THROW(plain_query(text), base::Error);
  EXPECT_THROW(parse_expression(text), base::Error);
  EXPECT_THROW(parse_expression(std::string(10'000, '(')), base::Error);
}

TEST(SearchQuery, TakesAnythingOrRefuses) {
  static constexpr const char* kPieces[] = {"a",
                                            "\"",
                                            "(",
                                            ")",
                                            "*",
                                            ",",
                                            " ",
                                            "AND",
                                            "OR",
                                            "NOT",
                                            "NEAR",
                                            "NEAR/2",
                                            "NEAR(",
                                            "3",
                                            "-",
                                            "đ",
                                            "\xff",
                                            "'"};
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (auto length = random() % 9; length > 0; --length) {
      text += kPieces[random() % std::size(kPieces)];
      if (random() % 2 == 0) text += ' ';
    }
    EXPECT_FALSE(dump(plain_query(text)).empty());
    try {
      parse_expression(text);
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::usage) << text;
    }
  }
}

TEST(SearchQuery, KnowsWhatItsMarksDecide) {
  EXPECT_TRUE(depends_on_marks(plain_query("dang xã")));
  EXPECT_FALSE(depends_on_marks(plain_query("đảng 2026")));
}

}  // namespace
}  // namespace corpus
