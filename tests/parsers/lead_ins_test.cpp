#include "parsers/lead_ins.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

using Names = std::vector<std::string>;

Block item(std::string marker, std::string text) {
  Block made;
  made.kind = BlockKind::item;
  made.marker = std::move(marker);
  made.text.text = std::move(text);
  return made;
}

TEST(LeadIns, MarkersReturnToTheirLevel) {
  LeadIns lead_ins;
  EXPECT_FALSE(lead_ins.governor().has_actors());
  lead_ins.push(item("-", "Sở Y tế:"), {{"Sở Y tế"}, {}, ActorSource::parent});
  lead_ins.enter_level(item("+", ""));
  EXPECT_EQ(lead_ins.governor().actors, Names{"Sở Y tế"});
  lead_ins.push(item("+", "Cụ thể:"), {});
  EXPECT_EQ(lead_ins.governor().actors, Names{"Sở Y tế"}) << "from the level above";
  lead_ins.enter_level(item("-", ""));
  EXPECT_FALSE(lead_ins.governor().has_actors());
}

TEST(LeadIns, ParagraphsEndTheList) {
  LeadIns lead_ins;
  lead_ins.push(item("-", "Sở Y tế:"), {{"Sở Y tế"}, {}, ActorSource::parent});
  lead_ins.enter_level(Block{});
  EXPECT_FALSE(lead_ins.governor().has_actors());
}

TEST(LeadIns, DashesStandBelowWhatComesFirst) {
  const std::vector<Node> stars = {item("*", "Sở Y tế:"), item("-", "Rà soát.")};
  const std::vector<Node> dashes = {item("-", "Sở Y tế:"), item("*", "Rà soát.")};
  EXPECT_EQ(top_marker(stars), "*");
  EXPECT_EQ(top_marker(dashes), "");
  EXPECT_EQ(top_marker({item("+", "Rà soát.")}), "");
  LeadIns lead_ins;
  EXPECT_FALSE(lead_ins.is_led(item("-", ""), item("*", "")));
  lead_ins.begin_list("*");
  EXPECT_TRUE(lead_ins.is_led(item("-", ""), item("*", "")));
  EXPECT_FALSE(lead_ins.is_led(item("*", ""), item("-", "")));
  lead_ins.push(item("*", "Sở Y tế:"), {{"Sở Y tế"}, {}, ActorSource::parent});
  lead_ins.enter_level(item("-", ""));
  EXPECT_EQ(lead_ins.governor().actors, Names{"Sở Y tế"});
}

TEST(LeadIns, ALineInLowerCaseGoesOnWithTheList) {
  LeadIns lead_ins;
  lead_ins.push(Block{}, {{"Sở Y tế"}, {}, ActorSource::parent});
  Block rest;
  rest.text.text = "để lan toả thông điệp.";
  lead_ins.enter_level(rest);
  EXPECT_EQ(lead_ins.governor().actors, Names{"Sở Y tế"});
}

TEST(LeadIns, TakesTitles) {
  LeadIns lead_ins;
  EXPECT_TRUE(lead_ins.read_title(item("-", "Sở Y tế"), SectionKind::tasks));
  EXPECT_EQ(lead_ins.governor().actors, Names{"Sở Y tế"});
  EXPECT_FALSE(lead_ins.read_title(item("+", "Rà soát hồ sơ;"), SectionKind::tasks));
  lead_ins.clear();
  EXPECT_TRUE(lead_ins.read_title(item("-", "Sở Y tế"), SectionKind::purpose));
  EXPECT_FALSE(lead_ins.governor().has_actors()) << "nobody acts under a purpose";
}

}  // namespace
}  // namespace parsers
