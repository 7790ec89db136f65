#include "pipeline/utf8_reader.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace pipeline {
namespace {

// What comes out of `bytes` that are given and taken in small pieces.
std::string read_all(const std::string& bytes, std::size_t piece) {
  Utf8Reader reader([&bytes, piece, at = std::size_t{0}](std::span<char> to) mutable {
    const std::size_t count = std::min({piece, to.size(), bytes.size() - at});
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), count, to.begin());
    at += count;
    return count;
  });
  std::string text;
  std::string block(piece, '\0');
  for (std::size_t count = reader.read(block); count > 0; count = reader.read(block))
    text += block.substr(0, count);
  return text;
}

TEST(Utf8Reader, GivesUtf8) {
  std::string utf16 = "\xFF\xFE";
  std::string plain;
  for (int i = 0; i < 5'000; ++i) {
    utf16 += std::string("K\0\xBF\x1E\n\0", 6);
    plain += "Kế\n";
  }
  for (const std::size_t piece : {1, 7, 4'096, 100'000}) {
    EXPECT_EQ(read_all(utf16, piece), plain);
    EXPECT_EQ(read_all(plain, piece), plain);
    EXPECT_EQ(read_all("\xE1\xBA", piece), "\xE1\xBA");
    EXPECT_EQ(read_all("", piece), "");
  }
}

}  // namespace
}  // namespace pipeline
