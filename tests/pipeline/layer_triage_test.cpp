#include "pipeline/layer_triage.h"

#include <gtest/gtest.h>

#include "pipeline/engines.h"
#include "tests/pipeline/page_builder.h"

namespace pipeline {
namespace {

const std::vector<std::string> kGood{
    "Thực hiện Chỉ thị của Ban Thường vụ Tỉnh uỷ về công tác dân vận trong tình hình mới,",
    "Uỷ ban nhân dân xã xây dựng kế hoạch triển khai thực hiện trên địa bàn như sau:",
    "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện nghiêm túc.",
    "Văn phòng có trách nhiệm theo dõi, đôn đốc, tổng hợp kết quả, báo cáo theo quy định.",
    "Trong quá trình thực hiện nếu có khó khăn, vướng mắc kịp thời phản ánh để xem xét."};
const std::vector<std::string> kWrongEngine{
    "Thyrc hi@n Chi thj cua Ban Thuong vu Tinh uy vé céng tac dan van trong tinh hinh méi,",
    "Uy ban nhan dan xa xay dung ké hoach trién khai thye hién trén dia ban nhu sau:",
    "Cac co quan, don vi can cir chite nang, nhiém vu duoc giao té chire thye hién nghiém tic.",
    "Van phong cé trach nhiém theo doi, d6n déc, téng hop két qua, bao cao theo quy dinh.",
    "Trong qua trinh thye hién néu cé khé khan, vuéng mac kip thoi phan anh dé xem xét."};

class LayerTriage : public testing::Test {
 protected:
  LayerVerdict judge(const ocr::Page& page,
                     double image_share = 0,
                     double hidden_text = 0,
                     PageMode mode = PageMode::automatic) const {
    ocr::PageFacts facts;
    facts.image_share = image_share;
    facts.hidden_text = hidden_text;
    return judge_layer(page, facts, mode, engines_.restorer());
  }

  Engines engines_;
};

TEST_F(LayerTriage, KeepsGoodText) {
  const LayerVerdict verdict = judge(page_of(1, kGood));
  EXPECT_EQ(verdict.use, LayerUse::keep);
  EXPECT_LT(verdict.score, 0);
  EXPECT_EQ(verdict.damage, 0);
  EXPECT_EQ(judge(page_of(1, kGood), 0.95, 1).use, LayerUse::keep);  // a good layer under a scan
}

TEST_F(LayerTriage, ReadsAgainWhatAnotherEngineMangled) {
  const LayerVerdict verdict = judge(page_of(1, kWrongEngine), 0.95, 1);
  EXPECT_EQ(verdict.use, LayerUse::replace);
  EXPECT_TRUE(verdict.doubted);
  EXPECT_GT(verdict.damage, 0.9);
  EXPECT_LT(verdict.score, judge(page_of(1, kGood)).score);
  EXPECT_NE(verdict.reason.find("%"), std::string::npos) << verdict.reason;
}

TEST_F(LayerTriage, RepairsWhatIsDamagedInAFewPlaces) {
  std::vector<std::string> lines;
  for (int i = 0; i < 12; ++i)
    lines.insert(lines.end(), kGood.begin(), kGood.end());
  lines.emplace_back(
      "C4c co quan, don vj c4n cir ch(rc n4ng, nhi@m v\\l dugc giao t6 chirc th\\rc");
  lines.emplace_back("hi@n, b4o c4o k6t qu4 v6 V4n phong d6 t6ng hgp, trinh c6p c6 th4m quy6n.");
  const LayerVerdict verdict = judge(page_of(1, lines), 0.95, 1);
  EXPECT_EQ(verdict.use, LayerUse::repair) << verdict.reason;
  ASSERT_FALSE(verdict.changes.empty());
  for (const diacritics::Change& change : verdict.changes)
    EXPECT_GE(change.line, 12 * kGood.size());
  EXPECT_EQ(judge(page_of(1, lines)).use, LayerUse::keep);  // printed: it says what it says
}

TEST_F(LayerTriage, RepairsPrintWithoutMarks) {
  std::vector<std::string> lines;
  for (const std::string& line : kGood)
    lines.push_back(base::strip_marks(line));
  EXPECT_EQ(judge(page_of(1, lines)).use, LayerUse::repair);
  EXPECT_EQ(judge(page_of(1, lines), 0.95, 1).use, LayerUse::replace);  // its picture has the marks
}

TEST_F(LayerTriage, DoesAsItIsTold) {
  const ocr::Page good = page_of(1, kGood), bad = page_of(1, kWrongEngine), none = page_of(1, {});
  const struct {
    const ocr::Page& page;
    double hidden_text;
    PageMode mode;
    LayerUse use;
  } kCases[] = {
      {bad, 1, PageMode::skip, LayerUse::keep},
      {good, 1, PageMode::redo, LayerUse::replace},
      {good, 0, PageMode::redo, LayerUse::keep},  // printed
      {bad, 0, PageMode::redo, LayerUse::replace},
      {good, 0, PageMode::force, LayerUse::replace},
      {none, 0, PageMode::skip, LayerUse::none},
      {none, 0, PageMode::force, LayerUse::none},
  };
  for (const auto& c : kCases) {
    const LayerVerdict verdict = judge(c.page, 0.95, c.hidden_text, c.mode);
    EXPECT_EQ(verdict.use, c.use) << verdict.reason;
    EXPECT_FALSE(verdict.doubted && c.mode != PageMode::automatic);
  }
}

TEST_F(LayerTriage, ReadsPicturesWithAStampAndPagesWithoutText) {
  EXPECT_EQ(judge(page_of(1, {})).use, LayerUse::none);
  EXPECT_EQ(judge(page_of(1, {kGood[0]}), 0.9).use, LayerUse::replace);
  EXPECT_EQ(judge(page_of(1, {kGood[0]}), 0.1).use, LayerUse::keep);  // a short last page
}

TEST_F(LayerTriage, ReadsFontsWithoutUnicode) {
  std::vector<std::string> lines = kGood;
  lines[0] = "\uE001\uE002\uE003 \uFFFD\uFFFD \uE004";
  EXPECT_EQ(judge(page_of(1, lines)).use, LayerUse::replace);
}

}  // namespace
}  // namespace pipeline
