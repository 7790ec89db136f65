#include "parsers/block_ids.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

Block paragraph(const std::string& text) {
  Block block;
  block.text.text = text;
  return block;
}

TEST(BlockIds, AreUnique) {
  Document document;
  document.letterhead = {paragraph("một"), paragraph("một")};
  Section section;
  section.children = {paragraph("một"), paragraph("hai")};
  document.body = {section, paragraph("một")};
  document.annexes = {section};
  assign_block_ids(document);

  std::set<std::string> ids;
  std::size_t blocks = 0;
  const auto collect = [&](const auto& self, const std::vector<Node>& nodes) -> void {
    for (const Node& node : nodes) {
      if (const auto* block = std::get_if<Block>(&node)) {
        ids.insert(block->id);
        ++blocks;
      } else {
        self(self, std::get<Section>(node).children);
      }
    }
  };
  for (const Block& block : document.letterhead)
    ids.insert(block.id);
  blocks += document.letterhead.size();
  collect(collect, document.body);
  collect(collect, document.annexes[0].children);
  EXPECT_EQ(ids.size(), blocks);
  EXPECT_FALSE(ids.contains(""));
}

TEST(BlockIds, StayWhenOtherBlocksChange) {
  Document before;
  before.preamble = {paragraph("một"), paragraph("hai")};
  Document after;
  after.preamble = {paragraph("mới"), paragraph("hai")};
  assign_block_ids(before);
  assign_block_ids(after);
  EXPECT_EQ(before.preamble[1].id, after.preamble[1].id);
  EXPECT_NE(before.preamble[0].id, after.preamble[0].id);
}

TEST(BlockIds, TellKindsAndCellsApart) {
  Document document;
  Block item = paragraph("một");
  item.kind = BlockKind::item;
  Block table;
  table.kind = BlockKind::table;
  table.rows = {Row{{Cell{}, Cell{}}}};
  table.rows[0].cells[0].text.text = "một";
  Block other = table;
  std::swap(other.rows[0].cells[0], other.rows[0].cells[1]);
  document.closing = {item, table, other};
  assign_block_ids(document);
  EXPECT_EQ(document.closing[0].id.front(), 'i');
  EXPECT_EQ(document.closing[1].id.front(), 't');
  EXPECT_NE(document.closing[1].id, document.closing[2].id);
}

}  // namespace
}  // namespace parsers
