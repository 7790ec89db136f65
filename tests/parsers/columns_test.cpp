#include "parsers/columns.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "parsers/source_text.h"

namespace parsers {
namespace {

TEST(Columns, SplitsAtWideGaps) {
  struct Case {
    const char* text;
    std::vector<std::string_view> pieces;
  };
  const Case kCases[] = {
      {"một", {"một"}},
      {"một hai", {"một hai"}},
      {"một  hai", {"một  hai"}},
      {"một   hai", {"một", "hai"}},
      {"một\thai    ba bốn", {"một", "hai", "ba bốn"}},
  };
  for (const Case& c : kCases) {
    const SourceText source{c.text, {}};
    const std::vector<Line> lines = read_lines(source);
    ASSERT_EQ(lines.size(), 1u);
    std::vector<std::string_view> pieces;
    for (const Line& piece : split_columns(lines.front())) {
      EXPECT_EQ(base::slice(source.text, piece.span), piece.text);
      pieces.push_back(piece.text);
    }
    EXPECT_EQ(pieces, c.pieces) << c.text;
  }
}

TEST(Columns, SplitsAtAByte) {
  const SourceText source{"một hai", {}};
  const Line line = read_lines(source).front();
  ASSERT_EQ(split_at(line, 0).size(), 1u);
  ASSERT_EQ(split_at(line, line.text.size()).size(), 1u);
  const std::vector<Line> halves = split_at(line, line.text.find("hai"));
  ASSERT_EQ(halves.size(), 2u);
  EXPECT_EQ(halves[0].text, "một");
  EXPECT_EQ(base::slice(source.text, halves[1].span), "hai");
}

}  // namespace
}  // namespace parsers
