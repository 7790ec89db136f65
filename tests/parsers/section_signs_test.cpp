#include "parsers/section_signs.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(SectionSigns, ReadsThePurposeOfAHeading) {
  struct Case {
    const char* heading;
    PurposePart part;
  };
  static constexpr Case kCases[] = {
      {"Mục đích", PurposePart::aims},
      {"YÊU CẦU", PurposePart::requirements},
      {"Mục đích, yêu cầu", PurposePart::both},
      {"Phạm vi", PurposePart::aims},  // as above it
  };
  for (const Case& c : kCases)
    EXPECT_EQ(purpose_part(c.heading, PurposePart::aims), c.part) << c.heading;
}

Section section(std::string marker, bool headed) {
  Section made;
  made.marker = std::move(marker);
  if (headed) made.heading = Text{"Nhiệm vụ", {}, {}};
  return made;
}

TEST(SectionSigns, LooksAtTheSiblings) {
  EXPECT_TRUE(are_mostly_headed({section("1", true), section("2", true), section("3", false)}));
  EXPECT_FALSE(are_mostly_headed({section("1", true), section("2", false)}));
  EXPECT_FALSE(are_mostly_headed({}));
}

TEST(SectionSigns, TakesAShortFirstSentenceForAHeading) {
  Block first;
  first.text.text = "Tuyên truyền cổ động.";
  Section opens = section("2", false);
  opens.children = {first, first};
  EXPECT_TRUE(starts_with_heading(opens));
  opens.children.pop_back();
  EXPECT_FALSE(starts_with_heading(opens)) << "nothing follows";
  first.text.text = "Sở Y tế có trách nhiệm:";
  opens.children = {first, first};
  EXPECT_FALSE(starts_with_heading(opens)) << "a lead-in";
}

TEST(SectionSigns, KnowsTitlesWithoutAStopAndProposals) {
  Block first;
  first.text.text = "Cấp giấy xác nhận. Mã thủ tục 1.002";
  Section open = section("1", false);
  open.children = {first, section("1.1", true)};
  EXPECT_TRUE(starts_with_open_title(open));
  first.text.text = "Cấp giấy xác nhận.";
  open.children = {first, section("1.1", true)};
  EXPECT_FALSE(starts_with_open_title(open));
  EXPECT_TRUE(announces_proposal("Nội dung đơn giản hoá"));
  EXPECT_FALSE(announces_proposal("Nội dung thực hiện"));
}

TEST(SectionSigns, TellsWhoIssuedFromWhoActs) {
  EXPECT_TRUE(names_authority("ỦY BAN THƯỜNG VỤ"));
  EXPECT_FALSE(names_authority("TRÁCH NHIỆM CỦA SỞ Y TẾ"));
  EXPECT_FALSE(names_authority("CÁC SỞ, NGÀNH"));
  EXPECT_FALSE(names_authority("Sở Y tế"));
}

TEST(SectionSigns, FindsItemsThatCompleteAHeading) {
  Block item;
  item.kind = BlockKind::item;
  item.text.text = "Hồ sơ đề nghị.";
  Section listing = section("a", true);
  EXPECT_FALSE(has_items(listing));
  listing.children = {item};
  EXPECT_TRUE(has_items(listing));
  item.text.text = "Hộ dân có quyền lựa chọn.";
  listing.children.emplace_back(item);
  EXPECT_FALSE(has_items(listing));
}

TEST(SectionSigns, KnowsMajorSections) {
  for (const char* marker : {"I", "A", "Điều 3"})
    EXPECT_TRUE(is_major(section(marker, false))) << marker;
  for (const char* marker : {"1", "a", ""})
    EXPECT_FALSE(is_major(section(marker, false))) << marker;
}

}  // namespace
}  // namespace parsers
