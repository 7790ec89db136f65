#include "parsers/partner_parser.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

using Names = std::vector<std::string>;

TEST(PartnerParser, ReadsDelegates) {
  const std::string_view text = "chỉ đạo Trạm Y tế xã Hoà Lăng tổ chức tiêm phòng";
  Direction direction;
  read_delegates(text, read_words(text), direction);
  EXPECT_EQ(direction.delegates, Names{"Trạm Y tế xã Hoà Lăng"});

  const std::string_view noun = "tăng cường sự chỉ đạo Trạm Y tế";
  Direction none;
  read_delegates(noun, read_words(noun), none);
  EXPECT_TRUE(none.delegates.empty());
}

TEST(PartnerParser, ReadsCoordinatorsOnce) {
  const std::string_view text = "phối hợp với Sở Y tế rà soát; phối hợp chặt chẽ với Sở Y tế";
  Direction direction;
  read_coordinators(text, read_words(text), direction);
  EXPECT_EQ(direction.coordinators, Names{"Sở Y tế"});
  EXPECT_TRUE(direction.actors.empty());
}

TEST(PartnerParser, ReadsCompanyAndSecondSubjects) {
  for (const std::string_view text : {"Cùng với Sở Y tế thẩm tra dự toán.",
                                      "Tham gia cùng Sở Y tế kiểm tra các chợ.",
                                      "Văn phòng chủ trì, Sở Y tế phối hợp tổ chức hội nghị."}) {
    Direction direction;
    read_coordinators(text, read_words(text), direction);
    EXPECT_EQ(direction.coordinators, Names{"Sở Y tế"}) << text;
  }
}

TEST(PartnerParser, BetweenTwoTheFirstActs) {
  const std::string_view text = "sự phối hợp giữa Sở Y tế với Sở Tài chính";
  Direction direction;
  read_coordinators(text, read_words(text), direction);
  EXPECT_EQ(direction.actors, Names{"Sở Y tế"});
  EXPECT_EQ(direction.coordinators, Names{"Sở Tài chính"});
}

}  // namespace
}  // namespace parsers
