#include "ocr/layout/signs.h"

#include <gtest/gtest.h>

#include "ocr/page_text.h"

namespace ocr::layout {
namespace {

constexpr double kXHeight_px = 18;

Word word(const std::string& text, int width, int height, double confidence = 0.5) {
  return {text, {0, 0, width, height}, confidence, {}};
}

// What is left of a line of the words given, in front of "thực hiện".
std::string tidied(std::vector<Word> words, RegionKind kind = RegionKind::body) {
  words.push_back(word("thực", 80, 30));
  words.push_back(word("hiện", 80, 30));
  std::vector<Region> regions = {{kind, {}, {{{}, std::move(words)}}, {}}};
  tidy_signs(regions, kXHeight_px);
  return text_of(regions.at(0).lines.at(0));
}

TEST(Signs, SmallerThanADotAreDirt) {
  for (const char* text : {":", "'", "l", "ẳ", " -", "\\"})
    EXPECT_EQ(tidied({word(text, 3, 3)}), "thực hiện") << text;
  EXPECT_EQ(tidied({word(".", 4, 4)}), "thực hiện");
  EXPECT_EQ(tidied({word(".", 4, 4, 0.9)}), ". thực hiện");
  EXPECT_EQ(tidied({word(":", 4, 17)}), ": thực hiện");
  EXPECT_EQ(tidied({word("...", 4, 4)}), "... thực hiện");
}

TEST(Signs, TallerThanALetterAreRulings) {
  EXPECT_EQ(tidied({word("|", 3, 60)}), "thực hiện");
  EXPECT_EQ(tidied({word("|", 3, 30)}), "| thực hiện");
  EXPECT_EQ(tidied({word("l", 3, 60)}), "l thực hiện");
}

TEST(Signs, FlatOnesAtTheBeginningAreDashes) {
  for (const char* text : {"~", "—", "~-", "¬", "„", "':~"})
    EXPECT_EQ(tidied({word(text, 10, 4)}), "- thực hiện") << text;
  EXPECT_EQ(tidied({word("~", 10, 12)}), "~ thực hiện");   // too high
  EXPECT_EQ(tidied({word("——", 60, 4)}), "—— thực hiện");  // a rule
  EXPECT_EQ(tidied({word("x", 10, 4)}), "x thực hiện");
  EXPECT_EQ(tidied({word("...", 10, 4)}), "... thực hiện");
  EXPECT_EQ(tidied({word("Số", 30, 30), word("~", 10, 4)}), "Số ~ thực hiện");
}

TEST(Signs, KeepWhatWasReadBesides) {
  std::vector<Region> regions = {
      {RegionKind::body, {}, {{{}, {word("~", 10, 4), word("xã", 30, 30)}}}, {}}};
  regions[0].lines[0].words[0].alternatives = {{"-", 0.4}, {"x", 0.1}};
  tidy_signs(regions, kXHeight_px);
  EXPECT_EQ(regions[0].lines[0].words[0].alternatives,
            (std::vector<Alternative>{{"~", 0.5}, {"x", 0.1}}));
}

TEST(Signs, LeaveNoEmptyLinesButInTables) {
  const Line dirt{{}, {word(":", 2, 2)}};
  std::vector<Region> regions = {{RegionKind::body, {}, {dirt, dirt}, {}},
                                 {RegionKind::table, {}, {dirt}, {}}};
  const std::vector<Region> before = regions;
  tidy_signs(regions, 0);
  EXPECT_EQ(regions, before);
  tidy_signs(regions, kXHeight_px);
  ASSERT_EQ(regions.size(), 1u);
  EXPECT_EQ(regions[0], before[1]);
}

}  // namespace
}  // namespace ocr::layout
