#include "corpus/heading_alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace corpus {
namespace {

using testing::ElementsAre;
using testing::Pair;

parsers::Document with_headings(const std::vector<std::string>& headings) {
  parsers::Document document;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    parsers::Section section;
    section.path = std::to_string(i + 1);
    section.heading = parsers::Text{headings[i], {}, {}};
    document.body.emplace_back(std::move(section));
  }
  return document;
}

TEST(HeadingAlignment, TellsRewordedFromMissing) {
  const HeadingAlignment aligned =
      align_headings(with_headings({"MỤC ĐÍCH", "Nhiệm vụ, giải pháp trọng tâm", "Kinh phí", ""}),
                     with_headings({"NHIỆM VỤ, GIẢI PHÁP", "Tổ chức thực hiện", "Mục đích"}));
  EXPECT_THAT(aligned.reworded,
              ElementsAre(Pair("2 Nhiệm vụ, giải pháp trọng tâm", "1 NHIỆM VỤ, GIẢI PHÁP")));
  EXPECT_THAT(aligned.left_only, ElementsAre("3 Kinh phí", "4 "));
  EXPECT_THAT(aligned.right_only, ElementsAre("2 Tổ chức thực hiện"));
}

TEST(HeadingAlignment, TakesTheOneThatIsMostAlike) {
  const HeadingAlignment aligned =
      align_headings(with_headings({"Công tác thu gom rác thải", "Công tác thu gom"}),
                     with_headings({"Công tác thu gom phân loại", "Công tác thu gom rác"}));
  EXPECT_THAT(aligned.reworded,
              ElementsAre(Pair("1 Công tác thu gom rác thải", "2 Công tác thu gom rác"),
                          Pair("2 Công tác thu gom", "1 Công tác thu gom phân loại")));
}

}  // namespace
}  // namespace corpus
