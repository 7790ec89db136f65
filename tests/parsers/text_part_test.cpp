#include "parsers/text_part.h"

#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// Two lines of the input, joined by a blank.
Block two_lines() {
  Block block;
  block.text.text = "abc def";
  block.text.spans = {{10, 13}, {20, 23}};
  return block;
}

TEST(TextPart, KeepsThePiecesOfTheInput) {
  const Block block = two_lines();
  const BlockParts parts(block);
  const Text part = parts.part({1, 6});
  EXPECT_EQ(part.text, "bc de");
  EXPECT_EQ(part.spans, (std::vector<base::TextSpan>{{11, 13}, {20, 22}}));
  EXPECT_EQ(parts.part({4, 7}).spans, (std::vector<base::TextSpan>{{20, 23}}));
  EXPECT_EQ(parts.part({0, 7}).text, "abc def");
}

TEST(TextPart, IsNothingWhereTheInputIsNotKnown) {
  Block block = two_lines();
  block.text.spans.clear();
  EXPECT_EQ(BlockParts(block).part({4, 7}).text, "def");
  EXPECT_TRUE(BlockParts(block).part({4, 7}).spans.empty());
}

TEST(TextPart, KeepsAChangedPieceWhole) {
  Block block = two_lines();
  block.text.spans = {{10, 16}, {20, 23}};  // blanks were dropped
  EXPECT_EQ(BlockParts(block).part({0, 2}).spans, (std::vector<base::TextSpan>{{10, 16}}));
}

TEST(TextPart, KnowsWhereLinesStart) {
  const Block block = two_lines();
  const BlockParts parts(block);
  EXPECT_TRUE(parts.starts_line(4));
  EXPECT_FALSE(parts.starts_line(0));
  EXPECT_FALSE(parts.starts_line(5));
}

}  // namespace
}  // namespace parsers
