#include "parsers/open_units.h"

#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace parsers {
namespace {

void open(OpenUnits& units, const char* marker, const char* heading, SectionKind kind) {
  OpenUnit unit;
  unit.section = units.section_inside(marker);
  if (*heading != 0) {
    unit.section.heading = Text{};
    unit.section.heading->text = heading;
  }
  unit.section.kind = kind;
  units.open(std::move(unit), {MarkerShape::arabic, {1}});
}

Block paragraph(const char* text) {
  Block block;
  block.text.text = text;
  return block;
}

TEST(OpenUnits, NestWhatIsOpenedAndClosed) {
  OpenUnits units("", false);
  units.add(paragraph("Mở đầu."));
  open(units, "I", "MỘT", SectionKind::other);
  open(units, "1", "Một", SectionKind::other);
  units.add(paragraph("Văn."));
  EXPECT_EQ(units.depth(), 2u);
  EXPECT_EQ(units.numbers().size(), 2u);
  units.close_to(1);
  open(units, "2", "Hai", SectionKind::other);
  units.close_to(0);
  EXPECT_TRUE(units.empty());
  EXPECT_EQ(dump(units.nodes()), "p I{MỘT 1{Một p} 2{Hai}}");
}

TEST(OpenUnits, GiveLevelsAndPaths) {
  OpenUnits units("PL1", false);
  open(units, "I", "MỘT", SectionKind::tasks);
  EXPECT_EQ(units.at(0).section.path, "PL1/I");
  EXPECT_EQ(units.at(0).section.level, 2);
  const Section inner = units.section_inside("1");
  EXPECT_EQ(inner.path, "PL1/I/1");
  EXPECT_EQ(inner.level, 3);
  EXPECT_EQ(OpenUnits("", false).section_inside("1").path, "1");
  EXPECT_EQ(units.surroundings(false).parent_kind, SectionKind::tasks);
  EXPECT_TRUE(OpenUnits("", false).surroundings(true).is_top);
}

TEST(OpenUnits, ATitleWithNothingBelowItMayBeASentence) {
  struct Case {
    const char* heading;
    SectionKind kind;
    const char* tree;
  };
  static constexpr Case kCases[] = {
      // A long one has lost its stop.
      {"Giao Văn phòng là cơ quan đầu mối, chủ trì, hướng dẫn các thôn trồng và chăm sóc cây ven "
       "suối trong mùa mưa",
       SectionKind::other,
       "1{p}"},
      // So has one that tells to do something, where the work is told.
      {"Rà soát quy hoạch vườn ươm", SectionKind::tasks, "1{p}"},
      {"Rà soát quy hoạch vườn ươm:", SectionKind::tasks, "1{Rà soát quy hoạch vườn ươm:}"},
      {"Rà soát quy hoạch vườn ươm", SectionKind::context, "1{Rà soát quy hoạch vườn ươm}"},
      {"RÀ SOÁT QUY HOẠCH", SectionKind::tasks, "1{RÀ SOÁT QUY HOẠCH}"},
      {"Vườn ươm của xã", SectionKind::tasks, "1{Vườn ươm của xã}"},
      {"", SectionKind::tasks, "1{}"},
  };
  for (const Case& c : kCases) {
    OpenUnits units("", false);
    open(units, "1", c.heading, c.kind);
    units.close_to(0);
    EXPECT_EQ(dump(units.nodes()), c.tree);
  }
}

TEST(OpenUnits, KindsFromContentWhenAsked) {
  for (const bool asked : {false, true}) {
    OpenUnits units("", asked);
    open(units, "I", "LĨNH VỰC LÂM NGHIỆP", SectionKind::other);
    units.add(paragraph("Rà soát quy hoạch vườn ươm."));
    units.close_to(0);
    EXPECT_EQ(std::get<Section>(units.nodes().at(0)).kind,
              asked ? SectionKind::tasks : SectionKind::other);
  }
}

}  // namespace
}  // namespace parsers
