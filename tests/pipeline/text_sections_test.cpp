#include "pipeline/text_sections.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace pipeline {
namespace {

// Gives `text` in blocks of at most `block` bytes.
TextSections::Read reader_of(const std::string& text, std::size_t block) {
  return [&text, block, at = std::size_t{0}](std::span<char> to) mutable {
    const std::size_t count = std::min({block, to.size(), text.size() - at});
    std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(at), count, to.begin());
    at += count;
    return count;
  };
}

std::vector<std::string> sections_of(const std::string& text,
                                     std::size_t least_bytes,
                                     std::size_t block = 7) {
  TextSections sections(reader_of(text, block), least_bytes);
  std::vector<std::string> all;
  for (std::string_view section = sections.next(); !section.empty(); section = sections.next())
    all.emplace_back(section);
  EXPECT_TRUE(sections.next().empty());
  return all;
}

using Sections = std::vector<std::string>;

TEST(TextSections, CutsLongTextsBetweenParagraphs) {
  EXPECT_EQ(sections_of("", 8), Sections{});
  EXPECT_EQ(sections_of("một\nhai\nba\n", 8), Sections{"một\nhai\nba\n"});
  EXPECT_EQ(sections_of("aaaa\n\nbb\ncccccc\ndddddd\n", 8),
            (Sections{"aaaa\n\n", "bb\ncccccc\ndddddd\n"}));
  EXPECT_EQ(sections_of("aaaa\r\n\r\nbb\r\ncccccc\r\ndd\r\n", 8),
            (Sections{"aaaa\r\n\r\n", "bb\r\ncccccc\r\ndd\r\n"}));
  EXPECT_EQ(sections_of("aaaa\nbbb\ncccccc\ndddd\n", 8),
            (Sections{"aaaa\nbbb\n", "cccccc\ndddd\n"}));
}

TEST(TextSections, CutsLongLinesBetweenWords) {
  EXPECT_EQ(sections_of("aaa bbb ccc ddd eee fff", 8), (Sections{"aaa bbb ccc ", "ddd eee fff"}));
}

TEST(TextSections, NeverCutsAWord) {
  const std::string line(100, 'x');
  EXPECT_EQ(sections_of("a\n" + line, 8), Sections{"a\n" + line});
  EXPECT_EQ(sections_of(line + "\n" + line + "\n" + line, 8),
            (Sections{line + "\n", line + "\n", line}));
}

TEST(TextSections, LoseNothing) {
  constexpr const char* kPieces[] = {"\n", "\n\n", "\r\n", "từ ", "\xFF", "một dòng dài hơn\n"};
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i)
      text += kPieces[random() % std::size(kPieces)];
    const std::size_t least = 1 + random() % 40;
    const Sections sections = sections_of(text, least, 1 + random() % 20);
    std::string joined;
    for (const std::string& section : sections) {
      if (sections.size() > 1) {
        EXPECT_GT(section.size(), least / 2);
      }
      if (!joined.empty()) {
        EXPECT_TRUE(joined.ends_with('\n') || joined.ends_with(' '));
      }
      joined += section;
    }
    EXPECT_EQ(joined, text);
    if (text.size() <= 2 * least) {
      EXPECT_LE(sections.size(), 1u);
    }
  }
}

}  // namespace
}  // namespace pipeline
