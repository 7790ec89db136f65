#include "pipeline/mode_name.h"

#include <gtest/gtest.h>

namespace pipeline {
namespace {

TEST(ModeName, GoesBothWays) {
  for (const char* name : {"auto", "clean", "plain", "mangled"}) {
    const auto mode = mode_from_name(name);
    ASSERT_TRUE(mode) << name;
    EXPECT_EQ(mode_name(*mode), name);
  }
  EXPECT_FALSE(mode_from_name("automatic"));
  EXPECT_FALSE(mode_from_name(""));
  for (const char* name : {"auto", "skip", "redo", "force"}) {
    const auto mode = page_mode_from_name(name);
    ASSERT_TRUE(mode) << name;
    EXPECT_EQ(page_mode_name(*mode), name);
  }
  EXPECT_FALSE(page_mode_from_name("plain"));
}

}  // namespace
}  // namespace pipeline
