#include "corpus/tokenizer.h"

#include <random>

#include <gtest/gtest.h>

namespace corpus {
namespace {

// The words with their marks as they stand in the text, and without.
std::string dump(std::string_view text) {
  std::string result;
  for (const Token& token : tokenize(text)) {
    const std::string_view word = base::slice(text, token.span);
    EXPECT_EQ(token.marked, base::comparison_key(word));
    if (!result.empty()) result += ' ';
    result += std::string(word) + '=' + token.bare;
  }
  return result;
}

TEST(Tokenizer, FindsWords) {
  struct Case {
    const char* text;
    const char* tokens;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {" ., -", ""},
      {"Đảng uỷ xã", "Đảng=dang uỷ=uy xã=xa"},
      {"516-KH/TU, ngày 02/6/2025", "516=516 KH=kh TU=tu ngày=ngay 02=02 6=6 2025=2025"},
      {"“trích yếu”…", "trích=trich yếu=yeu"},
      {"a\xff\xfe b", "a=a b=b"},
      {"x²", "x=x"},
      {"Ðảng", "Ðảng=dang"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.text), c.tokens) << c.text;
}

TEST(Tokenizer, GivesSpansInOrder) {
  static constexpr const char* kParts[] = {"Đảng", " ", "-", "\xff", "uỷ", "…", "12", "\xE1\xBB"};
  std::mt19937 random(1);
  for (int run = 0; run < 2000; ++run) {
    std::string text;
    for (int part = 0; part < 8; ++part)
      text += kParts[random() % std::size(kParts)];
    std::size_t end = 0;
    for (const Token& token : tokenize(text)) {
      EXPECT_LE(end, token.span.begin);
      EXPECT_LT(token.span.begin, token.span.end);
      EXPECT_LE(token.span.end, text.size());
      EXPECT_FALSE(token.marked.empty());
      EXPECT_FALSE(token.bare.empty());
      end = token.span.end;
    }
  }
}

TEST(Tokenizer, KnowsBareWords) {
  EXPECT_TRUE(is_bare(tokenize("dang").at(0)));
  EXPECT_TRUE(is_bare(tokenize("TU").at(0)));
  EXPECT_FALSE(is_bare(tokenize("đang").at(0)));
  EXPECT_FALSE(is_bare(tokenize("đăng").at(0)));
}

}  // namespace
}  // namespace corpus
