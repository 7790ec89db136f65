#include "parsers/unit_kind.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

struct Case {
  const char* heading;
  bool is_top;
  SectionKind parent;
  bool parent_told;
  SectionKind kind;
};

TEST(UnitKind, HeadingsTellWithinWhatIsAround) {
  constexpr SectionKind kTasks = SectionKind::tasks;
  constexpr SectionKind kOther = SectionKind::other;
  constexpr SectionKind kWork = SectionKind::implementation;
  static constexpr Case kCases[] = {
      {"TỔ CHỨC THỰC HIỆN", true, kOther, false, kWork},
      {"Sở Y tế", false, kOther, false, kWork},
      {"Sở Y tế", false, kOther, true, kOther},  // below "Đối tượng áp dụng"
      // Who acts at which step of a procedure; who takes part.
      {"Chi bộ", false, kTasks, true, kTasks},
      {"Chi bộ", false, kTasks, false, kWork},
      {"Thành phần dự họp", false, kTasks, false, kTasks},
      {"Trách nhiệm của cơ quan quản lý", false, kTasks, true, kWork},
      {"Lợi ích của phương án", false, kTasks, true, kOther},
      // A course of work, and the times of one piece of it.
      {"LỘ TRÌNH THỰC HIỆN", true, kOther, false, kTasks},
      {"Lộ trình thực hiện", false, kTasks, true, kWork},
      {"THỜI GIAN THỰC HIỆN", true, kOther, false, kWork},
      {"Thời gian thực hiện", false, kOther, true, kOther},
      {"Sở Y tế", false, SectionKind::purpose, true, SectionKind::purpose},
  };
  for (const Case& c : kCases) {
    Section section;
    section.heading = Text{c.heading, {}, {}};
    UnitSurroundings around;
    around.is_top = c.is_top;
    around.parent_kind = c.parent;
    around.parent_told = c.parent_told;
    EXPECT_EQ(kind_of_unit(section, MarkerShape::arabic, c.heading, around, {}), c.kind)
        << c.heading;
  }
}

TEST(UnitKind, TheTextOfAnArticleTells) {
  struct Text {
    const char* text;
    SectionKind kind;
  };
  static constexpr Text kCases[] = {
      {"Quyết định này có hiệu lực từ ngày ký.", SectionKind::implementation},
      {"Sở Y tế và các ông, bà nêu trên chịu trách nhiệm thi hành Quyết định này.",
       SectionKind::implementation},
      {"Tổ giúp việc thực hiện nhiệm vụ theo phân công của Tổ trưởng.", SectionKind::tasks},
      {"Thành lập Tổ giúp việc.", SectionKind::other},
  };
  for (const Text& c : kCases)
    EXPECT_EQ(kind_of_unit({}, MarkerShape::article, c.text, {}, {}), c.kind) << c.text;
}

TEST(UnitKind, ALettersPartsAreTasksButForWhomItConcerns) {
  SectionContext letter;
  letter.is_letter = true;
  letter.default_kind = SectionKind::tasks;
  UnitSurroundings top;
  top.is_top = true;
  Section section;
  for (const auto& [heading, kind] : {std::pair{"Đối tượng áp dụng", SectionKind::other},
                                      std::pair{"Lợi ích chung", SectionKind::tasks}}) {
    section.heading = Text{heading, {}, {}};
    EXPECT_EQ(kind_of_unit(section, MarkerShape::roman, heading, top, letter), kind) << heading;
  }
}

TEST(UnitKind, WhatIsAnnouncedAsTasksIsTasks) {
  Section section;
  UnitSurroundings around;
  around.is_top = false;
  around.parent_announces_tasks = true;
  EXPECT_EQ(kind_of_unit(section, MarkerShape::arabic, "Vận động hội viên.", around, {}),
            SectionKind::tasks);
}

TEST(UnitKind, RunningPartsBeforeBodiesSpeakToAll) {
  Section running;
  running.kind = SectionKind::implementation;
  Section body = running;
  body.heading = Text{"Sở Y tế", {}, {}};
  std::vector<Node> nodes{running, body};
  part_tasks_from_bodies(nodes, SectionKind::tasks);
  EXPECT_EQ(std::get<Section>(nodes[0]).kind, SectionKind::implementation);
  nodes.emplace_back(body);
  part_tasks_from_bodies(nodes, SectionKind::tasks);
  EXPECT_EQ(std::get<Section>(nodes[0]).kind, SectionKind::tasks);
  EXPECT_EQ(std::get<Section>(nodes[1]).kind, SectionKind::implementation);
}

}  // namespace
}  // namespace parsers
