#include "corpus/wanted_words.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

using Numbers = WantedWords::Numbers;

TEST(WantedWords, KnowsWhichWordsAWordIs) {
  WantedWords wanted;
  const char* kWords[] = {"dang", "Đảng", "7", "dang"};
  for (const char* word : kWords)
    wanted.add(tokenize(word).front(), false);
  wanted.add(tokenize("đả").front(), true);
  struct Case {
    const char* word;
    Numbers as_typed, any_marks;
  };
  const Case kCases[] = {
      {"dang", {0, 3}, {0, 3}},
      {"ĐẢNG", {1, 4}, {0, 1, 3, 4}},
      {"đảo", {4}, {4}},
      {"đáp", {}, {}},
      {"7", {2}, {2}},
      {"", {}, {}},
  };
  for (int run = 0; run < 2; ++run) {  // found out, then known
    for (const Case& c : kCases) {
      EXPECT_EQ(wanted.meaning(c.word).as_typed, c.as_typed) << c.word;
      EXPECT_EQ(wanted.meaning(c.word).any_marks, c.any_marks) << c.word;
    }
  }
}

}  // namespace
}  // namespace corpus
