#include "diacritics/damaged_text.h"

#include <random>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

std::vector<Chunk> chunks_of(std::string_view text) {
  const std::vector<std::string_view> lines = base::split_lines(text);
  ParagraphCutter cutter(text, lines, {0, lines.size()});
  std::vector<Chunk> all;
  for (std::vector<Chunk> piece = cutter.next(); !piece.empty(); piece = cutter.next()) {
    EXPECT_LE(piece.size(), 257U);
    all.insert(all.end(), piece.begin(), piece.end());
  }
  return all;
}

TEST(ParagraphCutter, FindsTheCoreOfEveryChunk) {
  const std::string text = "(c6ng tac), \"x4 h9i\".";
  const std::vector<Chunk> chunks = chunks_of(text);
  ASSERT_EQ(chunks.size(), 4U);
  const char* cores[] = {"c6ng", "tac", "x4", "h9i"};
  for (std::size_t i = 0; i < chunks.size(); ++i)
    EXPECT_EQ(base::slice(text, chunks[i].span(chunks[i].first, chunks[i].last)), cores[i]);
}

TEST(ParagraphCutter, SeesSentencesMarkersAndCapitals) {
  const std::vector<Chunk> chunks = chunks_of("1.Muc dich. Cac cap\nDANG UY XA");
  std::string begins;
  for (const Chunk& chunk : chunks)
    begins += chunk.begins_sentence ? '1' : '0';
  EXPECT_EQ(begins, "11010000");
  EXPECT_TRUE(chunks[1].glued);
  EXPECT_FALSE(chunks[2].glued);
  EXPECT_FALSE(chunks[4].in_capitals);
  EXPECT_TRUE(chunks[5].in_capitals);
  EXPECT_EQ(chunks[5].line, 1U);
}

TEST(ParagraphCutter, AppliesTokenRules) {
  const std::vector<Chunk> chunks = chunks_of("so 10-QD/TW, ngay 27/1112018");
  EXPECT_FALSE(chunks[0].mended);
  ASSERT_TRUE(chunks[1].mended);
  EXPECT_EQ(chunks[1].mended->text, "10-QĐ/TW");
  ASSERT_TRUE(chunks[3].mended);
  EXPECT_EQ(chunks[3].mended->rule, "date-slash");
}

TEST(ParagraphCutter, KeepsPlaceAndOrder) {
  std::mt19937 random(11);
  const std::vector<std::string> parts = {" ",
                                          "\n",
                                          "1.",
                                          "Đảng",
                                          "x4",
                                          "...",
                                          "(",
                                          "\xEF\xBF\xBD",
                                          std::string(80, 'a'),
                                          "I1.",
                                          "\t",
                                          ", "};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i)
      text += parts[random() % parts.size()];
    const std::vector<std::string_view> lines = base::split_lines(text);
    std::size_t end = 0;
    for (const Chunk& chunk : chunks_of(text)) {
      ASSERT_GE(chunk.bytes.front(), end);
      end = chunk.bytes.back();
      ASSERT_LE(end, text.size());
      EXPECT_EQ(chunk.bytes.size(), chunk.size() + 1);
      EXPECT_LE(chunk.first, chunk.last);
      EXPECT_LE(chunk.last, chunk.size());
      const base::TextSpan line = base::span_of(lines[chunk.line], text);
      EXPECT_GE(chunk.bytes.front(), line.begin);
      EXPECT_LE(chunk.bytes.back(), line.end);
    }
  }
}

TEST(IsNoise, TellsScrapsFromWords) {
  for (const char* line : {"- b1 o~ d - ‘ id r A e A x", "TT | | | : ; e", "a. b, c' d e f"})
    EXPECT_TRUE(is_noise(line)) << line;
  for (const char* line : {"",
                           "- Bộ Y tế;",
                           "................",
                           "1 2 3 4 5 6 7",
                           "x x 2",
                           "Các chi bộ, tổ dân phố ở xã",
                           "I. MỤC ĐÍCH",
                           "- - - - -"})
    EXPECT_FALSE(is_noise(line)) << line;
}

}  // namespace
}  // namespace diacritics
