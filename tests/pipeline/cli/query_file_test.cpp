#include "pipeline/cli/query_file.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.h"

namespace cli {
namespace {

// "id:query" of each, with a star for one that cannot be asked.
std::string asked(std::string_view bytes) {
  std::string found;
  for (const FileQuery& query : read_queries(bytes, {}, "queries")) {
    if (!found.empty()) found += ' ';
    found += query.id + ':' + query.query + (query.problem.empty() ? "" : "*");
  }
  return found;
}

TEST(QueryFile, ReadsTablesAndJsonLines) {
  struct Case {
    const char* bytes;
    const char* asked;
  };
  static constexpr Case kCases[] = {
      {"query\r\nrung\r\nsuoi\r\n", "1:rung 2:suoi"},
      {"id,query,level\na,rung,commune\nb,suoi,\n", "a:rung b:suoi"},
      {"query,id\nrung\n", "1:rung"},
      {"{\"query\": \"rung\"}\n\n{\"id\": 7, \"query\": \"suoi\", \"limit\": 3}\n",
       "1:rung 7:suoi"},
      // One bad query is no reason not to ask the others.
      {"query,level\nrung,xa\nsuoi,commune\n", "1:rung* 2:suoi"},
      {"query,limit\nrung,-1\nsuoi,3x\nnui,5\n", "1:rung* 2:suoi* 3:nui"},
      {"query,min-confidence\nrung,0.5\nsuoi,2\nnui,nan\n", "1:rung 2:suoi* 3:nui*"},
      {"{\"query\": \"rung\"\n{\"query\": \"suoi\"}\n", "1:* 2:suoi"},
      {"{\"query\": \"rung\", \"id\": \"a\", \"colour\": \"x\"}\n", "a:rung*"},
      {"level,query,id\nxa,rung,a\n", "a:rung*"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(asked(c.bytes), c.asked) << c.bytes;
}

TEST(QueryFile, SetsTheFiltersOfEach) {
  FilterOptions usual;
  usual.issuer = "xã";
  const auto queries = read_queries(
      "query,type,due-before,min-confidence,number\nrung,\"KH,CT\",12/2031,0.5,\n", usual, "");
  ASSERT_EQ(queries.size(), 1u);
  const FilterOptions& filter = queries[0].filter;
  EXPECT_EQ(filter.types, (std::vector<std::string>{"KH", "CT"}));
  EXPECT_EQ(filter.due_before, "12/2031");
  EXPECT_EQ(filter.min_confidence, 0.5);
  EXPECT_EQ(filter.issuer, "xã");
}

TEST(QueryFile, RefusesATableWhoseColumnsItDoesNotKnow) {
  for (const char* table : {"", "id,issuer\na,b\n", "query,colour\na,b\n"}) {
    try {
      read_queries(table, {}, "queries.csv");
      ADD_FAILURE() << table;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::usage);
    }
  }
}

}  // namespace
}  // namespace cli
