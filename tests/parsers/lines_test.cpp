#include "parsers/lines.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(Lines, KnowsPlaceIndentAndGap) {
  const SourceText source{"KẾ HOẠCH  \n\n\n   1.  Mục đích\n\f\tTrang hai", {}};
  const auto lines = read_lines(source);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].text, "KẾ HOẠCH");
  EXPECT_EQ(lines[1].text, "1.  Mục đích");
  EXPECT_EQ(lines[1].indent, 3);
  EXPECT_EQ(lines[1].blank_lines, 2);
  EXPECT_EQ(lines[1].number, 3u);
  EXPECT_EQ(lines[1].page, 1);
  EXPECT_EQ(lines[2].page, 2);
  EXPECT_EQ(lines[2].indent, 4);
  EXPECT_EQ(lines[2].leading_tabs, 1);
  for (const Line& line : lines)
    EXPECT_EQ(base::slice(source.text, line.span), line.text);
}

TEST(Lines, TakesPageAndKindFromHints) {
  SourceText source{"a\nb", {}};
  source.hints = {{LineKind::title, 4}, {LineKind::furniture, 5}};
  auto lines = read_lines(source);
  EXPECT_EQ(lines[0].page, 4);
  EXPECT_EQ(lines[0].kind, LineKind::title);
  const auto furniture = take_furniture(lines);
  ASSERT_EQ(lines.size(), 1u);
  ASSERT_EQ(furniture.size(), 1u);
  EXPECT_EQ(furniture[0].page, 5);
  EXPECT_EQ(furniture[0].text, "b");
}

TEST(Lines, TellsRulesFromBullets) {
  for (const char* rule : {"-----", "*", "***", "___", "* * *", "o0o", "=====", "–––"}) {
    const SourceText source{rule, {}};
    EXPECT_TRUE(read_lines(source).at(0).is_rule) << rule;
  }
  for (const char* text : {"-", "+", "•", "- a", "1.", "...", "(*)"}) {
    const SourceText source{text, {}};
    EXPECT_FALSE(read_lines(source).at(0).is_rule) << text;
  }
}

std::string kinds_of(const std::string& text) {
  const SourceText source{text, {}};
  auto lines = read_lines(source);
  std::string kinds;
  for (const Furniture& f : take_furniture(lines)) {
    kinds += std::to_string(f.page) + f.kind + "[" + f.text + "] ";
  }
  return kinds;
}

TEST(Lines, TakesPageNumbersAtTheEdgesOfPages) {
  EXPECT_EQ(kinds_of("Một đoạn\n1\n\f2\nĐoạn hai\n\f- 3 -\nĐoạn ba"),
            "1page-number[1] 2page-number[2] 3page-number[- 3 -] ");
  // A number inside a page is text.
  EXPECT_EQ(kinds_of("Một đoạn\n\fBảng\n2\nĐoạn hai"), "");
}

TEST(Lines, TakesRunningHeads) {
  EXPECT_EQ(kinds_of("Quy chế 2025\na\n\fQuy chế 2025\nb\n\fQuy chế 2025\nc"),
            "1running-head[Quy chế 2025] 2running-head[Quy chế 2025] 3running-head[Quy chế 2025] ");
  // The page number in it grows longer; a digital signature stands above it.
  EXPECT_EQ(kinds_of("Ký bởi: SỞ NỘI VỤ\nNgày ký: 2025-09-05 15:32:11\nTập 3, trang 9\na\n"
                     "\fTập 3, trang 10\nb\n\fTập 3, trang 11\nc"),
            "1stamp[Ký bởi: SỞ NỘI VỤ] 1stamp[Ngày ký: 2025-09-05 15:32:11] "
            "1running-head[Tập 3, trang 9] 2running-head[Tập 3, trang 10] "
            "3running-head[Tập 3, trang 11] ");
}

TEST(Lines, TakesNoise) {
  EXPECT_EQ(kinds_of("Một\nb1 o~ d - ‘ id r A e A x\nhai"), "1noise[b1 o~ d - ‘ id r A e A x] ");
  EXPECT_EQ(kinds_of("1 2 3 4 5 6 7 8"), "");
  EXPECT_EQ(kinds_of("Sở Y tế và UBND xã"), "");
  // A formula of an office file was typed.
  SourceText typed{"Tk = Ts x (1 - k)", {{}}};
  std::vector<Line> lines = read_lines(typed);
  EXPECT_TRUE(take_furniture(lines).empty());
}

TEST(Lines, TakesPageNumbersOutOfASentence) {
  const std::string half = "Các cơ quan, đơn vị trên địa bàn tổ chức triển khai";
  EXPECT_EQ(kinds_of(half + "\n2\nthực hiện các nội dung của Kế hoạch này"), "1page-number[2] ");
  // Framed, or in the middle of the page.
  EXPECT_EQ(kinds_of("Một.\nTrang 3/5\nHai."), "1page-number[Trang 3/5] ");
  EXPECT_EQ(kinds_of("Một.\n                              2\nHai."), "1page-number[2] ");
  // The cells of a flattened table are no page numbers.
  EXPECT_EQ(kinds_of("STT\n1\nXã Hoà An\n2\nXã Bình Minh\n3\nXã Tân Lập"), "");
}

}  // namespace
}  // namespace parsers
