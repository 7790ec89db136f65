#include "ocr/layout/roman_ones.h"

#include <gtest/gtest.h>

#include "ocr/cleanup/ink.h"
#include "tests/ocr/drawing.h"

namespace ocr::layout {
namespace {

// `printed` as it is read, when the engine reads `read`.
std::string counted(const std::string& printed, const std::string& read) {
  test::Sheet sheet(400, 100);
  const Box box = sheet.text(40, 60, 40, printed);
  std::vector<Region> regions = {{RegionKind::body, box, {{box, {{read, box, 0.9, {}}}}}, {}}};
  count_roman_ones(regions, cleanup::threshold(sheet.image(), 128));
  const Word& word = regions[0].lines[0].words[0];
  EXPECT_EQ(word.alternatives.empty(), word.text == read);
  return word.text;
}

TEST(RomanOnes, AreCountedInThePicture) {
  if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  for (const auto& [printed, read] : {std::pair{"III.", "II."},
                                      {"III.", "HI."},
                                      {"II.", "H."},
                                      {"III-", "II-"},
                                      {"XIII", "XI"},
                                      {"II.", "II."},
                                      {"XI", "XI"}})
    EXPECT_EQ(counted(printed, read), printed) << read;
}

TEST(RomanOnes, OtherWordsStay) {
  if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  EXPECT_EQ(counted("H.", "H."), "H.");      // with a bar
  EXPECT_EQ(counted("HII.", "HI."), "HI.");  // with a bar
  EXPECT_EQ(counted("1111", "11"), "11");
  EXPECT_EQ(counted("IIII", "II"), "II");
  EXPECT_EQ(counted("II", "III"), "III");  // a stem may be too faint to be counted
  EXPECT_EQ(counted("X", "X"), "X");
  EXPECT_EQ(counted("VIII,", "VII,"), "VII,");
  EXPECT_EQ(counted("", "II"), "II");
}

TEST(RomanOnes, TakeBoxesOutsideThePicture) {
  std::vector<Region> regions = {
      {RegionKind::body, {}, {{{}, {{"II", {-50, -50, 900, 900}, 0.9, {}}}}}, {}}};
  const std::vector<Region> before = regions;
  count_roman_ones(regions, cleanup::threshold(test::Sheet::blank(40, 40), 128));
  EXPECT_EQ(regions, before);
  count_roman_ones(regions, {});
  EXPECT_EQ(regions, before);
}

}  // namespace
}  // namespace ocr::layout
