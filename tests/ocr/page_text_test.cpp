#include "ocr/page_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ocr {
namespace {

Line line(std::initializer_list<const char*> words) {
  Line line;
  for (const char* word : words)
    line.words.push_back({word, {}, 1, {}});
  return line;
}

TEST(PageText, GivesLinesInOrder) {
  Page page;
  page.regions.push_back({RegionKind::letterhead_left, {}, {line({"Số:", "58"})}, {}});
  page.regions.push_back({RegionKind::body, {}, {line({"Thực", "hiện"}), line({"tốt"})}, {}});
  const std::vector<TextLine> lines = lines_of(page);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].text, "Số: 58");
  EXPECT_EQ(lines[0].kind, RegionKind::letterhead_left);
  EXPECT_EQ(lines[2].region, 1);
  EXPECT_EQ(lines[1].words.at(1)->text, "hiện");
  const Page pages[] = {page, page};
  EXPECT_EQ(plain_text(pages), "Số: 58\nThực hiện\ntốt\n\fSố: 58\nThực hiện\ntốt\n");
}

TEST(PageText, PutsTheCellsOfARowOnOneLine) {
  Page page;
  Region table{
      RegionKind::table,
      {},
      {line({"TT"}), line({"Nội", "dung"}), line({"công", "việc"}), line({"1"}), line({"thừa"})},
      {}};
  table.cells = {{0, 0, 1, 1, 0, 1}, {0, 1, 1, 1, 1, 3}, {1, 0, 1, 1, 3, 4}, {1, 1, 1, 1, 4, 4}};
  page.regions.push_back(table);
  EXPECT_EQ(plain_text({&page, 1}), "TT\tNội dung công việc\n1\t\nthừa\n");
}

TEST(PageText, WeighsConfidenceByLength) {
  Page page;
  EXPECT_EQ(confidence_of(page), 0);
  page.regions.push_back({RegionKind::body, {}, {line({"aaa", "b"})}, {}});
  page.regions[0].lines[0].words[1].confidence = 0;
  EXPECT_DOUBLE_EQ(confidence_of(page), 0.75);
}

TEST(PageText, NamesKinds) {
  EXPECT_STREQ(name_of(RegionKind::letterhead_left), "letterhead-left");
  EXPECT_STREQ(name_of(RegionKind::note), "note");
}

}  // namespace
}  // namespace ocr
