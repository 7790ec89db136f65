#include "parsers/standing_deadlines.h"

#include <gtest/gtest.h>

#include "tests/parsers/deadline_case.h"

namespace parsers {
namespace {

TEST(StandingDeadlines, MatchesAtTheWordAtHand) {
  static constexpr DeadlineCase kCases[] = {
      {read_request, "khi có yêu cầu của Sở", ""},
      {read_request, "đột xuất", ""},
      {read_request, "khi các chủ hộ đề nghị)", ""},
      {read_request, "khi Sở Y tế; thanh tra và các cơ quan có liên quan yêu cầu", ""},
      {read_request, "khi đề nghị công nhận xã", nullptr},
      {read_request, "khi xã yêu cầu rà soát", nullptr},
      {read_request, "khi được chủ đầu tư yêu cầu bổ sung", ""},
      {read_request, "khi họp", nullptr},
      {read_continuous, "thường xuyên, liên tục", ""},
      {read_continuous, "một lần", nullptr},
  };
  for (const DeadlineCase& fact : kCases)
    expect_deadlines(fact, DeadlineContext::schedule);
}

}  // namespace
}  // namespace parsers
