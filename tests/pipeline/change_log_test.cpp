#include "pipeline/change_log.h"

#include <gtest/gtest.h>

namespace pipeline {
namespace {

TEST(ChangeLog, WritesOneObjectPerLine) {
  diacritics::Change change;
  change.line = 2;
  change.span = {10, 13};
  change.before = "chi";
  change.after = "chỉ";
  change.probability = 0.98765;
  change.alternatives = {{"chị", 0.0111}};
  change.reason = "plain-model";
  EXPECT_EQ(write_changes(recorded({change})),
            R"({"line":3,"begin":10,"end":13,"before":"chi","after":"chỉ","probability":0.9877,)"
            R"("reason":"plain-model","alternatives":[{"text":"chị","probability":0.0111}]})"
            "\n");
  RecordedChange word;
  word.page = 4;
  word.box = {1, 2, 30, 40};
  word.before = "thê\"";
  word.after = "thể";
  word.probability = 1;
  word.reason = "lattice";
  EXPECT_EQ(write_changes({word}),
            R"({"page":4,"box":[1,2,30,40],"before":"thê\"","after":"thể","probability":1.0,)"
            R"("reason":"lattice","alternatives":[]})"
            "\n");
  EXPECT_EQ(write_changes({}), "");
}

}  // namespace
}  // namespace pipeline
