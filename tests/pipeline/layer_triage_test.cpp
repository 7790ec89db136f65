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
  LayerVerdict judge(const ocr::Page& page, double image_share = 0) const {
    ocr::PageFacts facts;
    facts.image_share = image_share;
    return judge_layer(page, facts, engines_.restorer());
  }

  Engines engines_;
};

TEST_F(LayerTriage, KeepsGoodText) {
  EXPECT_TRUE(judge(page_of(1, kGood)).keep);
  EXPECT_TRUE(judge(page_of(1, kGood), 0.95).keep);  // a good layer under a scan
}

TEST_F(LayerTriage, ReadsAgainWhatAnotherEngineMangled) {
  const LayerVerdict verdict = judge(page_of(1, kWrongEngine), 0.95);
  EXPECT_FALSE(verdict.keep);
  EXPECT_NE(verdict.reason.find("%"), std::string::npos) << verdict.reason;
}

TEST_F(LayerTriage, ReadsPicturesWithAStampAndPagesWithoutText) {
  EXPECT_FALSE(judge(page_of(1, {})).keep);
  EXPECT_FALSE(judge(page_of(1, {kGood[0]}), 0.9).keep);
  EXPECT_TRUE(judge(page_of(1, {kGood[0]}), 0.1).keep);  // a short last page
}

TEST_F(LayerTriage, ReadsFontsWithoutUnicode) {
  std::vector<std::string> lines = kGood;
  lines[0] = "\uE001\uE002\uE003 \uFFFD\uFFFD \uE004";
  EXPECT_FALSE(judge(page_of(1, lines)).keep);
}

}  // namespace
}  // namespace pipeline
