#include "parsers/preamble_demand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parsers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> asked(std::string type_code, std::string preamble) {
  Document document;
  document.metadata.type_code = std::move(type_code);
  Block block;
  block.text.text = std::move(preamble);
  document.preamble.push_back(block);
  return bodies_asked_by_preamble(document);
}

TEST(PreambleDemand, NamesWhoIsAskedInAllParts) {
  EXPECT_THAT(asked("CV", "Sở Y tế đề nghị Uỷ ban nhân dân các xã thực hiện các nội dung sau:"),
              ElementsAre("Uỷ ban nhân dân các xã"));
  EXPECT_THAT(asked("CT", "Ban Thường vụ yêu cầu các chi bộ thực hiện tốt một số nhiệm vụ sau:"),
              ElementsAre("các chi bộ"));
  EXPECT_THAT(asked("CV",
                    "Thực hiện Công văn số 5/SYT-VP ngày 03/4/2031, Đảng uỷ yêu cầu các chi bộ "
                    "thực hiện các việc sau:"),
              ElementsAre("các chi bộ"));
}

TEST(PreambleDemand, NamesNobodyWhereNothingIsAskedOrItDoesNotLeadOn) {
  EXPECT_THAT(asked("CV", "Sở Y tế đề nghị Uỷ ban nhân dân các xã gửi báo cáo."), IsEmpty());
  EXPECT_THAT(asked("KH", "Đảng uỷ xã xây dựng kế hoạch như sau:"), IsEmpty());
  EXPECT_THAT(asked("CV", ""), IsEmpty());
  EXPECT_THAT(bodies_asked_by_preamble({}), IsEmpty());
}

}  // namespace
}  // namespace parsers
