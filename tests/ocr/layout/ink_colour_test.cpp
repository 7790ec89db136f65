#include "ocr/layout/ink_colour.h"

#include <string>

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "base/text.h"
#include "ocr/page_text.h"

namespace ocr::layout {
namespace {

struct Colour {
  int red, green, blue;
};

constexpr Colour kBlack = {25, 22, 28};
constexpr Colour kSeal = {205, 60, 70};
constexpr Colour kPen = {20, 35, 140};
constexpr Colour kPaper = {250, 248, 240};

// A page of words, each drawn as upright strokes in its ink.
class Sheet {
 public:
  static constexpr int kWidth = 800, kHeight = 1000;

  Sheet() : image_(pixCreate(kWidth, kHeight, 32)) {
    fill({0, 0, kWidth, kHeight}, kPaper);
    page_.width = kWidth;
    page_.height = kHeight;
  }

  void open(RegionKind kind) { page_.regions.push_back({kind, {}, {}, {}}); }

  // One line of the last region; each word is `letters` wide, in the colour of its place in `inks`.
  void line(const std::string& text, const std::vector<Colour>& inks, int letter_px = 10) {
    Line line;
    int x = 50;
    std::size_t n = 0;
    for (const std::string_view word : base::split_words(text)) {
      const Box box = {x, y_, x + letter_px * static_cast<int>(word.size()), y_ + 20};
      strokes(box, inks[n++ % inks.size()]);
      line.words.push_back({std::string(word), box, 0.9, {}});
      x = box.x1 + letter_px;
    }
    line.box = {50, y_, x - letter_px, y_ + 20};
    y_ += 30;
    page_.regions.back().lines.push_back(std::move(line));
    page_.regions.back().box = {50, 0, kWidth - 50, y_};
  }

  // A red ring's stroke across the last line.
  void overprint(Colour ink) { fill({60, y_ - 22, 200, y_ - 18}, ink); }

  std::string read() {
    set_aside_coloured_ink(page_, image_);
    std::string found;
    for (const Region& region : page_.regions) {
      found += std::string(name_of(region.kind)) + ":";
      for (const Line& line : region.lines)
        found += " [" + text_of(line) + "]";
      found += "\n";
    }
    return found;
  }

  Page& page() { return page_; }
  const Image& image() const { return image_; }

 private:
  void fill(const Box& box, Colour ink) {
    for (int y = box.y0; y < box.y1; ++y) {
      for (int x = box.x0; x < box.x1; ++x)
        pixSetRGBPixel(image_.pix(), x, y, ink.red, ink.green, ink.blue);
    }
  }

  void strokes(const Box& box, Colour ink) {
    for (int x = box.x0; x + 3 < box.x1; x += 10)
      fill({x, box.y0, x + 3, box.y1}, ink);
  }

  Image image_;
  Page page_;
  int y_ = 50;
};

void open_with_body(Sheet& sheet) {
  sheet.open(RegionKind::body);
  for (int i = 0; i < 6; ++i)
    sheet.line("Ban chỉ đạo họp mỗi quý một lần tại hội trường xã", {kBlack});
}

TEST(InkColour, TellsInksApart) {
  Sheet sheet;
  sheet.open(RegionKind::body);
  sheet.line("đen đỏ xanh", {kBlack, kSeal, kPen});
  const auto& words = sheet.page().regions.front().lines.front().words;
  EXPECT_EQ(ink_colour(sheet.image(), words[0].box), InkColour::black);
  EXPECT_EQ(ink_colour(sheet.image(), words[1].box), InkColour::red);
  EXPECT_EQ(ink_colour(sheet.image(), words[2].box), InkColour::blue);
  EXPECT_EQ(ink_colour(sheet.image(), {700, 900, 780, 980}), InkColour::black);  // paper
  EXPECT_EQ(ink_colour(sheet.image(), {-50, -50, 5000, 5000}), InkColour::black);
}

TEST(InkColour, SetsSealsAndPensAside) {
  Sheet sheet;
  open_with_body(sheet);
  sheet.open(RegionKind::signature);
  sheet.line("CHỦ TỊCH", {kBlack});
  sheet.line("Á NỆ I", {kSeal});
  sheet.line("ay/ vV", {kPen});
  sheet.line("Lò Văn Tám", {kBlack});
  const std::string found = sheet.read();
  EXPECT_NE(found.find("signature: [CHỦ TỊCH] [Lò Văn Tám]\nseal: [Á NỆ I]\nnote: [ay/ vV]\n"),
            std::string::npos)
      << found;
}

TEST(InkColour, KeepsPrintUnderASeal) {
  Sheet sheet;
  open_with_body(sheet);
  sheet.open(RegionKind::signature);
  sheet.line("PHÓ CHỦ TỊCH", {kBlack});
  sheet.overprint(kSeal);
  EXPECT_NE(sheet.read().find("signature: [PHÓ CHỦ TỊCH]\n"), std::string::npos);
}

TEST(InkColour, TakesTheSealFromTheEndsOfASignersLine) {
  Sheet sheet;
  open_with_body(sheet);
  sheet.open(RegionKind::signature);
  sheet.line("% CHỦ TỊCH", {kSeal, kBlack, kBlack});
  EXPECT_NE(sheet.read().find("signature: [CHỦ TỊCH]\nseal: [%]\n"), std::string::npos);
}

TEST(InkColour, LeavesFieldsFilledInByPenInTheirLine) {
  Sheet sheet;
  open_with_body(sheet);
  sheet.open(RegionKind::letterhead_left);
  sheet.line("ĐẢNG BỘ XÃ AN BÌNH", {kBlack});
  sheet.line("Số 125 -KH/ĐU", {kBlack, kPen, kBlack});
  EXPECT_NE(sheet.read().find("[Số 125 -KH/ĐU]\n"), std::string::npos);
}

TEST(InkColour, DoubtsWhatIsFilledInAmongTheLetterheadsPrint) {
  Sheet sheet;
  sheet.open(RegionKind::letterhead_left);
  sheet.line("HỘI NÔNG DÂN XÃ", {kBlack});
  sheet.line("Số: 27 -KH/HND", {kBlack, kPen, kBlack});
  sheet.open(RegionKind::letterhead_right);
  sheet.line("VIỆT NAM", {kPen});  // a letterhead printed in colour
  sheet.open(RegionKind::body);
  sheet.line("xem cổng thông tin của xã", {kBlack, kPen, kPen, kPen, kBlack, kBlack});
  sheet.read();
  const std::vector<Region>& regions = sheet.page().regions;
  for (const Region& region : regions) {
    for (const Line& line : region.lines) {
      for (const Word& word : line.words)
        EXPECT_EQ(word.confidence, word.text == "27" ? 0.5 : 0.9) << word.text;
    }
  }
  EXPECT_EQ(regions.front().lines.back().words.size(), 3u);
}

TEST(InkColour, LeavesColouredPrint) {
  struct Row {
    RegionKind kind;
    const char* text;
  };
  constexpr Row kRows[] = {
      {RegionKind::letterhead_left, "CÔNG TY CẤP NƯỚC AN BÌNH"},
      {RegionKind::title, "KẾ HOẠCH"},
      {RegionKind::body, "II. YÊU CẦU"},
      {RegionKind::body, "Các thôn gửi danh sách về Văn phòng Ủy ban nhân dân xã"},
      {RegionKind::letterhead_right, "HỎA TỐC"},
      {RegionKind::table, "Tháng 5"},
  };
  for (const Row& row : kRows) {
    Sheet sheet;
    open_with_body(sheet);
    sheet.open(row.kind);
    sheet.line(row.text, {kSeal});
    sheet.line("Ban chỉ đạo", {kBlack});
    EXPECT_NE(sheet.read().find("[" + std::string(row.text) + "] [Ban"), std::string::npos)
        << row.text;
  }
}

TEST(InkColour, LeavesPagesThatAreMostlyInColour) {
  Sheet sheet;
  sheet.open(RegionKind::body);
  for (int i = 0; i < 5; ++i)
    sheet.line("Thông báo", {kPen});
  sheet.line("Xem tiếp", {kBlack});
  const Page before = sheet.page();
  sheet.read();
  EXPECT_EQ(sheet.page(), before);
}

TEST(InkColour, LeavesPagesWithoutColours) {
  Sheet sheet;
  open_with_body(sheet);
  const Page before = sheet.page();
  set_aside_coloured_ink(sheet.page(), Image());
  set_aside_coloured_ink(sheet.page(), Image(pixCreate(800, 1000, 8)));
  set_aside_coloured_ink(sheet.page(), sheet.image());
  EXPECT_EQ(sheet.page(), before);
}

}  // namespace
}  // namespace ocr::layout
