#include "corpus/search_query.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(SearchQuery, TakesEverythingForText) {
  struct Case {
    const char* words;
    const char* query;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {" ?! - * ", ""},
      {"vệ sinh", R"("vệ" "sinh")"},
      {R"("vệ sinh" xã)", R"("vệ sinh" "xã")"},
      {R"(xã "vệ sinh)", R"("xã" "vệ sinh")"},
      {"47-CT/TW", R"("47 CT TW")"},
      {"a AND (b OR NOT c*)", R"("a" "AND" "b" "OR" "NOT" "c")"},
      {"text:x ^y", R"("text x" "y")"},
      {R"("" "")", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(fts_query(c.words), c.query) << c.words;
}

}  // namespace
}  // namespace corpus
