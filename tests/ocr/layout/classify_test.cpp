#include "ocr/layout/classify.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "ocr/page_text.h"

namespace ocr::layout {
namespace {

Line line(const std::string& text, Box box) {
  Line line{box, {}};
  for (const std::string_view word : base::split_words(text))
    line.words.push_back({std::string(word), box, 1, {}});
  return line;
}

std::vector<Line> lines(std::initializer_list<const char*> texts) {
  std::vector<Line> result;
  for (const char* text : texts)
    result.push_back(line(text, {}));
  return result;
}

TEST(Classify, KnowsALetterheadByItsWords) {
  EXPECT_TRUE(
      is_letterhead(lines({"UBND XÃ TÂN THƯỢNG"}), lines({"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})));
  EXPECT_TRUE(is_letterhead(lines({"ĐẢNG ỦY XÃ"}), lines({"ĐẢNG CỘNG SẢN VIỆT NAM"})));
  EXPECT_TRUE(is_letterhead(lines({"Số: 12/KH-UBND"}), lines({"xxxx"})));
  EXPECT_TRUE(is_letterhead(lines({"xxxx"}), lines({"Tân Thượng, ngày 05 tháng 9 năm 2025"})));
  EXPECT_TRUE(is_letterhead(lines({"xxxx"}), lines({"xxxx", "năm 2025", "tháng 9 năm 2025"})));
  EXPECT_FALSE(is_letterhead(lines({"Nội dung công việc"}), lines({"Thời gian hoàn thành"})));
  // The second half of running text that a gap parted.
  EXPECT_FALSE(
      is_letterhead(lines({"b) Tổng hợp,"}),
                    lines({"báo cáo Ủy ban nhân dân xã trước ngày 10 tháng 12 hằng năm"})));
  EXPECT_FALSE(is_letterhead({}, {}));
}

TEST(Classify, SetsScrawlAside) {
  Region head{RegionKind::letterhead_left, {100, 100, 600, 300}, {}, {}};
  head.lines.push_back(line("ĐẢNG UỶ XÃ TÂN THƯỢNG", {100, 100, 600, 130}));
  head.lines.push_back(line("Ý jn", {500, 150, 600, 190}));
  head.lines.push_back(line("Số 12-KH/ĐU", {100, 200, 400, 230}));
  for (Word& word : head.lines[1].words)
    word.confidence = 0.2;
  const std::vector<Region> regions = classify({head}, 1654, 2339);
  ASSERT_EQ(regions.size(), 3u);
  EXPECT_EQ(text_of(regions[0].lines[0]), "ĐẢNG UỶ XÃ TÂN THƯỢNG");
  EXPECT_EQ(text_of(regions[1].lines[0]), "Số 12-KH/ĐU");
  EXPECT_EQ(regions[2].kind, RegionKind::note);
  EXPECT_EQ(text_of(regions[2].lines[0]), "Ý jn");
  EXPECT_EQ(regions[2].box, (Box{500, 150, 600, 190}));
}

TEST(Classify, KnowsAFootByItsWords) {
  EXPECT_TRUE(is_foot(lines({"Nơi nhận:"}), lines({"xxx"})));
  EXPECT_TRUE(is_foot(lines({"xxx"}), lines({"T/M BAN THƯỜNG VỤ"})));
  EXPECT_TRUE(is_foot(lines({"xxx"}), lines({"PHÓ CHỦ TỊCH"})));
  EXPECT_FALSE(is_foot(lines({"1. Mở lớp"}), lines({"Quý II"})));
}

// Lines that fill their column are those of a bulletin, whatever they speak of.
TEST(Classify, KnowsColumnsOfRunningText) {
  std::vector<Line> left, right;
  for (int row = 0; row < 6; ++row) {
    left.push_back(line("Văn phòng báo cáo như trên", {100, 50 * row, 780, 50 * row + 30}));
    right.push_back(
        line("để Chủ tịch tổng hợp, ngày 12 tháng 9", {850, 50 * row, 1530, 50 * row + 30}));
  }
  EXPECT_FALSE(is_foot(left, right));
  EXPECT_FALSE(is_letterhead(left, right));
  right.resize(3);
  EXPECT_TRUE(is_foot(left, right));
}

TEST(Classify, SplitsWhatIsOfSeveralKinds) {
  std::vector<Region> regions(3);
  regions[0] = {RegionKind::letterhead_right, {}, {line("Độc lập", {900, 200, 1400, 240})}, {}};
  regions[1].lines = {
      line("KẾ HOẠCH", {740, 430, 960, 470}),
      line("Tổ chức ngày hội", {600, 480, 1110, 520}),
      line("Thực hiện chương trình công tác của Ủy ban nhân dân xã", {190, 600, 1540, 640}),
      line("./.", {830, 650, 870, 690})};
  regions[2] = {
      RegionKind::recipients,
      {},
      {line("kết quả về Ủy ban.", {190, 900, 500, 940}), line("Nơi nhận:", {190, 960, 400, 990})},
      {}};
  const std::vector<Region> found = classify(regions, 1654, 2339);
  std::string kinds;
  for (const Region& region : found)
    kinds += std::string(name_of(region.kind)) + ":" + std::to_string(region.lines.size()) + " ";
  EXPECT_EQ(kinds, "letterhead-right:1 title:2 body:2 body:1 recipients:1 ");
}

TEST(Classify, TakesPageNumbersOut) {
  for (const char* number : {"2", "- 2 -", "12", "3/7"}) {
    Region region;
    region.lines = {line(number, {820, 100, 840, 130}),
                    line("Tiếp theo trang trước", {190, 200, 1540, 240})};
    const std::vector<Region> found = classify({region}, 1654, 2339);
    ASSERT_EQ(found.size(), 2u) << number;
    EXPECT_EQ(found[0].kind, RegionKind::page_number) << number;
  }
  Region region;
  region.lines = {line("2026", {820, 100, 840, 130}), line("2", {820, 1100, 840, 1130})};
  EXPECT_EQ(classify({region}, 1654, 2339).size(), 1u);
}

TEST(Classify, KeepsEveryLine) {
  Region region;
  region.kind = RegionKind::recipients;
  region.lines = lines({"a", "b", "c"});
  const std::vector<Region> found = classify({region, {}, region}, 100, 100);
  std::size_t count = 0;
  for (const Region& part : found)
    count += part.lines.size();
  EXPECT_EQ(count, 6u);
}

}  // namespace
}  // namespace ocr::layout
