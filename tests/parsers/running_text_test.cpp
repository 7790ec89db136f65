#include "parsers/running_text.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(RunningText, HealsHyphens) {
  struct Case {
    const char* text;
    const char* healed;
  };
  static constexpr Case kCases[] = {
      {"theo Kế hoạch số 5/KH-\nUBND của", "theo Kế hoạch số 5/KH-UBND của"},
      {"kinh tế -\nxã hội", "kinh tế - xã hội"},
      {"công tác ngh-\niên cứu", "công tác nghiên cứu"},
      {"ng\u00AD\nhiên cứu", "nghiên cứu"},
      {"và/\nhoặc", "và/hoặc"}};
  for (const Case& c : kCases) {
    const SourceText source{c.text, {}};
    EXPECT_EQ(running_text(read_lines(source)).text, c.healed);
  }
}

TEST(RunningText, SpansAreThePiecesOfTheInput) {
  const SourceText source{"  Một   hai\n ba  ", {}};
  const Text text = running_text(read_lines(source));
  EXPECT_EQ(text.text, "Một hai ba");
  ASSERT_EQ(text.spans.size(), 2u);
  EXPECT_EQ(base::slice(source.text, text.spans[0]), "Một   hai");
  EXPECT_EQ(base::slice(source.text, text.spans[1]), "ba");
}

}  // namespace
}  // namespace parsers
