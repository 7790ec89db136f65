#include "base/resources.h"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/file.h"

namespace base {
namespace {

TEST(Resources, AreFoundFromTheExecutableUpwards) {
  const auto above = std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path();
  const auto probe = above / "share" / "vanban" / "resources-test-probe";
  write_file(probe, "x");
  EXPECT_EQ(resource_path("resources-test-probe"), probe);
  std::filesystem::remove(probe);
}

TEST(Resources, AreFoundFirstWhereTheEnvironmentSays) {
  const auto folder = std::filesystem::temp_directory_path() / "vanban-resources-test";
  std::filesystem::create_directories(folder / "diacritics");
  ::setenv("VANBAN_DATA", folder.c_str(), 1);
  EXPECT_EQ(resource_path("diacritics"), folder / "diacritics");
  ::unsetenv("VANBAN_DATA");
  EXPECT_NE(resource_path("diacritics"), folder / "diacritics");
  std::filesystem::remove_all(folder);
}

TEST(Resources, ThatAreAbsentAreNamed) {
  try {
    resource_path("no/such/file");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::missing);
    EXPECT_EQ(error.where(), "no/such/file");
  }
  EXPECT_THROW(helper_path("no-such-helper"), Error);
}

}  // namespace
}  // namespace base
