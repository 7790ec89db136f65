#include "ocr/layout/footnotes.h"

#include <gtest/gtest.h>

namespace ocr::layout {
namespace {

constexpr int kWidth = 1654;

// Ten lines of text and three below a rule.
struct Drawn {
  std::vector<Region> regions;
  std::vector<Box> marks;

  void line(RegionKind kind, int x0, int y, int letter_px) {
    Line line;
    for (int x = x0; x < x0 + 900; x += 2 * letter_px) {
      marks.push_back({x, y, x + letter_px, y + letter_px});
      line.words.push_back({"n", {x, y, x + letter_px, y + letter_px}, 1, {}});
    }
    line.box = around(line.words);
    if (regions.empty() || regions.back().kind != kind) regions.push_back({kind, line.box, {}, {}});
    regions.back().lines.push_back(line);
    regions.back().box = around(regions.back().lines);
  }
};

Drawn page(int note_letters_px, Box rule, RegionKind below = RegionKind::body) {
  Drawn drawn;
  for (int row = 0; row < 10; ++row)
    drawn.line(RegionKind::body, 200, 300 + 50 * row, 18);
  drawn.marks.push_back(rule);
  for (int row = 0; row < 3; ++row)
    drawn.line(below, 200, 1900 + 40 * row, note_letters_px);
  return drawn;
}

std::size_t note_lines(Drawn drawn) {
  const std::vector<Region> before = drawn.regions;
  mark_footnotes(drawn.regions, drawn.marks, kWidth, 18);
  std::size_t notes = 0, lines = 0, all = 0;
  for (const Region& region : before)
    all += region.lines.size();
  for (const Region& region : drawn.regions) {
    lines += region.lines.size();
    if (region.kind == RegionKind::note) notes += region.lines.size();
  }
  EXPECT_EQ(lines, all);
  return notes;
}

TEST(Footnotes, StandBelowAShortRuleInSmallerLetters) {
  constexpr Box kRule{200, 1860, 600, 1862};
  EXPECT_EQ(note_lines(page(13, kRule)), 3u);
  struct Case {
    const char* what;
    Drawn drawn;
  };
  const Case cases[] = {
      {"letters of the same height", page(18, kRule)},
      {"no rule", page(13, {0, 0, 1, 1})},
      {"a ruling across the page", page(13, {200, 1860, 1500, 1862})},
      {"a rule in the middle", page(13, {600, 1860, 1000, 1862})},
      {"a thick bar", page(13, {200, 1850, 600, 1862})},
      {"recipients", page(13, kRule, RegionKind::recipients)},
      {"a table", page(13, kRule, RegionKind::table)},
      {"nothing below", page(13, {200, 2200, 600, 2202})},
  };
  for (const Case& c : cases)
    EXPECT_EQ(note_lines(c.drawn), 0u) << c.what;
}

TEST(Footnotes, ComeBeforeThePageNumber) {
  Drawn drawn = page(13, {200, 1860, 600, 1862});
  drawn.line(RegionKind::page_number, 800, 2200, 18);
  mark_footnotes(drawn.regions, drawn.marks, kWidth, 18);
  ASSERT_EQ(drawn.regions.size(), 3u);
  EXPECT_EQ(drawn.regions[0].lines.size(), 10u);
  EXPECT_EQ(drawn.regions[1].kind, RegionKind::note);
  EXPECT_EQ(drawn.regions[1].box, around(drawn.regions[1].lines));
  EXPECT_EQ(drawn.regions[2].kind, RegionKind::page_number);
}

TEST(Footnotes, NeedLettersOfAKnownHeight) {
  Drawn drawn = page(13, {200, 1860, 600, 1862});
  const std::vector<Region> before = drawn.regions;
  mark_footnotes(drawn.regions, drawn.marks, kWidth, 0);
  EXPECT_EQ(drawn.regions, before);
  drawn.regions.clear();
  mark_footnotes(drawn.regions, drawn.marks, kWidth, 18);
  EXPECT_TRUE(drawn.regions.empty());
}

}  // namespace
}  // namespace ocr::layout
