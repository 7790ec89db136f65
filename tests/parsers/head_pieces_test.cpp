#include "parsers/head_pieces.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/source_text.h"

namespace parsers {
namespace {

const char* name_of(HeadKind kind) {
  switch (kind) {
    case HeadKind::national_name:
      return "nation";
    case HeadKind::motto:
      return "motto";
    case HeadKind::party_name:
      return "party";
    case HeadKind::youth_name:
      return "youth";
    case HeadKind::number:
      return "number";
    case HeadKind::place_date:
      return "date";
    case HeadKind::rest_of_date:
      return "rest";
    case HeadKind::secrecy:
      return "secrecy";
    case HeadKind::urgency:
      return "urgency";
    case HeadKind::about:
      return "about";
    case HeadKind::addressee:
      return "addressee";
    case HeadKind::rule:
      return "rule";
    case HeadKind::stamp:
      return "stamp";
    case HeadKind::capitals:
      return "capitals";
    case HeadKind::other:
      return "other";
  }
  return "";
}

std::string dump(const std::string& text) {
  const SourceText source{text, {}};
  std::string dumped;
  for (const Line& line : read_lines(source)) {
    for (const HeadPiece& piece : read_head_line(line)) {
      if (!dumped.empty()) dumped += ' ';
      dumped += std::string(name_of(piece.kind)) + "{" + std::string(piece.line.text) + "}";
    }
  }
  return dumped;
}

TEST(HeadPieces, KnowsTheWordsOfALetterhead) {
  struct Case {
    const char* line;
    const char* pieces;
  };
  static constexpr Case kCases[] = {
      {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "nation{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}"},
      {"CONG HOA XA HOI CHU NGHIA VIET NAM", "nation{CONG HOA XA HOI CHU NGHIA VIET NAM}"},
      {"Độc lập - Tự do - Hạnh phúc", "motto{Độc lập - Tự do - Hạnh phúc}"},
      {"ĐẢNG CỘNG SẢN VIỆT NAM", "party{ĐẢNG CỘNG SẢN VIỆT NAM}"},
      {"ĐOÀN TNCS HỒ CHÍ MINH", "youth{ĐOÀN TNCS HỒ CHÍ MINH}"},
      {"Số 12-KH/TU", "number{Số 12-KH/TU}"},
      {"12/KH-UBND", "number{12/KH-UBND}"},
      {"An Lạc, ngày 05 tháng 9 năm 2025", "date{An Lạc, ngày 05 tháng 9 năm 2025}"},
      {"An Lạc, ngày     tháng 9 năm 2025", "date{An Lạc, ngày     tháng 9 năm 2025}"},
      {"An Lạc, ngày 19-11-2025", "date{An Lạc, ngày 19-11-2025}"},
      {"An Lạc, ngày 05 tháng 9", "date{An Lạc, ngày 05 tháng 9}"},
      {"năm 2025", "rest{năm 2025}"},
      {"MẬT", "secrecy{MẬT}"},
      {"HOẢ TỐC", "urgency{HOẢ TỐC}"},
      {"DỰ THẢO", "stamp{DỰ THẢO}"},
      {"V/v chuẩn bị hội nghị", "about{V/v chuẩn bị hội nghị}"},
      {"Kính gửi: Sở Nội vụ", "addressee{Kính gửi: Sở Nội vụ}"},
      {"Kính gửi:\tSở Nội vụ", "addressee{Kính gửi:\tSở Nội vụ}"},
      {"SỞ NỘI VỤ", "capitals{SỞ NỘI VỤ}"},
      {"*", "rule{*}"},
      {"-----", "rule{-----}"},
      {"Sở Nội vụ", "other{Sở Nội vụ}"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.line), c.pieces) << c.line;
}

TEST(HeadPieces, PartsTwoColumnsOnOneLine) {
  struct Case {
    const char* line;
    const char* pieces;
  };
  static constexpr Case kCases[] = {
      {"UBND XÃ AN LẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
       "capitals{UBND XÃ AN LẠC} nation{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}"},
      {"TỈNH HOÀ AN Độc lập - Tự do - Hạnh phúc",
       "capitals{TỈNH HOÀ AN} motto{Độc lập - Tự do - Hạnh phúc}"},
      {"Số: 149/QĐ-UBND-TL An Lạc, ngày 31 tháng 12 năm 2025",
       "number{Số: 149/QĐ-UBND-TL} date{An Lạc, ngày 31 tháng 12 năm 2025}"},
      {"Số 12-KH/TU\tAn Lạc, ngày 5 tháng 9 năm 2025",
       "number{Số 12-KH/TU} date{An Lạc, ngày 5 tháng 9 năm 2025}"},
      {"An Lạc, (ngày 5 tháng 9 năm 2025", "other{An Lạc,} date{(ngày 5 tháng 9 năm 2025}"},
      {"An lạc, ngày 5 tháng 9 năm 2025", "date{An lạc, ngày 5 tháng 9 năm 2025}"},
      {"(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/9/2025",
       "other{(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/9/2025}"},
      {"NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
       "capitals{NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM}"},
      {"* An Lạc, ngày 5 tháng 9 năm 2025", "rule{*} date{An Lạc, ngày 5 tháng 9 năm 2025}"},
      {"HUYỆN UỶ AN LẠC      ĐẢNG CỘNG SẢN VIỆT NAM",
       "capitals{HUYỆN UỶ AN LẠC} party{ĐẢNG CỘNG SẢN VIỆT NAM}"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(c.line), c.pieces) << c.line;
}

TEST(HeadPieces, PartsCapitalsFromThePlace) {
  for (const std::string place : {"Hoà An", "Ý Yên", "TP. Hoà An", "TX Ý An", "HOÀ AN"}) {
    const std::string date = place + ", ngày 05 tháng 9 năm 2025";
    EXPECT_EQ(dump(date), "date{" + date + "}");
    if (place == "HOÀ AN") continue;  // cannot be told from the name before it
    EXPECT_EQ(dump("HUYỆN UỶ AN LẠC " + date), "capitals{HUYỆN UỶ AN LẠC} date{" + date + "}");
  }
}

TEST(HeadPieces, CutsThePlaceFromTheDate) {
  EXPECT_EQ(place_before_date("An Lạc, ngày 05 tháng 9 năm 2025"), "An Lạc");
  EXPECT_EQ(place_before_date("ngày 05 tháng 9 năm 2025"), "");
  EXPECT_EQ(place_before_date("An Lạc"), "");
}

}  // namespace
}  // namespace parsers
