#include "parsers/quoted_passages.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// A letter for each line: q for one that is quoted.
std::string quoted(const std::string& text) {
  const SourceText source{text, {}};
  std::vector<Line> lines = read_lines(source);
  mark_quoted_passages(lines);
  std::string all;
  for (const Line& line : lines)
    all += line.quoted ? 'q' : '.';
  return all;
}

TEST(QuotedPassages, OpenBeforeANumberAndEndWhereTheyAreClosed) {
  struct Case {
    const char* text;
    const char* lines;
  };
  static constexpr Case kCases[] = {
      {"Như sau:\n“Điều 5. Rừng\n1. Cây.\n2. Suối.”\n3. Ba.", "..qq."},
      {"Như sau:\n\"1. Cây.\n2. Suối.\"\n3. Ba.", "..q."},
      {"Sửa như sau: “1. Cây “lim” và\n2. Suối.”; 3. Ba.\n4. Bốn.", ".q."},
      {"Phong trào “Trồng cây\n1. Một.”\n2. Hai.", "..."},  // no number behind the mark
      {"“1. Cây.\n2. Suối.", ".."},                         // never closed
      {"“1. Cây.”\n2. Suối.", ".."},
      {"", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(quoted(c.text), c.lines) << c.text;
}

}  // namespace
}  // namespace parsers
