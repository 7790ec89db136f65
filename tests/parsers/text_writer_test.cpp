#include "parsers/text_writer.h"

#include <gtest/gtest.h>

#include "parsers/document_parser.h"

namespace parsers {
namespace {

TEST(TextWriter, WritesOneParagraphPerLine) {
  Document document;
  Block line;
  line.text.text = "KẾ HOẠCH";
  document.letterhead = {line};
  Section section;
  section.printed_marker = "I-";
  section.heading = Text{"MỤC ĐÍCH", {}, {}};
  Section running;
  running.printed_marker = "1.";
  line.text.text = "Nâng cao chất lượng.";
  running.children = {line};
  Block item;
  item.kind = BlockKind::item;
  item.marker = "-";
  item.text.text = "Một việc.";
  section.children = {running, item};
  Block table;
  table.kind = BlockKind::table;
  table.rows = {Row{{Cell{}, Cell{}}}};
  table.rows[0].cells[0].text.text = "1";
  table.rows[0].cells[1].text.text = "Việc";
  document.body = {section, table};
  Section annex;
  annex.printed_marker = "PHỤ LỤC II";
  annex.heading = Text{"DANH MỤC", {}, {}};
  document.annexes = {annex};
  document.furniture = {{2, "page-number", "2"}};
  EXPECT_EQ(write_text(document),
            "KẾ HOẠCH\nI- MỤC ĐÍCH\n1. Nâng cao chất lượng.\n- Một việc.\n1\tViệc\nPHỤ LỤC II\n"
            "DANH MỤC\n");
}

TEST(TextWriter, KeepsTheColumnsOfMergedCells) {
  const auto cell = [](const char* text, int columns, int rows) {
    return Cell{{text, {}, {}}, columns, rows};
  };
  Block table;
  table.kind = BlockKind::table;
  table.rows = {Row{{cell("1", 1, 1), cell("Sở A", 1, 2), cell("Quý I", 1, 1)}},
                Row{{cell("2", 1, 1), cell("Quý II", 1, 1)}},
                Row{{cell("Nhóm", 3, 1)}},
                Row{{cell("3", 1, 1)}}};
  Document document;
  document.body = {table};
  EXPECT_EQ(write_text(document), "1\tSở A\tQuý I\n2\t\tQuý II\nNhóm\t\t\n3\t\t\n");
}

TEST(TextWriter, WhatItWritesIsReadAgain) {
  const std::string text =
      "Căn cứ Luật Thư viện;\nI. MỤC ĐÍCH\n1. Nâng cao chất lượng phục vụ.\n- Một việc.\n"
      "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Chủ trì.\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n";
  const std::string once = write_text(parse_document({text, {}}));
  EXPECT_EQ(write_text(parse_document({once, {}})), once);
}

}  // namespace
}  // namespace parsers
