#include "parsers/obligation_ids.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

Obligation obligation(std::string section, std::string text) {
  Obligation made;
  made.section = std::move(section);
  made.text.text = std::move(text);
  return made;
}

TEST(ObligationIds, TellTheSameTextApart) {
  std::vector<Obligation> obligations = {
      obligation("I", "Rà soát."), obligation("II", "Rà soát."), obligation("I", "Rà soát.")};
  give_ids(obligations);
  EXPECT_EQ(obligations[0].id.size(), 9U);
  EXPECT_EQ(obligations[0].id[0], 'o');
  EXPECT_NE(obligations[0].id, obligations[1].id);
  EXPECT_EQ(obligations[2].id, obligations[0].id + "-2");
}

TEST(ObligationIds, DependOnNothingElse) {
  std::vector<Obligation> alone = {obligation("II", "Rà soát.")};
  std::vector<Obligation> second = {obligation("I", "Sơ kết."), obligation("II", "Rà soát.")};
  give_ids(alone);
  give_ids(second);
  EXPECT_EQ(alone[0].id, second[1].id);
}

}  // namespace
}  // namespace parsers
