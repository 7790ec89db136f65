#include "ocr/srgb_profile.h"

#include <cstdint>
#include <set>

#include <gtest/gtest.h>

namespace ocr {
namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

// ICC.1:2001-04, 6.1 and 6.2.
TEST(SrgbProfile, IsAProfile) {
  const std::string profile = srgb_profile();
  EXPECT_EQ(number_at(profile, 0), profile.size());
  EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
  EXPECT_EQ(profile.substr(36, 4), "acsp");
  std::set<std::string> names;
  const std::uint32_t count = number_at(profile, 128);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = 132 + 12 * i, at = number_at(profile, entry + 4);
    names.insert(profile.substr(entry, 4));
    EXPECT_EQ(at % 4, 0u);
    EXPECT_LE(at + number_at(profile, entry + 8), profile.size());
  }
  EXPECT_EQ(names,
            (std::set<std::string>{
                "desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"}));
}

}  // namespace
}  // namespace ocr
