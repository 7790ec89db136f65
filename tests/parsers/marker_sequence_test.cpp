#include "parsers/marker_sequence.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "parsers/lines.h"
#include "parsers/source_text.h"

namespace parsers {
namespace {

TEST(MarkerSequence, LooksAheadInsideTheList) {
  const SourceText source{"I. MỘT\n1. Hai\n2. Ba\nII. BỐN\n1. Năm", {}};
  const std::vector<Line> lines = read_lines(source);
  const MarkerSequence sequence(join_paragraphs(lines));
  constexpr std::array kOuter = {MarkerShape::roman};
  EXPECT_EQ(sequence.next_number(MarkerShape::arabic, 2, kOuter), 2);
  EXPECT_EQ(sequence.next_number(MarkerShape::arabic, 3, kOuter), std::nullopt);
  EXPECT_EQ(sequence.next_number(MarkerShape::arabic, 3, {}), 1);
  EXPECT_EQ(sequence.next_number(MarkerShape::roman, 1, {}), 2);
  EXPECT_EQ(sequence.next_number(MarkerShape::roman, 4, {}), std::nullopt);
  EXPECT_EQ(sequence.next_number(MarkerShape::letter, 0, {}), std::nullopt);
}

TEST(MarkerSequence, MendsWhatTheListBearsOut) {
  struct Case {
    const char* line;
    int wanted;
    std::optional<int> next;
    bool misread;
    const char* label;  // "" when it is kept
  };
  const Case kCases[] = {
      // Lost strokes: typed text needs the number after it, read text only the one before.
      {"II. KINH PHÍ", 3, 4, false, "III"},
      {"II. KINH PHÍ", 3, std::nullopt, false, ""},
      {"II. KINH PHÍ", 3, std::nullopt, true, "III"},
      {"II. KINH PHÍ", 3, 3, true, "III"},
      {"I. KINH PHÍ", 3, std::nullopt, true, ""},
      {"I. KINH PHÍ", 3, 4, true, "III"},
      {"V. KINH PHÍ", 6, 7, false, "VI"},
      {"V. KINH PHÍ", 4, 5, true, ""},
      // Added strokes need it always.
      {"II MỤC TIÊU", 1, 2, false, "I"},
      {"1I. MỤC TIÊU", 1, 2, false, "I"},
      {"II. MỤC TIÊU", 1, 2, true, "I"},
      {"II. MỤC TIÊU", 1, 2, false, ""},
      {"II MỤC TIÊU", 1, 3, true, ""},
      {"II MỤC TIÊU", 1, std::nullopt, true, ""},
      {"III MỤC TIÊU", 1, 2, true, ""},
      // d and đ
      {"d) Rà soát", 5, std::nullopt, false, "đ"},
      {"d) Rà soát", 5, 5, false, ""},
      {"đ) Rà soát", 4, 5, false, "d"},
      {"đ) Rà soát", 4, std::nullopt, true, "d"},
      {"đ) Rà soát", 4, std::nullopt, false, ""},
      {"đ) Rà soát", 4, 6, true, ""},
      {"đ) Rà soát", 3, 4, true, ""},
      {"c) Rà soát", 4, 5, true, ""},
      {"3. Rà soát", 4, 5, true, ""},
  };
  for (const Case& c : kCases) {
    const auto marker = read_marker(c.line);
    ASSERT_TRUE(marker) << c.line;
    const auto mended = mended_by_sequence(*marker, {c.wanted, c.next, c.misread});
    EXPECT_EQ(mended ? mended->label : "", c.label) << c.line << " for " << c.wanted;
    if (!mended) continue;
    EXPECT_EQ(mended->printed, marker->printed);
    EXPECT_EQ(mended->numbers, std::vector<int>{c.wanted});
    EXPECT_TRUE(mended->by_sequence);
  }
}

}  // namespace
}  // namespace parsers
