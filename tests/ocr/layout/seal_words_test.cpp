#include "ocr/layout/seal_words.h"

#include <gtest/gtest.h>

namespace ocr::layout {
namespace {

Word word(const char* text, Box box, double confidence) {
  return {text, box, confidence, {}};
}

Region region(RegionKind kind, std::vector<Word> words) {
  Region result{kind, around(words), {{around(words), std::move(words)}}, {}};
  return result;
}

const std::vector<cleanup::Seal> kSeals = {{500, 500, 140}};

TEST(SealWords, MovesWhatTheSealSays) {
  struct Case {
    const char* what;
    RegionKind kind;
    std::vector<Word> words;
    std::size_t text, seal;  // words of each
  };
  const Case cases[] = {
      {"letters along the ring",
       RegionKind::signature,
       {word("HNWA", {410, 480, 450, 500}, 0.3)},
       0,
       1},
      {"the name in the middle",
       RegionKind::body,
       {word("BÌNH", {440, 490, 500, 510}, 0.95), word("AN", {510, 490, 550, 510}, 0.95)},
       0,
       2},
      {"a short line of print",
       RegionKind::signature,
       {word("TRƯỞNG", {530, 490, 600, 510}, 0.95)},
       1,
       0},
      {"print that runs on",
       RegionKind::body,
       {word("lập", {420, 490, 450, 510}, 0.4), word("danh", {620, 490, 700, 510}, 0.9)},
       2,
       0},
      {"scraps before a word",
       RegionKind::signature,
       {word("“#", {420, 490, 450, 510}, 0.3), word("GIÁM", {560, 490, 660, 510}, 0.9)},
       1,
       1},
      {"scraps behind a word",
       RegionKind::signature,
       {word("NGHỊ", {300, 490, 380, 510}, 0.9), word("-", {420, 490, 450, 510}, 0.3)},
       1,
       1},
      {"a marker of a list",
       RegionKind::body,
       {word("1.", {420, 490, 450, 510}, 0.5), word("Đồng", {560, 490, 660, 510}, 0.9)},
       2,
       0},
      {"elsewhere", RegionKind::body, {word("HNWA", {1410, 480, 1450, 500}, 0.3)}, 1, 0},
      {"a cell", RegionKind::table, {word("HNWA", {410, 480, 450, 500}, 0.3)}, 1, 0},
  };
  for (const Case& c : cases) {
    std::vector<Region> regions = {region(c.kind, c.words)};
    set_aside_seal_words(regions, kSeals);
    std::size_t text = 0, seal = 0;
    for (const Region& one : regions)
      for (const Line& line : one.lines)
        (one.kind == RegionKind::seal ? seal : text) += line.words.size();
    EXPECT_EQ(text, c.text) << c.what;
    EXPECT_EQ(seal, c.seal) << c.what;
  }
}

TEST(SealWords, LeavesPagesWithoutSealsAlone) {
  std::vector<Region> regions = {
      region(RegionKind::body, {word("HNWA", {410, 480, 450, 500}, 0.1)})};
  const std::vector<Region> before = regions;
  set_aside_seal_words(regions, {});
  EXPECT_EQ(regions, before);
}

}  // namespace
}  // namespace ocr::layout
