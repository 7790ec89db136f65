#include "corpus/obligation_selection.h"

#include <string>

#include <gtest/gtest.h>

namespace corpus {
namespace {

parsers::Obligation obligation(const char* id, const char* actor, const char* due) {
  parsers::Obligation made;
  made.id = id;
  if (*actor != '\0') made.actors.push_back({actor, parsers::ActorSource::sentence, ""});
  if (*due != '\0')
    made.deadlines.push_back(
        {due, parsers::DeadlineKind::date, due, parsers::Bound::none, false, false});
  return made;
}

std::vector<parsers::Document> two_documents() {
  parsers::Document first, second;
  first.source.href = "a";
  first.metadata.date_iso = "2026-01-05";
  first.obligations = {obligation("a1", "Đoàn xã", "2026-05-01"),
                       obligation("a2", "", ""),
                       obligation("a3", "Chi bộ", "2026-03-01")};
  second.source.href = "b";
  second.obligations = {obligation("b1", "Chi bộ", "2026-04-01"),
                        obligation("b2", "Đội thuế", "2026-02-01")};
  return {first, second};
}

// "a: a1 a2; b: b1"
std::string listing(const std::vector<parsers::Document>& documents) {
  std::string text;
  for (const parsers::Document& document : documents) {
    text += (text.empty() ? "" : "; ") + document.source.href + ':';
    for (const parsers::Obligation& one : document.obligations)
      text += ' ' + one.id;
  }
  return text;
}

TEST(ObligationSelection, SortsAcrossDocuments) {
  EXPECT_EQ(listing(select(two_documents(), {}, {}, ObligationOrder::document)),
            "a: a1 a2 a3; b: b1 b2");
  EXPECT_EQ(listing(select(two_documents(), {}, {}, ObligationOrder::due)),
            "b: b2; a: a3; b: b1; a: a1 a2");
  EXPECT_EQ(listing(select(two_documents(), {}, {}, ObligationOrder::actor)),
            "a: a3; b: b1; a: a1; b: b2; a: a2");
}

TEST(ObligationSelection, KeepsWhatIsAskedFor) {
  ObligationFilter filter;
  filter.actor = "chi bo";
  EXPECT_EQ(listing(select(two_documents(), filter, {}, ObligationOrder::document)),
            "a: a3; b: b1");
  const DueWindow spring{parsers::Date{2026, 3, 1}, parsers::Date{2026, 4, 30}};
  EXPECT_EQ(listing(select(two_documents(), {}, spring, ObligationOrder::due)), "a: a3; b: b1");
  filter.actor = "ai đó";
  EXPECT_EQ(listing(select(two_documents(), filter, {}, ObligationOrder::due)), "");
}

TEST(ObligationSelection, RunsKeepWhatNamesTheirDocument) {
  for (const parsers::Document& run : select(two_documents(), {}, {}, ObligationOrder::due)) {
    EXPECT_EQ(run.metadata.date_iso, run.source.href == "a" ? "2026-01-05" : "");
  }
}

}  // namespace
}  // namespace corpus
