#include "diacritics/token_rules.h"

#include <gtest/gtest.h>

namespace diacritics {
namespace {

std::string mended(std::string_view token, TokenContext context = {}) {
  const std::optional<MendedToken> result = mend_token(token, context);
  return result ? result->text + " " + std::string(result->rule) : "";
}

TEST(TokenRules, MendDatesThatTheCalendarAllows) {
  EXPECT_EQ(mended("27/1112018"), "27/11/2018 date-slash");
  EXPECT_EQ(mended("15/0112024"), "15/01/2024 date-slash");
  EXPECT_EQ(mended("24/412023"), "24/4/2023 date-slash");
  EXPECT_EQ(mended("2511012021", {"ngày", "", false}), "25/10/2021 date-slash");
  EXPECT_EQ(mended("2511012021", {"ngay", "", false}), "25/10/2021 date-slash");
  EXPECT_EQ(mended("l5/O1/2024"), "15/01/2024 date-digit");
  // Right ones, impossible ones, and numbers where no day is announced stay.
  for (const char* token : {"27/11/2018",
                            "2511012021",
                            "30/212023",
                            "99/1112018",
                            "29/212023",
                            "12345678",
                            "12/34/5678",
                            "1.500.000"})
    EXPECT_EQ(mended(token), "") << token;
  EXPECT_EQ(mended("29/212024"), "29/2/2024 date-slash");  // a leap year
}

TEST(TokenRules, LeaveDatesThatCanBeReadInTwoWays) {
  // 1/11/2024 and 11/1/2024
  EXPECT_EQ(mended("111112024", {"ngày", "", false}), "");
}

TEST(TokenRules, MendYears) {
  EXPECT_EQ(mended("2O24", {"năm", "", false}), "2024 year-digit");
  EXPECT_EQ(mended("2O24"), "");
  EXPECT_EQ(mended("2024", {"năm", "", false}), "");
  EXPECT_EQ(mended("lOll", {"năm", "", false}), "");
}

TEST(TokenRules, MendCodes) {
  EXPECT_EQ(mended("10-QD/TW"), "10-QĐ/TW code-mark");
  EXPECT_EQ(mended("255/2025/ND-CP"), "255/2025/NĐ-CP code-mark");
  EXPECT_EQ(mended("4-KH/PU"), "4-KH/ĐU code-mark");
  EXPECT_EQ(mended("137-HDIBTGTW"), "137-HD/BTGTW code-slash");
  EXPECT_EQ(mended("70-QDIBTGTU"), "70-QĐ/BTGTU code-slash");
  EXPECT_EQ(mended("12/NQ-HDND"), "12/NQ-HĐND code-mark");
  for (const char* token : {"47-CT/TW",
                            "10-QĐ/TW",
                            "QD",
                            "HDND",
                            "A4",
                            "và/hoặc",
                            "05-HD/VPTW",
                            "kinh-te",
                            "www.suoihoa.vn/QD"})
    EXPECT_EQ(mended(token), "") << token;
}

TEST(TokenRules, MendRomanNumerals) {
  EXPECT_EQ(mended("I1", {"", ".", true}), "II roman-digit");
  EXPECT_EQ(mended("1V", {"", ".", true}), "IV roman-digit");
  EXPECT_EQ(mended("XIlI"), "XIII roman-digit");
  EXPECT_EQ(mended("I1"), "");                    // not a heading
  EXPECT_EQ(mended("11", {"", ".", true}), "");   // a number
  EXPECT_EQ(mended("VX1", {"", ".", true}), "");  // no numeral
  EXPECT_EQ(mended("II", {"", ".", true}), "");
}

TEST(TokenRules, TakeAnything) {
  for (const char* token : {"", "1", "\xC4", "///////", "--------", "\xEF\xBF\xBD/\xEF\xBF\xBD"})
    EXPECT_EQ(mended(token, {"\xEF\xBF\xBD", ".", true}), "") << token;
}

}  // namespace
}  // namespace diacritics
