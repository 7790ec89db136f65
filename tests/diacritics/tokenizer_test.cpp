#include "diacritics/tokenizer.h"

#include <random>

#include <gtest/gtest.h>

#include "base/text.h"
#include "diacritics/letters.h"

namespace diacritics {
namespace {

std::string dump(std::string_view text) {
  constexpr const char* kKinds[] = {"w", "roman", "num", "date", "code", "web", "|"};
  std::string tokens;
  for (const Token& token : tokenize(text)) {
    if (!tokens.empty()) tokens += ' ';
    const std::string kind = kKinds[static_cast<int>(token.kind)];
    tokens += kind == "|" ? kind : kind + ":" + std::string(base::slice(text, token.span));
  }
  return tokens;
}

TEST(Tokenizer, CutsTextByItsShapes) {
  struct Case {
    const char* text;
    const char* tokens;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {" \t\n", ""},
      {"Kế hoạch số 235/KH-UBND, ngày 18/11/2025.",
       "w:Kế w:hoạch w:số code:235/KH-UBND w:ngày date:18/11/2025 |"},
      {"Chỉ thị 47-CT/TW", "w:Chỉ w:thị code:47-CT/TW"},
      {"Nghị định 30/2020/NĐ-CP;", "w:Nghị w:định code:30/2020/NĐ-CP |"},
      {"(UBND xã) \"Suối Hoa\"", "w:UBND w:xã w:Suối w:Hoa"},
      {"chính trị - xã hội", "w:chính w:trị w:xã w:hội"},
      {"1.500.000 đồng, 3,5%, 100m2", "num:1.500.000 w:đồng num:3,5 num:100m2"},
      {"khoá XIII, mục IV", "w:khoá roman:XIII w:mục roman:IV"},
      {"8/2025 và 1.7.2025, 27-11-2018", "date:8/2025 w:và date:1.7.2025 date:27-11-2018"},
      {"ngày 25/8 và 30/6", "w:ngày date:25/8 w:và date:30/6"},
      {"thư: ban.tin@suoihoa.gov.vn, http://suoihoa.vn/a?b=1",
       "w:thư | web:ban.tin@suoihoa.gov.vn web:http://suoihoa.vn/a?b=1"},
      {"trang suoihoa.gov.vn.", "w:trang web:suoihoa.gov.vn |"},
      {"Kính gửi: ... (nếu có)!", "w:Kính w:gửi | | w:nếu w:có |"},
      {"TP. Huế", "w:TP w:Huế"},
      {"30%tổng (2)Báo", "num:30 w:tổng num:2 w:Báo"},
      {"A4", "code:A4"},
      {"Việt-Lào", "w:Việt w:Lào"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.text), c.tokens) << c.text;
}

TEST(Tokenizer, FindsTheWordsInsideACode) {
  const std::string_view code = "4255/QĐ-BNN-KHCN2";
  std::vector<std::string_view> words;
  for (const base::TextSpan run : letter_runs(code))
    words.push_back(base::slice(code, run));
  EXPECT_EQ(words, (std::vector<std::string_view>{"QĐ", "BNN", "KHCN"}));
  EXPECT_TRUE(letter_runs("").empty());
  EXPECT_TRUE(letter_runs("12/3").empty());
}

// Tokens are in order, do not overlap, and leave out no letter and no digit.
TEST(Tokenizer, CoversEveryLetter) {
  constexpr const char* kPieces[] = {"a",
                                     "Đ",
                                     "ộ",
                                     "VI",
                                     "1",
                                     "20",
                                     "/",
                                     "-",
                                     ".",
                                     ",",
                                     " ",
                                     "\n",
                                     "@",
                                     "vn",
                                     ":",
                                     "(",
                                     ")",
                                     "…",
                                     "”",
                                     "é",
                                     "ß",
                                     "\xCC\x80",
                                     "\xEF\xBF\xBD",
                                     "x",
                                     "X",
                                     "%",
                                     "и"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text += kPieces[random() % std::size(kPieces)];
    std::size_t end = 0;
    std::string covered(text.size(), '.');
    for (const Token& token : tokenize(text)) {
      ASSERT_GE(token.span.begin, end);
      ASSERT_GT(token.span.end, token.span.begin);
      end = token.span.end;
      for (std::size_t i = token.span.begin; i < end; ++i)
        covered[i] = '#';
    }
    ASSERT_LE(end, text.size());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = base::next_char(text, at);
      if (vietnamese_letter(c) || (c >= U'0' && c <= U'9')) {
        EXPECT_EQ(covered[begin], '#') << text << " at " << begin;
      }
    }
  }
}

}  // namespace
}  // namespace diacritics
