#include "corpus/fts_query.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(FtsQuery, AsksForWordsWithoutMarks) {
  struct Case {
    const char* expression;
    const char* query;
    bool says_all;
  };
  static constexpr Case kCases[] = {
      {"", "", true},
      {"xa", R"("xa")", true},
      {"xã", R"("xa")", false},
      {"ve sinh", R"(("ve") AND ("sinh"))", true},
      {R"("vệ sinh" OR x*)", R"(("ve" AND "sinh") OR ("x" *))", false},
      {"xa OR x*", R"(("xa") OR ("x" *))", true},
      {"a NOT b", R"(("a"))", false},
      {"a NEAR/3 b", R"(("a") AND ("b"))", false},
      {"text:x ^y", R"(("text" AND "x") AND ("y"))", false},
  };
  for (const Case& c : kCases) {
    const Query query = parse_expression(c.expression);
    EXPECT_EQ(fts_query(query), c.query) << c.expression;
    EXPECT_EQ(is_of_bare_words(query), c.says_all) << c.expression;
  }
}

TEST(FtsQuery, AsksForAnyWordThatMayHaveBeenMisread) {
  EXPECT_EQ(fts_query(parse_expression(R"("việc xã" dang NOT b)"), Reading::misread),
            R"x((("viec" OR "xa") OR ("dang")))x");
}

}  // namespace
}  // namespace corpus
