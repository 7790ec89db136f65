#include "parsers/import/office_paragraph.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(OfficeParagraph, IsTextAsPrinted) {
  struct Case {
    OfficeRun run;
    const char* text;
  };
  const Case cases[] = {
      {{"Kế hoạch"}, "Kế hoạch"},
      {{"Kê\u0301 hoạch"}, "Kế hoạch"},
      {{.text = "ban hành", .all_capitals = true}, "BAN HÀNH"},
      {{.text = "2", .raised = true}, "²"},
      {{.text = "th", .raised = true}, "th"},
      {{.text = "iv", .raised = true}, "[iv]"},
      {{"a\u00A0b\u2003c"}, "a b c"},
      {{"một\thai"}, "một    hai"},
      {{"KH\u2011UBND"}, "KH-UBND"},
      {{"hướng\u00AD\u200Bdẫn"}, "hướngdẫn"},
      {{"a\x01"
        "b\vc"},
       "a\uFFFDb\nc"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(text_of(OfficeParagraph{.label = {}, .runs = {c.run}}), c.text) << c.run.text;
}

TEST(OfficeParagraph, HasItsLabelFirst) {
  EXPECT_EQ(text_of({.label = {"a)"}, .runs = {{" Một"}, {" hai "}}}), "a) Một hai");
  EXPECT_EQ(text_of({.label = {"•"}, .runs = {}}), "");
  EXPECT_EQ(text_of({.label = {"3"}, .runs = {}}), "3");
  EXPECT_EQ(raised_mark("1*"), "¹*");
}

}  // namespace
}  // namespace parsers
