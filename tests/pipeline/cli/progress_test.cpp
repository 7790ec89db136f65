#include "pipeline/cli/progress.h"

#include <gtest/gtest.h>

namespace cli {
namespace {

TEST(Progress, WritesTimesAsOnAClock) {
  EXPECT_EQ(clock_time(0), "0:00");
  EXPECT_EQ(clock_time(-1), "0:00");
  EXPECT_EQ(clock_time(65.4), "1:05");
  EXPECT_EQ(clock_time(7390), "2:03:10");
}

TEST(Progress, DescribesEachOutcome) {
  pipeline::DocumentReport report;
  report.input.name = "ke-hoach";
  report.outcome = pipeline::Outcome::done;
  report.pages = 7;
  report.obligations = 12;
  report.seconds = 8.06;
  EXPECT_EQ(description(report), "ke-hoach: 7 trang, 12 nhiệm vụ (8.1 s)");
  report.outcome = pipeline::Outcome::failed;
  report.problem = "ke-hoach.pdf: tệp rỗng";
  EXPECT_EQ(description(report), "LỖI  ke-hoach.pdf: tệp rỗng");
  report.outcome = pipeline::Outcome::skipped;
  report.reason = "đã xong từ trước";
  EXPECT_EQ(description(report), "ke-hoach: đã xong từ trước");
}

}  // namespace
}  // namespace cli
