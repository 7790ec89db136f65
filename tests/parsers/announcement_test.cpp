#include "parsers/announcement.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(Announcement, KnowsWhatIsNoDuty) {
  EXPECT_TRUE(announces_only(read_words("Sở Y tế thực hiện các nội dung sau:")));
  EXPECT_TRUE(announces_only(read_words("Sở Y tế có trách nhiệm:")));
  EXPECT_FALSE(announces_only(read_words("thực hiện các nội dung sau")));
  EXPECT_FALSE(announces_only(read_words("rà soát các hồ sơ:")));
  EXPECT_FALSE(announces_only({}));
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
