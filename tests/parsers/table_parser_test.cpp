#include "parsers/table_parser.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace parsers {
namespace {

// The tables of `text`, cells parted by "|", rows by "/", tables by " # ".
std::string tables_of(const std::string& text) {
  const SourceText source{text, {}};
  std::vector<Line> lines = read_lines(source);
  mark_tables(lines);
  std::string all;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && lines[end].kind == LineKind::table_row)
      ++end;
    if (end == i) {
      ++i;
      continue;
    }
    const Block table = parse_table(std::span(lines).subspan(i, end - i));
    if (!all.empty()) all += " # ";
    std::string rows;
    for (const Row& row : table.rows) {
      if (!rows.empty()) rows += "/";
      std::string cells;
      for (const Cell& cell : row.cells)
        cells += (cells.empty() ? "" : "|") + cell.text.text;
      rows += cells;
    }
    all += rows;
    i = end;
  }
  return all;
}

TEST(TableParser, ReadsRowsWithTabs) {
  EXPECT_EQ(tables_of("TT\tNhiệm vụ\tHạn\n1\tLập kế hoạch\t30/6\n2\tSơ kết\t31/12"),
            "TT|Nhiệm vụ|Hạn/1|Lập kế hoạch|30/6/2|Sơ kết|31/12");
  EXPECT_EQ(tables_of("Văn phòng\tTheo dõi"), "");  // one TAB alone is a blank
  EXPECT_EQ(tables_of("1.\tMục đích\n2.\tYêu cầu"), "");
}

TEST(TableParser, ReadsFlattenedTables) {
  EXPECT_EQ(
      tables_of("STT\nNhiệm vụ\nHạn\n1\nLập kế hoạch\n30/6\n2\nSơ kết\n31/12\n\nGhi chú: hết"),
      "STT|Nhiệm vụ|Hạn/1|Lập kế hoạch|30/6/2|Sơ kết|31/12");
  EXPECT_EQ(tables_of("Số TT\nXã\n1 Hoà An\n2 Bình Minh"), "Số TT|Xã/1|Hoà An/2|Bình Minh");
}

TEST(TableParser, PutsBrokenCellsTogether) {
  EXPECT_EQ(tables_of("TT\tViệc\tHạn\n1\tLập kế hoạch\tquý I\n\tcủa xã\t\n2\tSơ kết\t31/12"),
            "TT|Việc|Hạn/1|Lập kế hoạch của xã|quý I/2|Sơ kết|31/12");
  // The head is printed again at the top of the next page.
  EXPECT_EQ(
      tables_of(
          "TT\tViệc\tHạn\n1\tLập kế hoạch\tquý I\nTT\tViệc\tHạn\n\tcủa xã\t\n2\tSơ kết\t31/12"),
      "TT|Việc|Hạn/1|Lập kế hoạch của xã|quý I/TT|Việc|Hạn/2|Sơ kết|31/12");
  EXPECT_EQ(tables_of("TT\tViệc\tHạn\n\tcần làm\tcuối cùng\n1\tSơ kết\t31/12"),
            "TT|Việc cần làm|Hạn cuối cùng/1|Sơ kết|31/12");
  EXPECT_EQ(tables_of("TT\tViệc\tHạn\n\tcủa các xã có đò ngang và bến khách\t\n2\tSơ kết\t31/12"),
            "TT|Việc|Hạn/của các xã có đò ngang và bến khách|/2|Sơ kết|31/12");
  EXPECT_EQ(tables_of("TT\nViệc\n1\nLập kế hoạch\ncủa xã\nQuý I"),
            "TT|Việc/1|Lập kế hoạch của xã|Quý I");
}

TEST(TableParser, ReadsColumnsSetWithBlanks) {
  EXPECT_EQ(tables_of("TT    Nhiệm vụ              Hạn\n"
                      "1     Lập kế hoạch          30/6\n"
                      "      của xã\n"
                      "2     Sơ kết                31/12\n"
                      "II. TỔ CHỨC THỰC HIỆN"),
            "TT|Nhiệm vụ|Hạn/1|Lập kế hoạch của xã|30/6/2|Sơ kết|31/12");
}

TEST(TableParser, GroupsOfRowsAreInsideTheTable) {
  EXPECT_EQ(tables_of("TT\nViệc\nI. TUYÊN TRUYỀN\n1\nMột\nII. KIỂM TRA\n2\nHai\nV. KINH PHÍ\na"),
            "TT|Việc/I.|TUYÊN TRUYỀN/1|Một/II.|KIỂM TRA/2|Hai");
}

TEST(TableParser, AFlattenedTableEndsAtTheNextHeading) {
  EXPECT_EQ(tables_of("TT\nViệc\n1\nMột\n\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng"), "TT|Việc/1|Một");
  EXPECT_EQ(tables_of("TT\nViệc\n1\nMột\nPHỤ LỤC II\nDANH MỤC"), "TT|Việc/1|Một");
}

TEST(TableParser, KeepsEveryWord) {
  const std::string text = "STT\nTên\nGhi chú\n1\nMột\n3\nba lạc\n2\nHai\n.\n12";
  std::string words = tables_of(text);
  for (char& c : words) {
    if (c == '|' || c == '/') c = '\n';
  }
  EXPECT_EQ(words, text);
}

// As page layouts hand over what narrow cells broke; what was typed stays.
TEST(TableParser, PutsNumbersOfDocumentsTogetherAgain) {
  SourceText source{"1\tTheo 66- NQ/TW và 12- CTr/BCĐ\t119/2026/ UBTVQH15; A- THAM\t5/NĐ- CP", {}};
  LineHint row{LineKind::table_row, 1, std::vector<CellSpan>(4)};
  for (const int page : {1, 0}) {
    row.page = page;
    source.hints = {row};
    const std::vector<Line> lines = read_lines(source);
    const Block table = parse_table(lines);
    ASSERT_EQ(table.rows.at(0).cells.size(), 4u);
    const bool typed = page == 0;
    EXPECT_EQ(table.rows[0].cells[1].text.text,
              typed ? "Theo 66- NQ/TW và 12- CTr/BCĐ" : "Theo 66-NQ/TW và 12-CTr/BCĐ");
    EXPECT_EQ(table.rows[0].cells[2].text.text,
              typed ? "119/2026/ UBTVQH15; A- THAM" : "119/2026/UBTVQH15; A- THAM");
    EXPECT_EQ(table.rows[0].cells[3].text.text, typed ? "5/NĐ- CP" : "5/NĐ-CP");
  }
}

}  // namespace
}  // namespace parsers
