#include "parsers/text_part.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

// Two lines of the input, joined by a blank.
Text two_lines() {
  Text text;
  text.text = "abc def";
  text.spans = {{10, 13}, {20, 23}};
  return text;
}

TEST(TextPart, KeepsThePiecesOfTheInput) {
  const Text part = part_of(two_lines(), {1, 6});
  EXPECT_EQ(part.text, "bc de");
  EXPECT_EQ(part.spans, (std::vector<base::TextSpan>{{11, 13}, {20, 22}}));
  EXPECT_EQ(part_of(two_lines(), {4, 7}).spans, (std::vector<base::TextSpan>{{20, 23}}));
  EXPECT_EQ(part_of(two_lines(), {0, 7}).text, "abc def");
}

TEST(TextPart, KeepsAChangedPieceWhole) {
  Text text = two_lines();
  text.spans = {{10, 16}, {20, 23}};  // blanks were dropped
  EXPECT_EQ(part_of(text, {0, 2}).spans, (std::vector<base::TextSpan>{{10, 16}}));
}

TEST(TextPart, KnowsWhereLinesStart) {
  EXPECT_TRUE(starts_line(two_lines(), 4));
  EXPECT_FALSE(starts_line(two_lines(), 0));
  EXPECT_FALSE(starts_line(two_lines(), 5));
}

}  // namespace
}  // namespace parsers
