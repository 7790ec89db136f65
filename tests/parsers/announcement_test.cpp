#include "parsers/announcement.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(Announcement, KnowsWhatIsNoDuty) {
  EXPECT_TRUE(announces_only(read_words("Sở Y tế thực hiện các nội dung sau:")));
  EXPECT_TRUE(announces_only(read_words("Sở Y tế có trách nhiệm:")));
  EXPECT_TRUE(announces_only(read_words("các đơn vị phối hợp tổ chức các hoạt động sau đây:")));
  EXPECT_FALSE(announces_only(read_words("các đơn vị tổ chức các hoạt động: văn nghệ, thể thao:")));
  EXPECT_FALSE(announces_only(read_words("thực hiện các nội dung sau")));
  EXPECT_FALSE(announces_only(read_words("rà soát các hồ sơ:")));
  EXPECT_TRUE(
      announces_only(read_words("Chủ rừng thực hiện các nội dung về giữ rừng mùa khô như sau:")));
  EXPECT_FALSE(announces_only(read_words("Chủ rừng phát cành, dọn đường băng như sau:")));
  EXPECT_FALSE(announces_only({}));
}

TEST(Announcement, KnowsADutyBeforeIt) {
  EXPECT_TRUE(
      announces_part(read_words("Xã bố trí kinh phí từ ngân sách xã hằng năm và nguồn vận "
                                "động, tập trung các nhiệm vụ sau:")));
  EXPECT_TRUE(
      announces_part(read_words("Giao Sở Y tế chủ trì, hướng dẫn thực hiện Đề án trên địa "
                                "bàn tỉnh; thực hiện các nhiệm vụ sau:")));
  EXPECT_FALSE(announces_part(read_words("Sở Y tế lãnh đạo, chỉ đạo, tập trung các việc sau:")));
  EXPECT_FALSE(announces_part(read_words("Sở Y tế thực hiện các nội dung sau:")));
  EXPECT_FALSE(announces_part({}));
}

TEST(Announcement, KnowsAnAppealToEverybody) {
  EXPECT_TRUE(addresses_everybody({"các sở, ngành", "mọi người dân"}));
  EXPECT_FALSE(addresses_everybody({"các sở, ngành", "hội người cao tuổi"}));
  EXPECT_FALSE(addresses_everybody({}));
}

TEST(Announcement, KnowsWhenPartnersFollow) {
  EXPECT_TRUE(announces_partners("Chủ trì, phối hợp"));
  EXPECT_TRUE(announces_partners("Phối hợp với:"));
  EXPECT_FALSE(announces_partners("Phối hợp với Sở Y tế:"));
  EXPECT_FALSE(announces_partners(""));
}

TEST(Announcement, ReadsTheLastMark) {
  EXPECT_TRUE(ends_in("Cấp xã: ", ':'));
  EXPECT_FALSE(ends_in("Cấp xã", ':'));
  EXPECT_FALSE(ends_in(" ", ':'));
  EXPECT_TRUE(is_title_like("Cấp xã"));
  EXPECT_FALSE(is_title_like("rà soát;"));
  EXPECT_FALSE(is_title_like(""));
}

Block block(BlockKind kind, std::string marker, std::string text) {
  Block made;
  made.kind = kind;
  made.marker = std::move(marker);
  made.text.text = std::move(text);
  return made;
}

TEST(Announcement, KnowsWhichBlockIsBelow) {
  const Block paragraph = block(BlockKind::paragraph, "", "Giao Sở Y tế:");
  const Block dash = block(BlockKind::item, "-", "Cấp xã");
  const Block plus = block(BlockKind::item, "+", "Rà soát;");
  EXPECT_TRUE(is_below(dash, paragraph));
  EXPECT_TRUE(is_below(plus, dash));
  EXPECT_TRUE(is_below(paragraph, dash));
  EXPECT_FALSE(is_below(paragraph, plus));
  EXPECT_FALSE(is_below(dash, plus));
  EXPECT_FALSE(is_below(block(BlockKind::table, "", ""), paragraph));
}

TEST(Announcement, FindsTheOwner) {
  EXPECT_EQ(owner_of("Nội dung giám sát của Sở Y tế:"), std::vector<std::string>{"Sở Y tế"});
  EXPECT_TRUE(owner_of("Nội dung giám sát").empty());
}

}  // namespace
}  // namespace parsers
