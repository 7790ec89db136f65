#include "parsers/letterhead_parser.h"

#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "parsers/source_text.h"

namespace parsers {
namespace {

std::string dump(const Metadata& m) {
  return m.type + "|" + m.type_code + "|" + m.number + "|" + m.issuer + "|" + m.issuer_parent +
         "|" + m.place + "|" + m.date_iso + "|" + m.subject;
}

Letterhead read(const SourceText& source) {
  return parse_letterhead(read_lines(source));
}

TEST(LetterheadParser, ReadsOneHeadInEveryLayout) {
  constexpr const char* kHead =
      "Kế hoạch|KH|12/KH-UBND|Ủy ban nhân dân xã An Lạc||An Lạc|2025-09-05|chuyển đổi số năm 2026";
  static constexpr const char* kTexts[] = {
      // left column, then right
      "ỦY BAN NHÂN DÂN\nXÃ AN LẠC\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - "
      "Tự "
      "do - Hạnh phúc\nAn Lạc, ngày 05 tháng 9 năm 2025\nKẾ HOẠCH\nchuyển đổi số năm 2026\n",
      // line by line
      "ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN LẠC\nĐộc lập - Tự do - Hạnh "
      "phúc\nSố: 12/KH-UBND\nAn Lạc, ngày 05 tháng 9 năm 2025\nKẾ HOẠCH\nchuyển đổi số\nnăm 2026\n",
      // side by side, wide gaps
      "ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   XÃ AN LẠC           Độc lập - "
      "Tự "
      "do - Hạnh phúc\nSố: 12/KH-UBND       An Lạc, ngày 05 tháng 9 năm 2025\n\n     KẾ HOẠCH\n  "
      "chuyển đổi số năm 2026\n     -----\n",
      // side by side, single blanks
      "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN LẠC Độc lập - Tự do - Hạnh "
      "phúc\nSố: 12/KH-UBND An Lạc, ngày 05 tháng 9 năm 2025\nKẾ HOẠCH\nchuyển đổi số năm 2026\n",
      // a scan of narrow columns
      "ỦY BAN NHÂN DÂN XÃ\nAN LẠC\nSố. 12/KH-UBND\nVIỆT NAM\nAn Lạc. ngày 05 tháng 9\nnăm "
      "2025\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nĐộc lập - Tự do - Hạnh phúc\nKF HOẠCH\nchuyển đổi số năm "
      "2026\n",
      // an incoming stamp and noise between
      "ĐẾN\nSố: 345\n~ ;\nỦY BAN NHÂN DÂN\nXÃ AN LẠC\n_____\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ "
      "NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n--------\nAn Lạc, ngày 05 tháng 9 năm 2025\nKẾ "
      "HOẠCH\nchuyển đổi số năm 2026\n",
  };
  for (const char* text : kTexts) {
    const SourceText source{std::string(text) + "Căn cứ Luật Một;\nI. MỤC ĐÍCH", {}};
    const Letterhead head = read(source);
    EXPECT_EQ(dump(head.metadata), kHead) << text;
    EXPECT_EQ(head.metadata.system, System::state);
    EXPECT_EQ(read_lines(source)[head.end].text, "Căn cứ Luật Một;") << text;
    EXPECT_TRUE(head.findings.empty()) << text;
  }
}

// One line for each column and for what stands below.
std::string order_of(const Letterhead& head) {
  std::string text;
  for (const Line& line : head.lines)
    text += (text.empty() ? "" : " / ") + std::string(line.text);
  return text;
}

TEST(LetterheadParser, LeavesRulesBelowWhatTheyUnderline) {
  constexpr std::string_view kOrder =
      "ỦY BAN NHÂN DÂN XÃ AN LẠC / ---- / Số: 12/KH-UBND / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / "
      "Độc lập - Tự do - Hạnh phúc / ------- / ....., ngày   tháng 9 năm 2025 / KẾ HOẠCH / "
      "chuyển đổi số";
  static constexpr const char* kTexts[] = {
      // side by side
      "ỦY BAN NHÂN DÂN XÃ AN LẠC      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "         ----                     Độc lập - Tự do - Hạnh phúc\n"
      "   Số: 12/KH-UBND                        -------\n"
      "\t\t\t\t\t....., ngày   tháng 9 năm 2025\nKẾ HOẠCH\nchuyển đổi số\n",
      // each rule on a line of its own
      "ỦY BAN NHÂN DÂN XÃ AN LẠC      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "         ----\n"
      "                                  Độc lập - Tự do - Hạnh phúc\n"
      "                                         -------\n"
      "   Số: 12/KH-UBND       ....., ngày   tháng 9 năm 2025\nKẾ HOẠCH\nchuyển đổi số\n",
      // side by side, single blanks
      "ỦY BAN NHÂN DÂN XÃ AN LẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "---- Độc lập - Tự do - Hạnh phúc\n-------\n"
      "Số: 12/KH-UBND ....., ngày   tháng 9 năm 2025\nKẾ HOẠCH\nchuyển đổi số\n",
      "ỦY BAN NHÂN DÂN XÃ AN LẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "---- Độc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND -------\n"
      "....., ngày   tháng 9 năm 2025\nKẾ HOẠCH\nchuyển đổi số\n",
      // one column below the other
      "ỦY BAN NHÂN DÂN XÃ AN LẠC\n----\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Độc lập - Tự do - Hạnh phúc\n-------\n....., ngày   tháng 9 năm 2025\nKẾ HOẠCH\n"
      "chuyển đổi số\n",
  };
  for (const char* text : kTexts) {
    const SourceText source{std::string(text) + "I. MỤC ĐÍCH", {}};
    EXPECT_EQ(order_of(read(source)), kOrder) << text;
  }
  SourceText source{
      "ỦY BAN NHÂN DÂN XÃ AN LẠC\n----\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Độc lập - Tự do - Hạnh phúc\n-------\n....., ngày   tháng 9 năm 2025\nKẾ HOẠCH\n"
      "chuyển đổi số\nI. MỤC ĐÍCH",
      {}};
  for (std::size_t i = 0; i < 10; ++i) {
    source.hints.push_back({i < 3   ? LineKind::letterhead_left
                            : i < 7 ? LineKind::letterhead_right
                                    : LineKind::unknown});
  }
  EXPECT_EQ(order_of(read(source)), kOrder);
}

TEST(LetterheadParser, PartsTwoRulesOnOneLine) {
  const SourceText source{
      "TỈNH UỶ HOÀ AN ĐẢNG CỘNG SẢN VIỆT NAM\n* -------\nSố 12-KH/TU Hoà An, "
      "ngày 05 tháng 9 năm 2025\nKẾ HOẠCH\nchuyển đổi số\nI. MỤC ĐÍCH",
      {}};
  EXPECT_EQ(order_of(read(source)),
            "TỈNH UỶ HOÀ AN / * / Số 12-KH/TU / ĐẢNG CỘNG SẢN VIỆT NAM / ------- / "
            "Hoà An, ngày 05 tháng 9 năm 2025 / KẾ HOẠCH / chuyển đổi số");
}

TEST(LetterheadParser, LeavesTheNameAboveTheTitleBelowBothColumns) {
  const SourceText source{
      "QUỐC HỘI\nLuật số: 7/2031/QH19\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Độc lập - Tự do - Hạnh phúc\nQUỐC HỘI KHOÁ XIX\nLUẬT\nĐò ngang\n",
      {{LineKind::letterhead_left},
       {LineKind::letterhead_left},
       {LineKind::letterhead_right},
       {LineKind::letterhead_right}}};
  EXPECT_EQ(order_of(read(source)),
            "QUỐC HỘI / Luật số: 7/2031/QH19 / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / "
            "Độc lập - Tự do - Hạnh phúc / QUỐC HỘI KHOÁ XIX / LUẬT / Đò ngang");
}

TEST(LetterheadParser, ReadsOtherFamilies) {
  struct Case {
    const char* text;
    const char* head;
    System system;
  };
  static constexpr Case kCases[] = {
      // both columns on one line, a blank between them, and a speck before the subject
      {"TỈNH UỶ HOÀ AN ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN UỶ AN LẠC An Lạc, ngày 29 tháng 8 năm 2024\n"
       "*\nSố 14-KH/HU\nKẾ HOẠCH\n'kiểm tra năm 2024\n-----\nThực hiện Kế hoạch",
       "Kế hoạch|KH|14-KH/HU|Huyện uỷ An Lạc|Tỉnh uỷ Hoà An|An Lạc|2024-08-29|kiểm tra năm 2024",
       System::party},
      {"ĐẢNG BỘ TỈNH HOÀ AN\nĐẢNG UỶ XÃ AN LẠC\n*\nSố 14-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Lạc, "
       "ngày "
       "29 tháng 8 năm 2025\nKẾ HOẠCH\nthực hiện Chỉ thị số 99-CT/TW\nvề chuyển đổi "
       "số\n-----\nThực "
       "hiện Kế hoạch",
       "Kế hoạch|KH|14-KH/ĐU|Đảng uỷ xã An Lạc|Đảng bộ tỉnh Hoà An|An Lạc|2025-08-29|thực hiện Chỉ "
       "thị số 99-CT/TW về chuyển đổi số",
       System::party},
      {"TỈNH UỶ HOÀ AN      ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 5-QĐ/TU    Hoà An, ngày 1 tháng 3 năm "
       "2026\nQUY ĐỊNH\nvề hội họp\n-----",
       "Quy định|QĐ|5-QĐ/TU|Tỉnh uỷ Hoà An||Hoà An|2026-03-01|về hội họp",
       System::party},
      {"ỦY BAN MTTQ VIỆT NAM\nXÃ AN LẠC\nBAN THƯỜNG TRỰC\nSố: /KH-MTTQ-BTT\nCỘNG HÒA XÃ HỘI CHỦ "
       "NGHĨA "
       "VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Lạc, ngày     tháng 12 năm 2025\nKẾ HOẠCH\nTiếp "
       "công "
       "dân\nCăn cứ Luật;",
       "Kế hoạch|KH|/KH-MTTQ-BTT|Ban Thường trực Ủy ban MTTQ Việt Nam xã An Lạc|Ủy ban MTTQ Việt "
       "Nam "
       "xã An Lạc|An Lạc||Tiếp công dân",
       System::front},
      {"UBND TỈNH HOÀ AN\nSỞ NỘI VỤ\nSố: 77/SNV-VP\nV/v báo cáo\nkết quả năm 2025\nCỘNG HÒA XÃ HỘI "
       "CHỦ "
       "NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHoà An, ngày 2 tháng 1 năm 2026\nKính gửi: "
       "Các "
       "phòng thuộc Sở.\nThực hiện Kế hoạch",
       "Công văn|CV|77/SNV-VP|Sở Nội vụ|UBND tỉnh Hoà An|Hoà An|2026-01-02|báo cáo kết quả năm "
       "2025",
       System::state},
      {"UBND TỈNH HOÀ AN\nSỞ NỘI VỤ\nSố: 78/SNV-VP\nVề tuyển dụng và\nquản lý cộng tác viên\nCỘNG "
       "HÒA "
       "XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHoà An, ngày 2 tháng 1 năm 2026\nKính gửi: Các phòng thuộc "
       "Sở.\nThực hiện Kế hoạch",
       "Công văn|CV|78/SNV-VP|Sở Nội vụ|UBND tỉnh Hoà An|Hoà An|2026-01-02|Về tuyển dụng và quản "
       "lý cộng tác viên",
       System::state},
      {"LIÊN ĐOÀN LAO ĐỘNG TỈNH HOÀ AN\nSố: 8/HD-LĐLĐ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập "
       "- "
       "Tự do - Hạnh phúc\nHoà An, ngày 2 tháng 1 năm 2026\nHƯỚNG DẪN\nThi đua\nCăn cứ Luật;",
       "Hướng dẫn|HD|8/HD-LĐLĐ|Liên đoàn Lao động tỉnh Hoà An||Hoà An|2026-01-02|Thi đua",
       System::union_},
      // a decision whose title was not read is no letter
      {"UBND XÃ AN LẠC\nSố: 9/QĐ-UBND\nVề việc mở đường vào bản\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
       "NAM\nAn Lạc, ngày 2 tháng 1 năm 2026\nCăn cứ Luật;",
       "||9/QĐ-UBND|UBND xã An Lạc||An Lạc|2026-01-02|",
       System::state},
      // what a type is called more closely is no subject
      {"UBND XÃ AN LẠC\nSố: 3/CTr-UBND\nAn Lạc, ngày 2 tháng 1 năm 2026\nCHƯƠNG TRÌNH HÀNH ĐỘNG\n"
       "Phát triển vườn ươm\nCăn cứ Luật;",
       "Chương trình hành động|CTr|3/CTr-UBND|UBND xã An Lạc||An Lạc|2026-01-02|Phát triển vườn "
       "ươm",
       System::other},
      {"UBND XÃ AN LẠC\nSố: 3/KH-UBND\nKẾ HOẠCH PHỐI HỢP\nI. MỤC ĐÍCH",
       "Kế hoạch|KH|3/KH-UBND|UBND xã An Lạc||||PHỐI HỢP",
       System::other},
      {"ĐẢNG UỶ XÃ AN LẠC\nNGHỊ QUYẾT\nHỘI NGHỊ CHI BỘ LẦN THỨ BA\nvề vườn ươm quý II\n1. Họp.",
       "Nghị quyết|NQ||Đảng uỷ xã An Lạc||||HỘI NGHỊ CHI BỘ LẦN THỨ BA về vườn ươm quý II",
       System::other},
      {"UBND XÃ AN LẠC\nSố: 3/KH-UBND\nKẾ HOẠCH\nTrồng cây ở thôn\nMỤC TIÊU\nMột.",
       "Kế hoạch|KH|3/KH-UBND|UBND xã An Lạc||||Trồng cây ở thôn",
       System::other},
      // the Youth Union is named in the right column, companies at the place of the date line
      {"BCH TỈNH HOÀ AN\nSố: 9-HD/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nHoà An, ngày 2 tháng 1 năm 2026\n"
       "HƯỚNG DẪN\nThi đua\nCăn cứ Luật;",
       "Hướng dẫn|HD|9-HD/TĐTN|BCH Đoàn TNCS Hồ Chí Minh tỉnh Hoà An|Đoàn TNCS Hồ Chí Minh|Hoà An|"
       "2026-01-02|Thi đua",
       System::union_},
      {"CÔNG TY TNHH MTV LÂM NGHIỆP HOÀ AN\nSố: 9/TB-LN\nHoà An, ngày 2 tháng 1 năm 2026\n"
       "THÔNG BÁO\nThi đua\nCăn cứ Luật;",
       "Thông báo|TB|9/TB-LN|Công ty TNHH MTV Lâm nghiệp Hoà An||Hoà An|2026-01-02|Thi đua",
       System::other},
      {"UBMTTQ VIỆT NAM TỈNH HOÀ AN\nLIÊN ĐOÀN LAO ĐỘNG\nSố: 8/HD-LĐLĐ\nHƯỚNG DẪN\nThi đua\n"
       "Căn cứ Luật;",
       "Hướng dẫn|HD|8/HD-LĐLĐ|Liên đoàn Lao động|UBMTTQ Việt Nam tỉnh Hoà An|||Thi đua",
       System::union_},
      {"QUYẾT\nĐỊNH\nVỀ HỘI HỌP\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật;",
       "Quyết định|QĐ||||||VỀ HỘI HỌP",
       System::other},
      {"BỘ XÂY DỰNG\nSố: 1/QĐ-BXD\nThành phố Hồ Chí\nMinh, ngày 2 tháng 1 năm 2026\nQUYẾT ĐỊNH\nVề "
       "hội "
       "họp\nCăn cứ Luật;",
       "Quyết định|QĐ|1/QĐ-BXD|Bộ Xây dựng||Thành phố Hồ Chí Minh|2026-01-02|Về hội họp",
       System::other},
  };
  for (const Case& c : kCases) {
    const Letterhead head = read({c.text, {}});
    EXPECT_EQ(dump(head.metadata), c.head) << c.text;
    EXPECT_EQ(head.metadata.system, c.system) << c.text;
  }
}

TEST(LetterheadParser, KeepsMarksAndAddressees) {
  const Letterhead head =
      read({"UBND XÃ AN LẠC\nSố: 7/UBND-VP\nMẬT\nHOẢ TỐC\nV/v hội họp\nAn Lạc, ngày 2 tháng 1 năm "
            "2026\nKính gửi:\n- Trường Một;\n- Trường Hai.\nThực hiện",
            {}});
  EXPECT_EQ(head.metadata.secrecy, "MẬT");
  EXPECT_EQ(head.metadata.urgency, "HOẢ TỐC");
  EXPECT_EQ(head.metadata.addressee, "Trường Một; Trường Hai");
  EXPECT_EQ(head.metadata.subject, "hội họp");
}

TEST(LetterheadParser, WhatOthersStampedIsNoIssuer) {
  const Letterhead head =
      read({"UBND TỈNH HOÀ AN\nSỞ ĐỊA CHÍNH\nSố: 7/KH-SĐC\nHoà An, ngày 2 tháng 1 năm 2026\n"
            "SỞ NỘI VỤ\nCÔNG VĂN ĐẾN\n(MẬT)\nĐộ khẩn: Hỏa tốc\nTÀI LIỆU LƯU HÀNH NỘI BỘ\nKẾ "
            "HOẠCH\nThi đua\nCăn cứ Luật;",
            {}});
  EXPECT_EQ(head.metadata.issuer, "Sở Địa chính");
  EXPECT_EQ(head.metadata.issuer_parent, "UBND tỉnh Hoà An");
  EXPECT_EQ(head.metadata.secrecy, "MẬT");
  EXPECT_EQ(head.metadata.urgency, "Hỏa tốc");
}

TEST(LetterheadParser, ReadsIssuersInSmallLettersAndAboveUnknownTypes) {
  struct Case {
    const char* text;
    const char* issuer;
  };
  static constexpr Case kCases[] = {
      {"Ủy ban nhân dân\nxã Hoà Lăng\nSố: 4/KH-UBND\nCộng hòa xã hội chủ nghĩa Việt Nam\n"
       "Hoà Lăng, ngày 2 tháng 1 năm 2026\nKế hoạch\nTrồng cây",
       "Ủy ban nhân dân xã Hoà Lăng"},
      {"UBND XÃ HOÀ LĂNG\nSố: 4/HL-UBND\nHoà Lăng, ngày 2 tháng 1 năm 2026\nMỆNH LỆNH\n"
       "Trực đêm\n1. Tuần tra.",
       "UBND xã Hoà Lăng"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(read({c.text, {}}).metadata.issuer, c.issuer) << c.text;
}

TEST(LetterheadParser, ATelegramHasAnHourAndAddressees) {
  const Letterhead head =
      read({"UBND XÃ AN LẠC\nSố: 7/CĐ-UBND\nAn Lạc, hồi 17 giờ 30 ngày 2 tháng 1 năm 2026\n"
            "CÔNG ĐIỆN KHẨN\nVề chống rét\nCHỦ TỊCH UỶ BAN NHÂN DÂN XÃ điện:\n- Trường Một,\n"
            "- Trường Hai.\nĐể chống rét, yêu cầu:",
            {}});
  EXPECT_EQ(head.metadata.place, "An Lạc");
  EXPECT_EQ(head.metadata.date_text, "ngày 2 tháng 1 năm 2026");
  EXPECT_EQ(head.metadata.date_iso, "2026-01-02");
  EXPECT_EQ(head.metadata.urgency, "KHẨN");
  EXPECT_EQ(head.metadata.subject, "Về chống rét");
  EXPECT_EQ(head.metadata.addressee, "Trường Một; Trường Hai");
}

TEST(LetterheadParser, NeverGuesses) {
  struct Case {
    const char* line;  // in place of number and date
    const char* number;
    const char* date;
    const char* finding;
  };
  static constexpr Case kCases[] = {
      {"Số: ..../KH-UBND\nAn Lạc, ngày 2 tháng 1 năm 2026",
       "/KH-UBND",
       "2026-01-02",
       "incomplete-number"},
      {"Số:\nAn Lạc, ngày 2 tháng 1 năm 2026", "", "2026-01-02", "missing-number"},
      {"Số: 4/KH-UBND\nAn Lạc, ngày 7 9tháng 8 năm 2025", "4/KH-UBND", "", "incomplete-date"},
      {"Số: 4/KH-UBND\nAn Lạc, ngày 31 tháng 2 năm 2025", "4/KH-UBND", "", "incomplete-date"},
      {"Số: 4/KH-UBND", "4/KH-UBND", "", "missing-date"},
  };
  for (const Case& c : kCases) {
    const Letterhead head =
        read({std::string("UBND XÃ AN LẠC\n") + c.line + "\nKẾ HOẠCH\nhội họp\nCăn cứ Luật;", {}});
    EXPECT_EQ(head.metadata.number, c.number) << c.line;
    EXPECT_EQ(head.metadata.date_iso, c.date) << c.line;
    ASSERT_EQ(head.findings.size(), 1u) << c.line;
    EXPECT_EQ(head.findings.front().kind, c.finding) << c.line;
  }
}

TEST(LetterheadParser, IsAbsentWhereThereIsNone) {
  for (const char* text :
       {"", "I. MỤC ĐÍCH\n1. Một", "Ngày xửa ngày xưa có một bà lão.\nBà sống."}) {
    const Letterhead head = read({text, {}});
    EXPECT_EQ(head.end, 0u) << text;
    EXPECT_TRUE(head.lines.empty()) << text;
  }
}

std::vector<std::string> words_of(const std::vector<Line>& lines) {
  std::vector<std::string> words;
  for (const Line& line : lines) {
    for (const std::string_view word : base::split_words(line.text))
      words.emplace_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

TEST(LetterheadParser, WhatStandsBelowBothColumnsStaysThere) {
  const SourceText source{
      "MẪU B1\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "ĐƠN ĐĂNG KÝ\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/9/2025)\nKính gửi: Sở Nội vụ",
      {}};
  const std::vector<Line> lines = read_lines(source);
  std::string order;
  for (const Line& line : parse_letterhead(lines).lines)
    order += std::string(line.text) + "\n";
  EXPECT_EQ(order, source.text + "\n");
}

TEST(LetterheadParser, KeepsEveryWordWhateverTheOrder) {
  static constexpr const char* kLines[] = {"UBND XÃ AN LẠC   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                           "* Độc lập - Tự do - Hạnh phúc",
                                           "Số: 4/KH-UBND An Lạc, ngày 2 tháng 1 năm 2026",
                                           "KẾ HOẠCH",
                                           "KẾ HOẠCH HỘI HỌP",
                                           "V/v hội họp",
                                           "về hội họp",
                                           "Kính gửi: - A;",
                                           "-----",
                                           "I. MỤC ĐÍCH",
                                           "QUYẾT",
                                           "Căn cứ Luật Một;"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    SourceText source;
    for (auto i = random() % 9; i > 0; --i)
      source.text += std::string(kLines[random() % std::size(kLines)]) + "\n";
    const std::vector<Line> lines = read_lines(source);
    const Letterhead head = parse_letterhead(lines);
    ASSERT_LE(head.end, lines.size());
    const std::vector<Line> whole(lines.begin(),
                                  lines.begin() + static_cast<std::ptrdiff_t>(head.end));
    ASSERT_EQ(words_of(head.lines), words_of(whole)) << source.text;
  }
}

}  // namespace
}  // namespace parsers
