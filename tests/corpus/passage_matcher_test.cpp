#include "corpus/passage_matcher.h"

#include <random>

#include <gtest/gtest.h>

#include "corpus/excerpt.h"

namespace corpus {
namespace {

// "as typed: đang, làm", "any marks: ...", "misread: ..."; "no" when it does not match.
std::string outcome(const char* expression, std::string_view text, std::string_view misread = {}) {
  const PassageMatcher matcher(parse_expression(expression));
  const std::optional<Match> match = matcher.match(text, misread);
  if (!match) return "no";
  EXPECT_TRUE(matcher.may_match(text, misread)) << expression;
  EXPECT_GT(match->score, 0.0);
  std::string words;
  for (const base::TextSpan& span : match->words)
    words += (words.empty() ? " " : ", ") + std::string(base::slice(text, span));
  constexpr const char* kReadings[] = {"as typed:", "any marks:", "misread:"};
  return kReadings[static_cast<int>(match->reading)] + words;
}

TEST(PassageMatcher, DecidesByWords) {
  struct Case {
    const char* expression;
    const char* text;
    const char* outcome;
  };
  static constexpr Case kCases[] = {
      {"dang", "Đảng bộ đang họp", "any marks: Đảng, đang"},
      {"dang", "Đảng bộ dang", "as typed: dang"},
      {"đảng", "Đảng bộ đang họp", "as typed: Đảng"},
      {"đăng", "Đảng bộ đang họp", "no"},
      {"\"bo dang\"", "Đảng bộ đang họp", "any marks: bộ, đang"},
      {"\"họp bộ\"", "Đảng bộ đang họp", "no"},
      {"họp Đảng", "Đảng bộ đang họp", "as typed: Đảng, họp"},
      {"ủy", "Uỷ ban", "as typed: Uỷ"},
      {"47-CT/TW", "số 47-CT/TW", "as typed: 47, CT, TW"},
      {"a OR b", "b c", "as typed: b"},
      {"(a c) OR b", "b c", "as typed: b"},
      {"b NOT c", "b c", "no"},
      {"b NOT đ", "b d", "as typed: b"},
      {"đ NOT d", "đ", "no"},
      {"toá*", "toán tổ", "as typed: toán"},
      {"toà*", "toán tổ", "no"},
      {"to*", "tỏ tổ", "any marks: tỏ, tổ"},
      {"to*", "toán tổ", "as typed: toán"},
      {"a NEAR/1 c", "a b c", "as typed: a, c"},
      {"a NEAR/0 c", "a b c", "no"},
      {"NEAR(c a, 1)", "a b b c b a", "as typed: a, c, a"},
      {"NEAR(a b c, 2)", "a x x x b c a", "as typed: a, b, c, a"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(outcome(c.expression, c.text), c.outcome) << c.expression << " in " << c.text;
}

TEST(PassageMatcher, TakesWordsForWhatTheyMayHaveBeen) {
  constexpr const char* kText = "điểm thu gorn rác";
  EXPECT_EQ(outcome("\"thu gom\"", kText), "no");
  EXPECT_EQ(outcome("\"thu gom\"", kText, "gorn=gom,gon"), "misread: thu, gorn");
  EXPECT_EQ(outcome("go*", kText, "gorn=gom,gon"), "as typed: gorn");
  EXPECT_EQ(outcome("gom*", kText, "gorn=gom,gon"), "misread: gorn");
  EXPECT_EQ(outcome("gorn", kText, "gorn=gom"), "as typed: gorn");
}

TEST(PassageMatcher, LikesShortPassagesAndManyWords) {
  const PassageMatcher matcher(plain_query("vệ sinh"));
  const auto score = [&](const char* text) { return matcher.match(text)->score; };
  EXPECT_GT(score("vệ sinh"), score("vệ sinh đường làng, ngõ xóm"));
  EXPECT_GT(score("vệ sinh vệ sinh a b"), score("vệ sinh c d a b"));
}

// The quick look never says no where the slow one says yes.
TEST(PassageMatcher, LooksQuicklyAndMissesNothing) {
  static constexpr const char* kParts[] = {
      "Đ", "ả", "ng", "uỷ", "x̣", "HOÀ", " ", "ü", "Ж", "7", "İ", "-", "a", "\xff", " "};
  std::mt19937 random(3);
  const auto text = [&] {
    std::string made;
    for (unsigned i = 0; i < 1 + random() % 10; ++i)
      made += kParts[random() % std::size(kParts)];
    return made;
  };
  for (int run = 0; run < 3000; ++run) {
    const PassageMatcher matcher(plain_query(text()));
    const std::string passage = text();
    const std::string misread = text() + '=' + text() + ',' + text();
    for (const std::string& alternatives : {std::string(), misread})
      if (matcher.match(passage, alternatives)) {
        EXPECT_TRUE(matcher.may_match(passage, alternatives)) << passage << " / " << misread;
      }
  }
}

TEST(Excerpt, ShowsWhereMostIs) {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "chữ ";
  const std::string before = text;
  text += "kim vàng " + before;
  const PassageMatcher matcher(plain_query("kim vang"));
  const Excerpt shortened = excerpt(text, matcher.match(text)->words);
  EXPECT_TRUE(shortened.text.starts_with("…chữ"));
  EXPECT_TRUE(shortened.text.ends_with("chữ…"));
  ASSERT_EQ(shortened.matches.size(), 2u);
  EXPECT_EQ(base::slice(shortened.text, shortened.matches[0]), "kim");
  EXPECT_EQ(base::slice(shortened.text, shortened.matches[1]), "vàng");
  EXPECT_EQ(excerpt("một hai", {}).text, "một hai");
}

}  // namespace
}  // namespace corpus
