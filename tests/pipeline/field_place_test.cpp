#include "pipeline/field_place.h"

#include <gtest/gtest.h>

namespace pipeline {
namespace {

using parsers::LineKind;

std::string at(const parsers::SourceText& source, std::string_view finding) {
  std::string lines;
  for (const base::TextSpan& span : place_of_field(finding, source))
    lines += std::string(base::slice(source.text, span)) + "|";
  return lines;
}

TEST(FieldPlace, IsThatOfTheLetterhead) {
  const parsers::SourceText head{
      "ĐẢNG ỦY XÃ TÂN THƯỢNG\nSỐ: TH/KH-ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Tân Thượng, ngảy Š tháng 4\nSố: 12 của thân bài",
      {{LineKind::letterhead_left, 1},
       {LineKind::letterhead_left, 1},
       {LineKind::letterhead_right, 1},
       {LineKind::letterhead_right, 1},
       {LineKind::body, 1}}};
  EXPECT_EQ(at(head, "missing-number"), "SỐ: TH/KH-ĐU|");
  EXPECT_EQ(at(head, "incomplete-date"), "Tân Thượng, ngảy Š tháng 4|");
  EXPECT_EQ(at(head, "missing-issuer"), "");
  EXPECT_EQ(at({"Số: 12", {}}, "missing-number"), "");
}

TEST(FieldPlace, IsTheWholeColumnWhereNothingOfTheFieldIsRead) {
  const parsers::SourceText head{"ĐẢNG ỦY XÃ\n*\nVIỆT NAM",
                                 {{LineKind::letterhead_left, 1},
                                  {LineKind::letterhead_left, 1},
                                  {LineKind::letterhead_right, 1}}};
  EXPECT_EQ(at(head, "missing-number"), "ĐẢNG ỦY XÃ|*|");
  EXPECT_EQ(at(head, "missing-date"), "VIỆT NAM|");
}

}  // namespace
}  // namespace pipeline
