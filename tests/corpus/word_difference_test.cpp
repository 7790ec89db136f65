#include "corpus/word_difference.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(WordDifference, ShowsWhatChanged) {
  struct Case {
    const char* before;
    const char* after;
    const char* marked;
  };
  static constexpr Case kCases[] = {
      {"", "", ""},
      {"một hai", "một hai", "một hai"},
      {"Uỷ ban, xã", "uỷ ban xã;", "uỷ ban xã;"},
      {"trước ngày 20 hằng tháng",
       "trước ngày 15 hằng tháng",
       "trước ngày [-20-] {+15+} hằng tháng"},
      {"a b", "a x y b", "a {+x y+} b"},
      {"a b c", "", "[-a b c-]"},
      {"quét - dọn", "quét – dọn", "quét [---] {+–+} dọn"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(marked_up(word_difference(c.before, c.after)), c.marked);
}

TEST(WordDifference, TakesLongTextsWhole) {
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += "từ ";
  EXPECT_EQ(word_difference(text, "từ").size(), 2u);
}

}  // namespace
}  // namespace corpus
