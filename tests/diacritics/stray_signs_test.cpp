#include "diacritics/stray_signs.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace diacritics {
namespace {

std::string without_stray_signs(std::string_view line) {
  std::string text;
  std::size_t at = 0;
  for (const StraySign& sign : stray_signs(line)) {
    text += line.substr(at, sign.span.begin - at);
    text += sign.is_blank ? " " : "";
    at = sign.span.end;
  }
  return text += line.substr(at);
}

TEST(StraySigns, AreFoundByTheirPlace) {
  struct Case {
    const char* line;
    const char* without;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"|", "|"},
      {"cac bo | nganh", "cac bo nganh"},
      {"cac bo  ~|  nganh", "cac bo  nganh"},
      {"¢ cac bo nganh «", "cac bo nganh"},
      {"cac | ~ bo", "cac | ~ bo"},  // neither stands between words
      {"'cac bo", "cac bo"},
      {"cac bo' va", "cac bo va"},
      {"cac bo~, ve& viec _nganh", "cac bo, ve viec nganh"},
      {"xa Long'Phuoc va uO'ngva", "xa Long Phuoc va uO ngva"},
      {"cO'c~u", "cO c~u"},
      {"|cac| |bo|", "cac bo"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(without_stray_signs(c.line), c.without) << c.line;
}

TEST(StraySigns, LeaveWhatIsPrinted) {
  static constexpr const char* kLines[] = {
      "nói 'cac bo' va nganh",
      "goi la ‘to dan pho’",
      "« cac bo » va «nganh»",
      "ong O'Brien, nguoi H'Mong, Y'Bion",
      "5 | 7 | 12",
      "| 5 can bo",
      "gom: a) 30 °C; b) x = y; c) (cac bo)...",
      "Noi nhan : cac bo, nganh ; xa - phuong",
      "ho ten ____ ngay __ thang __",
      "CT&QLDA, R& D",
      "hi~n, nhi_u",
      "kinh te - xa hoi, kinh te -xa hoi",
  };
  for (const char* line : kLines)
    EXPECT_EQ(without_stray_signs(line), line);
}

// Spans are in order, apart and inside the line, and no letter or digit is among them.
TEST(StraySigns, HoldNoLetters) {
  constexpr const char* kPieces[] = {"cac", "bo'", "'", "’", "|", "_",  "a",    "«", "»", "~^",
                                     " ",   " ",   "&", "-", "5", "\t", "\xFF", "ổ", "B", "."};
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    std::string line;
    for (std::size_t i = random() % 15; i > 0; --i)
      line += kPieces[random() % std::size(kPieces)];
    std::size_t at = 0;
    for (const StraySign& sign : stray_signs(line)) {
      ASSERT_LE(at, sign.span.begin) << line;
      ASSERT_LT(sign.span.begin, sign.span.end) << line;
      ASSERT_LE(sign.span.end, line.size()) << line;
      at = sign.span.end;
      const std::string_view text = base::slice(line, sign.span);
      ASSERT_EQ(text.find_first_of("acboB5-."), std::string_view::npos) << line;
      ASSERT_EQ(text.find("ổ"), std::string_view::npos) << line;
    }
  }
}

}  // namespace
}  // namespace diacritics
