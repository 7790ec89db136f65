#include "base/sha256.h"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/file.h"

namespace base {
namespace {

// The examples of FIPS 180-4.
TEST(Sha256, AgreesWithTheStandard) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
  const auto path = std::filesystem::temp_directory_path() / "vanban-sha256-test";
  const std::string bytes(3'000'000, 'x');
  write_file(path, bytes);
  EXPECT_EQ(sha256_of_file(path), sha256_hex(bytes));
  std::filesystem::remove(path);
  EXPECT_THROW(sha256_of_file(path), Error);
  EXPECT_THROW(sha256_of_file(path.parent_path()), Error);
}

}  // namespace
}  // namespace base
