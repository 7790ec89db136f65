#include "parsers/times_of_day.h"

#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

std::string timeless(std::string_view text) {
  std::string left;
  for (const Word& word : without_times_of_day(read_words(text)))
    left += (left.empty() ? "" : " ") + std::string(word.text);
  return left;
}

TEST(TimesOfDay, LeavesTheDay) {
  struct Case {
    const char* text;
    bool holds;
    const char* left;
  };
  static constexpr Case kCases[] = {
      {"trước 14 giờ 00 ngày 29/7", true, "trước ngày 29/7"},
      {"trước 17h00 ngày 29/7", true, "trước ngày 29/7"},
      {"lúc 8 giờ 30 phút, thứ hai", true, "lúc thứ hai"},
      {"lúc 8 giờ tại trụ sở", true, "lúc 8 giờ tại trụ sở"},
      {"trước ngày 29/7", false, "trước ngày 29/7"},
      {"", false, ""},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(has_time_of_day(read_words(c.text)), c.holds) << c.text;
    EXPECT_EQ(timeless(c.text), c.left) << c.text;
  }
}

}  // namespace
}  // namespace parsers
