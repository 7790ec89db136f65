#include "corpus/fts_query.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(FtsQuery, PutsEveryWordInQuotes) {
  struct Case {
    const char* expression;
    const char* query;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"xã", R"("xã")"},
      {"vệ sinh", R"(("vệ") AND ("sinh"))"},
      {R"("vệ sinh" OR x*)", R"(("vệ sinh") OR ("x" *))"},
      {"a NOT b", R"(("a") NOT ("b"))"},
      {"a NEAR/3 b", R"(NEAR("a" "b" , 3))"},
      {"text:x ^y", R"(("text x") AND ("y"))"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(fts_query(parse_expression(c.expression)), c.query) << c.expression;
}

TEST(FtsQuery, MarksWordsAsTyped) {
  const Query query = parse_expression("dang NOT \"viec xa\"");
  EXPECT_EQ(fts_query(query, Reading::as_typed), R"(("=dang") NOT ("viec xa"))");
  EXPECT_EQ(fts_query(query, Reading::misread), R"("dang")");
}

}  // namespace
}  // namespace corpus
