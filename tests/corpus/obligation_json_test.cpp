#include "corpus/obligation_json.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "tests/parsers/random_document.h"

namespace corpus {
namespace {

TEST(ObligationJson, GivesBackWhatItKeeps) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    for (parsers::Obligation obligation : random_document(seed).obligations) {
      const std::string json = obligation_to_json(obligation);
      EXPECT_EQ(json.find('\n'), std::string::npos);
      if (auto& place = obligation.text.place) place = parsers::Place{place->page, 0, 0, 0, 0, 1.0};
      EXPECT_EQ(obligation_from_json(json), obligation) << json;
    }
  }
}

TEST(ObligationJson, RefusesAnythingElse) {
  const std::string json = obligation_to_json({});
  std::string wrong = json;
  wrong.replace(wrong.find("\"task\""), 6, "\"tank\"");
  for (const std::string& bad :
       {std::string(), std::string("{}"), std::string("[1]"), json.substr(1), wrong}) {
    EXPECT_THROW(obligation_from_json(bad), base::Error) << bad;
  }
}

}  // namespace
}  // namespace corpus
