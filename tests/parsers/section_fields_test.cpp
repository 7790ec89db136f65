#include "parsers/section_fields.h"

#include <utility>

#include <gtest/gtest.h>

namespace parsers {
namespace {

Section section(std::string marker, std::string heading, const std::vector<std::string>& blocks) {
  Section made;
  made.marker = std::move(marker);
  if (!heading.empty()) made.heading = Text{std::move(heading), {}, {}};
  for (const std::string& text : blocks) {
    Block block;
    block.text.text = text;
    made.children.emplace_back(block);
  }
  return made;
}

// "lead: Công an xã | due: Tháng 8": what the fields hold.
std::string dump(const std::vector<SectionField>& fields) {
  std::string text;
  for (const SectionField& field : fields) {
    if (!text.empty()) text += " | ";
    text += field.line.field == TaskField::due            ? "due:"
            : field.line.field == TaskField::lead         ? "lead:"
            : field.line.field == TaskField::coordinators ? "with:"
                                                          : "?:";
    text += field.text.substr(field.line.value_begin);
  }
  return text;
}

TEST(SectionFields, AreLinesThatGoByLetters) {
  EXPECT_EQ(dump(lettered_field(section("a", "", {"Thời gian: Tháng 8/2031."}))),
            "due: Tháng 8/2031.");
  EXPECT_EQ(dump(lettered_field(section("đ", "Đơn vị chủ trì: Công an xã", {}))),
            "lead: Công an xã");
  EXPECT_EQ(dump(lettered_field(section("b", "Thời gian thực hiện", {"Tháng 8/2031"}))),
            "due:Tháng 8/2031");
  // No letter, no value, more than one sentence.
  EXPECT_EQ(dump(lettered_field(section("1", "", {"Thời gian: Tháng 8/2031."}))), "");
  EXPECT_EQ(dump(lettered_field(section("a", "", {"Thời gian:"}))), "");
  EXPECT_EQ(dump(lettered_field(section("a", "", {"Thời gian: Tháng 8. Sở Y tế báo cáo."}))), "");
  EXPECT_EQ(dump(lettered_field(section("a", "", {}))), "");
}

TEST(SectionFields, AreTitlesAboveTheirValues) {
  EXPECT_EQ(dump(titled_fields(section("1.4", "Lộ trình thực hiện", {"Năm 2031"}))),
            "due:Năm 2031");
  EXPECT_EQ(dump(titled_fields(section("2", "Cơ quan chủ trì", {"Sở Y tế;", "Công an xã."}))),
            "lead:Sở Y tế; Công an xã");
  Section both = section("2", "Chủ trì, phối hợp", {});
  both.children.emplace_back(section("a", "Cơ quan chủ trì", {"Sở Y tế"}));
  both.children.emplace_back(section("b", "Cơ quan phối hợp", {"Công an xã"}));
  EXPECT_EQ(dump(titled_fields(both)), "lead:Sở Y tế | with:Công an xã");
  both.children.emplace_back(section("c", "Nội dung", {"Tuyên truyền"}));
  EXPECT_EQ(dump(titled_fields(both)), "");
  EXPECT_EQ(dump(titled_fields(section("2", "Cơ quan chủ trì", {"Sở Y tế tổ chức lễ."}))), "");
  EXPECT_EQ(dump(titled_fields(section("2", "", {"Sở Y tế"}))), "");
}

}  // namespace
}  // namespace parsers
