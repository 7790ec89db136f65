#include "tests/parsers/deadline_case.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {

void expect_deadlines(const DeadlineCase& fact, DeadlineContext context) {
  const std::vector<Word> words = read_words(fact.text);
  DeadlineScan scan{fact.text, words, {2025, 10, 20}, context, 0, {}};
  const bool matches = fact.values != nullptr;
  EXPECT_EQ(fact.rule(scan), matches) << fact.text;
  EXPECT_EQ(scan.at != 0, matches) << fact.text;
  std::string values;
  for (const FoundDeadline& found : scan.found)
    values += (values.empty() ? "" : " | ") + found.deadline.value;
  EXPECT_EQ(values, matches ? fact.values : "") << fact.text;
}

}  // namespace parsers
