#include "ocr/layout/ruled_tables.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "ocr/layout/text_layer.h"
#include "ocr/page_text.h"
#include "ocr/recognizer.h"
#include "tests/ocr/drawing.h"

namespace ocr::layout {
namespace {

// Lines of 3 px on a page of 200 dpi.
class RuledSheet : public test::Sheet {
 public:
  RuledSheet() : Sheet(1654, 2339) {}

  void level(int y, int x0, int x1) { fill({x0, y - 1, x1, y + 2}, 0); }
  void upright(int x, int y0, int y1) { fill({x - 1, y0, x + 2, y1}, 0); }
  void grid(const std::vector<int>& x, const std::vector<int>& y) {
    for (const int each : y)
      level(each, x.front() - 1, x.back() + 2);
    for (const int each : x)
      upright(each, y.front() - 1, y.back() + 2);
  }
};

std::vector<std::vector<int>> places(const RuledTable& table) {
  std::vector<std::vector<int>> places;
  for (const RuledCell& cell : table.cells)
    places.push_back(
        {cell.place.row, cell.place.column, cell.place.row_span, cell.place.column_span});
  return places;
}

TEST(RuledTables, FindsTheGrid) {
  RuledSheet sheet;
  sheet.grid({200, 300, 900, 1400}, {600, 660, 800});
  const std::vector<RuledTable> tables = find_ruled_tables(sheet.image());
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_THAT(places(tables[0]),
              testing::ElementsAre(testing::ElementsAre(0, 0, 1, 1),
                                   testing::ElementsAre(0, 1, 1, 1),
                                   testing::ElementsAre(0, 2, 1, 1),
                                   testing::ElementsAre(1, 0, 1, 1),
                                   testing::ElementsAre(1, 1, 1, 1),
                                   testing::ElementsAre(1, 2, 1, 1)));
  const Box& middle = tables[0].cells[4].box;
  EXPECT_NEAR(middle.x0, 300, 3);
  EXPECT_NEAR(middle.y0, 660, 3);
  EXPECT_NEAR(middle.x1, 900, 3);
  EXPECT_NEAR(middle.y1, 800, 3);
}

TEST(RuledTables, JoinsCellsWithoutALineBetween) {
  RuledSheet sheet;  // a head of two rows over columns 1 and 2, as "Thời gian: bắt đầu, kết thúc"
  sheet.upright(200, 600, 900);
  sheet.upright(500, 600, 900);
  sheet.upright(1400, 600, 900);
  sheet.upright(900, 700, 900);
  sheet.level(600, 200, 1400);
  sheet.level(700, 500, 1400);
  sheet.level(800, 200, 1400);
  sheet.level(900, 200, 1400);
  const std::vector<RuledTable> tables = find_ruled_tables(sheet.image());
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_THAT(places(tables[0]),
              testing::ElementsAre(testing::ElementsAre(0, 0, 2, 1),
                                   testing::ElementsAre(0, 1, 1, 2),
                                   testing::ElementsAre(1, 1, 1, 1),
                                   testing::ElementsAre(1, 2, 1, 1),
                                   testing::ElementsAre(2, 0, 1, 1),
                                   testing::ElementsAre(2, 1, 1, 1),
                                   testing::ElementsAre(2, 2, 1, 1)));
}

TEST(RuledTables, DoesNotNeedTheOuterLines) {
  RuledSheet sheet;
  for (const int y : {600, 700, 800})
    sheet.level(y, 200, 1400);
  sheet.upright(600, 600, 800);
  const std::vector<RuledTable> tables = find_ruled_tables(sheet.image());
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(tables[0].cells.size(), 4u);
}

TEST(RuledTables, BearsSkewAndNoise) {
  RuledSheet sheet;
  sheet.grid({200, 300, 900, 1400}, {600, 660, 800, 1000});
  sheet.specks(1500, 2, 5);
  for (const float angle : {-0.007F, 0.004F, 0.008F}) {
    const Image skewed(pixRotateAMGray(sheet.image().pix(), angle, 255));
    const std::vector<RuledTable> tables = find_ruled_tables(skewed);
    ASSERT_EQ(tables.size(), 1u) << angle;
    EXPECT_EQ(tables[0].cells.size(), 9u) << angle;
  }
}

TEST(RuledTables, LeavesOtherLinesAlone) {
  RuledSheet frame;
  frame.grid({200, 1400}, {300, 2000});
  EXPECT_TRUE(find_ruled_tables(frame.image()).empty());
  RuledSheet underlines;
  for (const int y : {300, 700, 1500})
    underlines.level(y, 600, 1000);
  EXPECT_TRUE(find_ruled_tables(underlines.image()).empty());
  RuledSheet edges;
  edges.fill({0, 0, 1654, 80}, 0);
  edges.fill({0, 0, 60, 2339}, 0);
  EXPECT_TRUE(find_ruled_tables(edges.image()).empty());
  EXPECT_TRUE(find_ruled_tables(Image()).empty());
  EXPECT_TRUE(find_ruled_tables(test::Sheet::blank(1, 1)).empty());
}

// Whatever is drawn, the cells of a table cover it once.
TEST(RuledTables, CellsCoverTheTable) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    std::mt19937 random(seed);
    RuledSheet sheet;
    const auto at = [&](unsigned steps) { return 200 + 100 * static_cast<int>(random() % steps); };
    for (int i = 0; i < 25; ++i) {
      const int x = at(12), y = at(18);
      sheet.level(at(18), std::min(x, at(12)), x + 100);
      sheet.upright(at(12), std::min(y, at(18)), y + 100);
    }
    for (const RuledTable& table : find_ruled_tables(sheet.image())) {
      long area = 0;
      for (const RuledCell& cell : table.cells) {
        area += static_cast<long>(cell.box.width()) * cell.box.height();
        EXPECT_TRUE(table.cell_at(cell.box).has_value());
      }
      EXPECT_EQ(area, static_cast<long>(table.box.width()) * table.box.height()) << seed;
    }
  }
}

TEST(RuledTables, AreFilledInRowsAndColumns) {
  RuledSheet sheet;
  sheet.grid({200, 600, 1400}, {600, 700, 800});
  const std::vector<RuledTable> tables = find_ruled_tables(sheet.image());
  ASSERT_EQ(tables.size(), 1u);
  const Box a{300, 640, 340, 660}, b{700, 640, 740, 660}, c{300, 740, 340, 760},
      d{700, 740, 740, 760};
  EXPECT_TRUE(is_filled(tables[0], {a, b, c, d}));
  EXPECT_FALSE(is_filled(tables[0], {a, b, c}));
  EXPECT_FALSE(is_filled(tables[0], {a, b, {0, 0, 10, 10}}));
  EXPECT_FALSE(is_filled(tables[0], {}));
  // A head and one long cell that goes on from the page before.
  RuledSheet page;
  page.grid({200, 600, 1000, 1400}, {600, 700, 800});
  const std::vector<RuledTable> rest = find_ruled_tables(page.image());
  ASSERT_EQ(rest.size(), 1u);
  const Box e{1100, 640, 1140, 660};
  EXPECT_TRUE(is_filled(rest[0], {a, b, e, d}));
  EXPECT_FALSE(is_filled(rest[0], {a, b, d}));
  EXPECT_FALSE(is_filled(rest[0], {a, b, e}));
  const RuledTable half = scaled(tables[0], 0.5, 0.5);
  EXPECT_TRUE(is_filled(
      half,
      {{150, 320, 170, 330}, {350, 320, 370, 330}, {150, 370, 170, 380}, {350, 370, 370, 380}}));
}

RuledSheet task_table() {
  RuledSheet sheet;
  sheet.text(500, 400, 40, "DANH MỤC NHIỆM VỤ");
  sheet.grid({150, 250, 850, 1200, 1500}, {500, 600, 740, 880});
  sheet.text(165, 560, 34, "STT");
  sheet.text(300, 560, 34, "Nhiệm vụ");
  sheet.text(870, 560, 34, "Chủ trì");
  sheet.text(1220, 560, 34, "Thời gian");
  sheet.text(180, 660, 34, "1");
  sheet.text(270, 640, 34, "Sửa chữa đường vào");
  sheet.text(270, 690, 34, "thôn Đông Hà");
  sheet.text(870, 665, 34, "Phòng Kinh tế");
  sheet.text(1220, 640, 34, "Tháng");
  sheet.text(1220, 690, 34, "6/2027");
  sheet.text(180, 800, 34, "2");
  sheet.text(270, 780, 34, "Trồng cây ven sông");
  sheet.text(270, 830, 34, "và trường học");
  sheet.text(870, 805, 34, "Đoàn xã");
  sheet.text(150, 1000, 34, "Các đơn vị báo cáo kết quả hằng quý về Văn phòng.");
  return sheet;
}

TEST(RuledTables, AreReadFromPictures) {
  if (!test::can_draw()) GTEST_SKIP() << "DejaVu Serif is not installed";
  const RuledSheet sheet = task_table();
  Recognizer recognizer;
  for (const float angle : {0.0F, 0.0122F}) {
    const Image image(pixRotateAMGray(sheet.image().pix(), angle, 255));
    const Page page = recognizer.read(image);
    std::vector<std::size_t> tabs;
    for (const TextLine& line : lines_of(page)) {
      if (line.kind == RegionKind::table)
        tabs.push_back(
            static_cast<std::size_t>(std::count(line.text.begin(), line.text.end(), '\t')));
    }
    const std::string text = plain_text({&page, 1});
    EXPECT_THAT(tabs, testing::ElementsAre(3, 3, 3)) << text;
    EXPECT_THAT(text, testing::HasSubstr("thôn Đông Hà\tPhòng Kinh tế\tTháng 6/2027\n"));
    EXPECT_THAT(text, testing::HasSubstr("ven sông và trường học\tĐoàn xã\t\n"));
    EXPECT_THAT(text, testing::HasSubstr("DANH MỤC NHIỆM VỤ\n"));
    EXPECT_THAT(text, testing::HasSubstr("hằng quý về Văn phòng.\n"));
  }
}

std::vector<Word> words_of_task_table() {
  std::vector<Word> words;
  const auto set = [&](int x, int y, const std::string& text) {
    words.push_back({text, {x, y - 30, x + 60, y}, 1, {}});
  };
  set(500, 400, "Mục");
  set(165, 560, "STT");
  set(300, 560, "Việc");
  set(180, 665, "1");
  set(270, 640, "Sửa");
  set(340, 640, "chữa");
  set(270, 690, "đường");
  set(870, 665, "Phòng");
  set(1220, 640, "Tháng");
  set(1220, 690, "6/2027");
  set(150, 1000, "Hết.");
  return words;
}

TEST(RuledTables, AreReadFromTextLayers) {
  const std::vector<RuledTable> tables = find_ruled_tables(task_table().image());
  for (unsigned seed = 0; seed < 30; ++seed) {
    std::vector<Word> words = words_of_task_table();
    std::shuffle(words.begin(), words.end(), std::mt19937(seed));
    Page page;
    page.regions = arrange_words(words, 1654, 2339, tables);
    EXPECT_EQ(plain_text({&page, 1}),
              "Mục\nSTT\tViệc\t\t\n1\tSửa chữa đường\tPhòng\tTháng 6/2027\n\t\t\t\nHết.\n");
  }
}

TEST(RuledTables, KeepEveryWordOfTextLayers) {
  const std::vector<RuledTable> tables = find_ruled_tables(task_table().image());
  for (unsigned seed = 0; seed < 100; ++seed) {
    std::mt19937 random(seed);
    std::vector<Word> words;
    for (unsigned i = 0; i < random() % 60; ++i) {
      const int x = static_cast<int>(random() % 1600), y = static_cast<int>(random() % 1100);
      words.push_back({"w" + std::to_string(i), {x, y, x + 50, y + 30}, 1, {}});
    }
    std::size_t count = 0;
    for (const Region& region : arrange_words(words, 1654, 2339, tables)) {
      for (const Line& line : region.lines)
        count += line.words.size();
    }
    EXPECT_EQ(count, words.size()) << seed;
  }
}

TEST(RuledTables, AreSuspectedBehindWideGaps) {
  const auto body = [](std::vector<Word> words) {
    return arrange_words(std::move(words), 1654, 2339);
  };
  EXPECT_TRUE(may_hold_table(body(words_of_task_table())));
  EXPECT_FALSE(may_hold_table(body({{"Hết.", {150, 970, 210, 1000}, 1, {}}})));
  EXPECT_FALSE(may_hold_table({}));
}

}  // namespace
}  // namespace ocr::layout
