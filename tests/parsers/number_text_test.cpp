#include "parsers/number_text.h"

#include <cmath>
#include <cstdlib>

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(ConfidenceText, HasAtMostThreeDecimals) {
  struct Case {
    double confidence;
    const char* text;
  };
  static constexpr Case kCases[] = {
      {0, "0"},
      {1, "1"},
      {0.93, "0.93"},
      {0.5, "0.5"},
      {0.9996, "1"},
      {0.0004, "0"},
      {0.001, "0.001"},
      {0.987, "0.987"},
      {-1, "0"},
      {7, "1"},
      {0.9994, "0.999"},
      {0.1, "0.1"},
      {NAN, "0"},
      {INFINITY, "1"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(confidence_text(c.confidence), c.text) << c.confidence;
}

TEST(ConfidenceText, GivesBackThousandths) {
  for (int i = 0; i <= 1000; ++i) {
    EXPECT_EQ(std::strtod(confidence_text(i / 1000.0).c_str(), nullptr), i / 1000.0);
  }
}

}  // namespace
}  // namespace parsers
