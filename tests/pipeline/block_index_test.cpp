#include "pipeline/block_index.h"

#include <gtest/gtest.h>

#include "parsers/document_parser.h"

namespace pipeline {
namespace {

constexpr std::string_view kText =
    "I. MỤC ĐÍCH\n"
    "- Nâng cao nhận thức của cán bộ\n"
    "và nhân dân trong xã.\n"
    "\n"
    "II. NHIỆM VỤ\n"
    "1. Văn phòng tổng hợp báo cáo.\n";

TEST(LineCounter, CountsForwardAndBack) {
  LineCounter lines("a\nb\n\nc");
  EXPECT_EQ(lines.line_of(0), 0u);
  EXPECT_EQ(lines.line_of(1), 0u);
  EXPECT_EQ(lines.line_of(2), 1u);
  EXPECT_EQ(lines.line_of(5), 3u);
  EXPECT_EQ(lines.line_of(0), 0u);
  EXPECT_EQ(lines.line_of(99), 3u);
}

TEST(BlockIndex, FindsSectionAndBlockOfAPlace) {
  const parsers::Document document = parsers::parse_document({std::string(kText), {}});
  const BlockIndex blocks(document, kText);
  struct Case {
    const char* words;
    const char* section;
  };
  for (const Case& c :
       {Case{"nhận thức", "I"}, Case{"nhân dân trong", "I"}, Case{"Văn phòng", "II/1"}}) {
    const std::size_t at = kText.find(c.words);
    const BlockIndex::Entry* entry = blocks.find({at, at + 1});
    ASSERT_NE(entry, nullptr) << c.words;
    EXPECT_EQ(entry->section, c.section) << c.words;
    EXPECT_FALSE(entry->block.empty()) << c.words;
  }
  EXPECT_EQ(blocks.find({kText.size(), kText.size()}), nullptr);
  EXPECT_EQ(blocks.block_at_line(1), blocks.block_at_line(2));  // one item over two lines
  EXPECT_NE(blocks.block_at_line(1), blocks.block_at_line(5));
  EXPECT_EQ(blocks.block_at_line(3), "");
  EXPECT_EQ(blocks.block_at_line(99), "");
}

}  // namespace
}  // namespace pipeline
