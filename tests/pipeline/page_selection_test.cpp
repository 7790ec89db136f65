#include "pipeline/page_selection.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace pipeline {
namespace {

TEST(PageSelection, ReadsListsAndRanges) {
  struct Case {
    const char* text;
    const char* normal;
    std::vector<int> of_eight;
  };
  const Case kCases[] = {
      {"1", "1", {1}},
      {"7,1-3", "1-3,7", {1, 2, 3, 7}},
      {"1-2,2-4", "1-4", {1, 2, 3, 4}},
      {"1,2,3", "1-3", {1, 2, 3}},
      {"6-", "6-", {6, 7, 8}},
      {"6-,7-9", "6-", {6, 7, 8}},
      {"9", "9", {}},
      {"2147483647", "2147483647", {}},
  };
  for (const Case& c : kCases) {
    const PageSelection selection = PageSelection::parse(c.text);
    EXPECT_EQ(selection.text(), c.normal) << c.text;
    EXPECT_EQ(selection.pages_of(8), c.of_eight) << c.text;
    EXPECT_EQ(PageSelection::parse(selection.text()), selection) << c.text;
  }
}

TEST(PageSelection, IsAllByDefault) {
  EXPECT_TRUE(PageSelection().is_all());
  EXPECT_EQ(PageSelection().text(), "");
  EXPECT_EQ(PageSelection().pages_of(2), (std::vector<int>{1, 2}));
  EXPECT_TRUE(PageSelection().contains(1000));
}

TEST(PageSelection, RefusesWhatIsNoList) {
  for (const char* text :
       {"", ",", "1,", "0", "3-1", "-2", "a", "1-2-3", " 1", "1;2", "99999999999"}) {
    try {
      PageSelection::parse(text);
      ADD_FAILURE() << text;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::usage) << text;
    }
  }
}

}  // namespace
}  // namespace pipeline
