#include "pipeline/page_assembly.h"

#include <gtest/gtest.h>

#include "parsers/document_parser.h"
#include "tests/pipeline/page_builder.h"

namespace pipeline {
namespace {

PageReading reading_of(const ocr::Page& page) {
  PageReading reading;
  reading.decision.page = page.number;
  reading.lines = placed_lines(page, 0.5);
  return reading;
}

TEST(PageAssembly, JoinsPagesAndKnowsEveryWord) {
  const std::vector<PageReading> pages{reading_of(page_of(1, {"Kế hoạch", "thực hiện"})),
                                       reading_of(page_of(2, {})),
                                       reading_of(page_of(4, {"Nơi nhận"}))};
  const AssembledText assembled = assemble(pages);
  EXPECT_EQ(assembled.source.text, "Kế hoạch\nthực hiện\n\f\n\fNơi nhận");
  ASSERT_EQ(assembled.source.hints.size(), 4u);
  EXPECT_EQ(assembled.source.hints[3].page, 4);
  std::vector<std::string> words;
  for (const WordMap::Entry& entry : assembled.words.entries()) {
    words.emplace_back(base::slice(assembled.source.text, entry.span));
  }
  EXPECT_EQ(words, (std::vector<std::string>{"Kế", "hoạch", "thực", "hiện", "Nơi", "nhận"}));
  EXPECT_EQ(assembled.words.entries()[4].page, 4);
}

TEST(PageAssembly, KeepsAlternativesOfDoubtfulWordsOnly) {
  ocr::Page page = page_of(1, {"Kế hoạch"});
  for (ocr::Word& word : page.regions[0].lines[0].words)
    word.alternatives = {{"khác", 0.1}};
  page.regions[0].lines[0].words[1].confidence = 0.4;
  const std::vector<PlacedLine> lines = placed_lines(page, 0.5);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_TRUE(lines[0].words[0].alternatives.empty());
  EXPECT_EQ(lines[0].words[1].alternatives, std::vector<std::string>{"khác"});
}

TEST(PageAssembly, TakesKindsFromRegions) {
  struct Case {
    ocr::RegionKind region;
    parsers::LineKind line;
  };
  for (const Case& c : {Case{ocr::RegionKind::letterhead_left, parsers::LineKind::letterhead_left},
                        Case{ocr::RegionKind::recipients, parsers::LineKind::recipients},
                        Case{ocr::RegionKind::seal, parsers::LineKind::furniture},
                        Case{ocr::RegionKind::page_number, parsers::LineKind::furniture},
                        Case{ocr::RegionKind::note, parsers::LineKind::note},
                        Case{ocr::RegionKind::body, parsers::LineKind::body}}) {
    ocr::Page page = page_of(1, {"chữ"});
    page.regions[0].kind = c.region;
    EXPECT_EQ(placed_lines(page, 0)[0].kind, c.line);
  }
}

TEST(WordMap, PutsOneBoxAroundTheWordsOfOnePage) {
  const WordMap words({{{0, 4}, 1, {10, 10, 20, 20}, 1.0F, {}},
                       {{5, 9}, 1, {30, 5, 40, 25}, 0.5F, {}},
                       {{10, 14}, 2, {0, 0, 99, 99}, 0.0F, {}}});
  const base::TextSpan first_two[] = {{0, 9}};
  EXPECT_EQ(words.place_of(first_two), (parsers::Place{1, 10, 5, 40, 25, 0.75}));
  const base::TextSpan apart[] = {{6, 7}, {11, 12}};
  EXPECT_EQ(words.place_of(apart), (parsers::Place{1, 30, 5, 40, 25, 0.25}));
  const base::TextSpan between[] = {{4, 5}};
  EXPECT_FALSE(words.place_of(between));
  EXPECT_FALSE(words.place_of({}));
  EXPECT_DOUBLE_EQ(words.confidence(), 0.5);
  EXPECT_DOUBLE_EQ(WordMap().confidence(), 1);
}

TEST(PageAssembly, PlacesTheTextsOfADocument) {
  const std::vector<PageReading> pages{
      reading_of(page_of(3, {"I. NHIỆM VỤ", "- Văn phòng tổng hợp báo cáo."}))};
  const AssembledText assembled = assemble(pages);
  parsers::Document document = parsers::parse_document(assembled.source);
  place_texts(document, assembled.words);
  ASSERT_EQ(document.body.size(), 1u);
  const auto& section = std::get<parsers::Section>(document.body[0]);
  ASSERT_TRUE(section.heading && section.heading->place);
  EXPECT_EQ(section.heading->place->page, 3);
  ASSERT_EQ(section.children.size(), 1u);
  const auto& item = std::get<parsers::Block>(section.children[0]);
  ASSERT_TRUE(item.text.place);
  EXPECT_EQ(item.text.place->y0, 130);
  EXPECT_NEAR(item.text.place->confidence, 0.9, 1e-6);
}

}  // namespace
}  // namespace pipeline
