#include "parsers/deadline_repeats.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

FoundDeadline entry(DeadlineKind kind, std::string text, std::string value) {
  FoundDeadline found;
  found.deadline.kind = kind;
  found.deadline.text = std::move(text);
  found.deadline.value = std::move(value);
  return found;
}

std::string values(const std::vector<FoundDeadline>& found) {
  std::string text;
  for (const FoundDeadline& one : found)
    text += one.deadline.value + ";;";
  return text;
}

TEST(DeadlineRepeats, KeepsTheMoreExact) {
  const FoundDeadline monthly = entry(DeadlineKind::recurring, "hằng tháng", "FREQ=MONTHLY");
  const FoundDeadline on_day =
      entry(DeadlineKind::recurring, "ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25");
  EXPECT_EQ(values(without_repeats({monthly, on_day})), "FREQ=MONTHLY;BYMONTHDAY=25;;");
  EXPECT_EQ(values(without_repeats({monthly, monthly})), "FREQ=MONTHLY;;");
}

TEST(DeadlineRepeats, PutsMonthsBeforeTheRateOfTheYear) {
  const FoundDeadline rate = entry(DeadlineKind::recurring, "02 lần/năm", "FREQ=YEARLY");
  const FoundDeadline april =
      entry(DeadlineKind::period, "vào tháng 4 năm 2026", "2026-04-01/2026-04-30");
  EXPECT_EQ(values(without_repeats({rate, april})), "2026-04-01/2026-04-30;;");
}

TEST(DeadlineRepeats, KeepsEventsWithoutAValue) {
  const FoundDeadline event = entry(DeadlineKind::relative, "sau khi họp", "");
  EXPECT_EQ(without_repeats({event, event}).size(), 2U);
  EXPECT_TRUE(without_repeats({}).empty());
}

}  // namespace
}  // namespace parsers
