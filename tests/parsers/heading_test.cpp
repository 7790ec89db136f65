#include "parsers/heading.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/running_text.h"

namespace parsers {
namespace {

// "heading|rest" of a numbered paragraph.
std::string split(const std::string& text, Follower follower = Follower::unit) {
  const SourceText source{text, {}};
  const HeadingParts parts = split_heading(read_lines(source), MarkerShape::arabic, follower);
  return running_text(parts.heading).text + "|" + running_text(parts.rest).text;
}

TEST(Heading, TellsHeadingsFromRunningText) {
  struct Case {
    const char* text;
    const char* parts;
  };
  static constexpr Case kCases[] = {
      {"Mục đích", "Mục đích|"},
      {"Thời gian: từ nay đến năm 2030.", "Thời gian:|từ nay đến năm 2030."},
      {"Mục tiêu 4: Trong lĩnh vực y tế", "Mục tiêu 4: Trong lĩnh vực y tế|"},
      {"MỤC ĐÍCH, YÊU CẦU.", "MỤC ĐÍCH, YÊU CẦU.|"},
      {"Sở Y tế chỉ đạo Trung tâm Y tế xã thực hiện các nội dung sau:",
       "Sở Y tế chỉ đạo Trung tâm Y tế xã thực hiện các nội dung sau:|"},
      {"Tiếp tục đổi mới nội dung, phương thức công tác của các chi bộ.",
       "|Tiếp tục đổi mới nội dung, phương thức công tác của các chi bộ."},
      {"Nắm tình hình. Báo cáo kịp thời", "|Nắm tình hình. Báo cáo kịp thời"},
      {"Sở Tài chính: Căn cứ khả năng ngân sách, tham mưu.",
       "Sở Tài chính:|Căn cứ khả năng ngân sách, tham mưu."},
      {"Các cơ sở nuôi\ntrồng:\nTheo dõi môi trường.",
       "Các cơ sở nuôi trồng:|Theo dõi môi trường."},
      {"Giám đốc các Sở: Y tế, Tài chính", "Giám đốc các Sở: Y tế, Tài chính|"},
      {"Hồ sơ gồm: Đơn; giấy tờ.", "|Hồ sơ gồm: Đơn; giấy tờ."},
      {"Xây dựng TP. Hoà An văn minh", "Xây dựng TP. Hoà An văn minh|"},
      {"Chi bộ chủ trì tổ chức lễ (trong hội trường).1",
       "|Chi bộ chủ trì tổ chức lễ (trong hội trường).1"},
      {"Về dự án mở rộng cảng Hoà Lăng và khu kho của cảng tại Khu kinh tế Tân Khê: giao Sở Xây "
       "dựng "
       "rà soát.",
       "Về dự án mở rộng cảng Hoà Lăng và khu kho của cảng tại Khu kinh tế Tân Khê:|giao Sở Xây "
       "dựng "
       "rà soát."},
      {"Về kinh phí của dự án mở rộng cảng Hoà Lăng và khu kho của cảng, giao Sở Tài chính: Rà "
       "soát.",
       "|Về kinh phí của dự án mở rộng cảng Hoà Lăng và khu kho của cảng, giao Sở Tài chính: Rà "
       "soát."},
      {"", "|"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(split(c.text), c.parts) << c.text;
}

TEST(Heading, WhoCarriesOutADecisionIsNoTitle) {
  for (const auto& [text, is_heading] :
       {std::pair{"Tổ giúp việc và các ông, bà nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định "
                  "này",
                  false},
        std::pair{"Quyết định này có hiệu lực kể từ ngày ký", false},
        std::pair{"Trách nhiệm thi hành", true}}) {
    const SourceText source{text, {}};
    const HeadingParts parts =
        split_heading(read_lines(source), MarkerShape::article, Follower::text);
    EXPECT_EQ(parts.rest.empty(), is_heading) << text;
  }
}

TEST(Heading, AShortTitleMayEndWithAStop) {
  EXPECT_EQ(split("Mục đích.", Follower::text), "Mục đích.|");
  EXPECT_EQ(split("Mục đích.", Follower::unit), "|Mục đích.");
}

TEST(Heading, CutsMarkersOffTheirLines) {
  const SourceText source{"PHẦN\nII. NỘI DUNG\nchung", {}};
  const auto lines = read_lines(source);
  EXPECT_EQ(running_text(content_of(lines, std::string("PHẦNII. ").size())).text, "NỘI DUNG chung");
  EXPECT_EQ(running_text(content_of(lines, 0)).text, "PHẦN II. NỘI DUNG chung");
  EXPECT_TRUE(content_of(lines, 1000).empty());
  for (const Line& line : content_of(lines, 3)) {
    EXPECT_EQ(base::slice(source.text, line.span), line.text);
  }
}

TEST(Heading, KnowsInnerSentenceEnds) {
  EXPECT_TRUE(has_inner_sentence_end("Một câu. Câu hai"));
  EXPECT_FALSE(has_inner_sentence_end("Một câu."));
  EXPECT_FALSE(has_inner_sentence_end("TP. Hoà An"));
  EXPECT_FALSE(has_inner_sentence_end("số 1.500 đồng"));
}

}  // namespace
}  // namespace parsers
