#include "base/regex.h"

#include <string>

#include <gtest/gtest.h>

#include "base/error.h"

namespace base {
namespace {

TEST(Regex, GivesTheMatchAndItsGroups) {
  const Regex number(R"((\d+)-([A-ZĐ]+)/(TW)?)");
  const auto found = number.match("số 47-CT/TW và 12-QĐ/");
  ASSERT_TRUE(found);
  EXPECT_EQ((*found)[0], "47-CT/TW");
  EXPECT_EQ((*found)[2], "CT");
  const auto second = number.match("số 47-CT/TW và 12-QĐ/", 12);
  ASSERT_TRUE(second);
  EXPECT_EQ((*second)[2], "QĐ");
  EXPECT_EQ((*second)[3], "");
  EXPECT_EQ(second->size(), 4u);
  EXPECT_FALSE(number.match("không có", 99));
}

TEST(Regex, FindsAllWithoutOverlap) {
  EXPECT_EQ(Regex("a").match_all("a-á-a").size(), 2u);
  EXPECT_EQ(Regex("x*").match_all("ấx").size(), 3u);  // before ấ, at x, at the end
}

TEST(Regex, IgnoresCaseWhenAsked) {
  EXPECT_TRUE(Regex("kế hoạch", Regex::Case::insensitive).matches("KẾ HOẠCH"));
  EXPECT_FALSE(Regex("kế hoạch").matches("KẾ HOẠCH"));
}

TEST(Regex, NamesWhatDoesNotCompile) {
  EXPECT_THROW(Regex("(a"), Error);
}

TEST(Regex, GivesUpOnRunawayPatterns) {
  EXPECT_FALSE(Regex("(a+)+$").matches(std::string(100, 'a') + "b"));
}

}  // namespace
}  // namespace base
