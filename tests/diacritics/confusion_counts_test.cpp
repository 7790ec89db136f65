#include "diacritics/confusion_counts.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace diacritics {
namespace {

const Printed kStroked{symbol_of(U'đ'), 0};
const Printed kPair{symbol_of(U'ư'), symbol_of(U'ơ')};

ConfusionCounts sample() {
  ConfusionCounts counts;
  counts.add(kStroked, U"d", 90);
  counts.add(kStroked, U"", 1);
  counts.add_occurrence(kPair, 40);
  counts.add(kPair, U"iro", 3);
  return counts;
}

TEST(ConfusionCounts, SurviveWritingAndReading) {
  const std::string text = sample().to_text();
  EXPECT_EQ(text, "ươ\t40\tiro\t3\nđ\t91\t\t1\td\t90\n");
  EXPECT_EQ(ConfusionCounts::from_text("# head\n" + text, "table").to_text(), text);
}

TEST(ConfusionCounts, CountOccurrencesOfLettersButNotOfPairs) {
  const ConfusionCounts counts = sample();
  EXPECT_EQ(counts.rows().at(kStroked).occurrences, 91);
  EXPECT_EQ(counts.rows().at(kPair).occurrences, 40);
}

TEST(ConfusionCounts, DropWhatIsRare) {
  ConfusionCounts counts = sample();
  counts.prune(4);
  EXPECT_EQ(counts.to_text(), "đ\t91\td\t90\n");
}

TEST(ConfusionCounts, RefuseWhatIsNoTable) {
  for (const char* text : {"đ",
                           "đ\tx",
                           "đ\t5\td",
                           "1\t5\td\t5",
                           "đđđ\t5\td\t5",
                           "đ\t5\tabcd\t5",
                           "đ\t-5\td\t5",
                           "\t\t\t",
                           "đ\t99999999999\td\t1"}) {
    EXPECT_THROW(ConfusionCounts::from_text(text, "table"), base::Error) << text;
  }
  try {
    ConfusionCounts::from_text("# head\nđ\t5\td\n", "table");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.where(), "table:2");
    EXPECT_EQ(error.code(), base::ErrorCode::missing);
  }
}

}  // namespace
}  // namespace diacritics
