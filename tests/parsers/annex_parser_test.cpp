#include "parsers/annex_parser.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/section_parser.h"

namespace parsers {
namespace {

std::string annexes_of(const std::string& text) {
  const SourceText source{text, {}};
  const auto lines = read_lines(source);
  const Annexes annexes = parse_annexes(lines);
  std::string all;
  for (const Section& annex : annexes.annexes) {
    all += annex.path + "[" + annex.printed_marker + "|" +
           (annex.heading ? annex.heading->text : "-") + "]{" + dump(annex.children) + "} ";
  }
  return all + std::to_string(annexes.leftovers.size());
}

TEST(AnnexParser, KnowsTheHeadsOfAnnexes) {
  for (const char* line : {"PHỤ LỤC",
                           "Phụ lục",
                           "PHỤ LỤC I",
                           "Phụ lục 02",
                           "PHỤ LỤC SỐ 3",
                           "Phụ lục II: Biểu mẫu",
                           "PHỤ LỤC 1. DANH MỤC"}) {
    EXPECT_TRUE(opens_annex(line)) << line;
  }
  for (const char* line : {"Phụ lục kèm theo Kế hoạch này.",
                           "phụ lục I",
                           "(Phụ lục I)",
                           "Phục vụ",
                           "Phụ lục I của Kế hoạch nêu chi tiết các việc.",
                           ""}) {
    EXPECT_FALSE(opens_annex(line)) << line;
  }
}

TEST(AnnexParser, AMentionOpensNoAnnex) {
  const SourceText source{"Thực hiện theo mẫu tại\nPhụ lục I\nkèm theo Kế hoạch này.\nPhụ lục I",
                          {}};
  const auto lines = read_lines(source);
  EXPECT_FALSE(opens_annex(lines, 1));
  EXPECT_TRUE(opens_annex(lines, 3));
}

TEST(AnnexParser, ReadsTitlesAndPaths) {
  EXPECT_EQ(annexes_of("PHỤ LỤC\nDANH MỤC\nCÁC VIỆC\n(Kèm theo Kế hoạch số 1)\nI. MỘT\n1. Hai"),
            "PL[PHỤ LỤC|DANH MỤC CÁC VIỆC]{p I{MỘT 1{Hai}}} 0");
  EXPECT_EQ(annexes_of("Phụ lục I\nDANH MỤC\na.\nPhụ lục II\nBIỂU MẪU\nb."),
            "PL1[Phụ lục I|DANH MỤC]{p} PL2[Phụ lục II|BIỂU MẪU]{p} 0");
  EXPECT_EQ(annexes_of("PHỤ LỤC\n\nPHẦN I. DANH MỤC\nMột việc."),
            "PL[|PHỤ LỤC]{PHẦN I{DANH MỤC p}} 0");
  EXPECT_EQ(annexes_of("Phụ lục 3\nDanh mục các xã\n(kèm theo Công văn này)\nXã Hoà An"),
            "PL3[Phụ lục 3|Danh mục các xã]{p p} 0");
}

TEST(AnnexParser, SeveralAnnexesWithoutNumbersAreNumberedByTheirOrder) {
  EXPECT_EQ(annexes_of("PHỤ LỤC\nQUY TRÌNH\n1. Một.\nPHỤ BIỂU\nSố lượng của các thôn\n"
                       "(Kèm theo Hướng dẫn số 5)\nMười hai"),
            "PL1[PHỤ LỤC|QUY TRÌNH]{1{p}} PL2[PHỤ BIỂU|Số lượng của các thôn]{p p} 0");
}

TEST(AnnexParser, FormsHaveNoParts) {
  EXPECT_EQ(annexes_of("PHỤ LỤC\nQUY TRÌNH\n1. Một.\nMẫu số 01/HN\n1. Họ và tên: ...\n"
                       "2. Năm sinh: ...\nMẫu số 02/HN\n1. Đơn vị: ..."),
            "PL[PHỤ LỤC|QUY TRÌNH]{1{p} p p p p p} 0");
}

TEST(AnnexParser, WhatADecisionPutsInForceIsAnAnnex) {
  EXPECT_EQ(annexes_of("QUY CHẾ\nLÀM VIỆC CỦA ĐẢNG UỶ\n(Ban hành kèm theo Quyết định số 5)\n"
                       "Điều 1. Phạm vi\nMột.\nĐiều 2. Đối tượng"),
            "PL[|QUY CHẾ LÀM VIỆC CỦA ĐẢNG UỶ]{p Điều 1{Phạm vi p} Điều 2{Đối tượng}} 0");
  // With its own letterhead, and an annex to itself.
  EXPECT_EQ(annexes_of("UỶ BAN NHÂN DÂN\nXÃ HOÀ LĂNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                       "Độc lập - Tự do - Hạnh phúc\nKẾ HOẠCH\nTRỒNG RỪNG\n"
                       "(Kèm theo Quyết định số 5)\nI. MỘT\nPHỤ LỤC\nDANH MỤC\na."),
            "PL1[|KẾ HOẠCH TRỒNG RỪNG]{p I{MỘT}} PL2[PHỤ LỤC|DANH MỤC]{p} 4");
  // Its subject in small letters, its letterhead in two columns.
  EXPECT_EQ(annexes_of("UBND XÃ HOÀ LĂNG      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                       "TRẠM KHUYẾN NÔNG      Độc lập - Tự do - Hạnh phúc\nQUY CHẾ\n"
                       "Làm việc của Tổ ươm cây\n(Kèm theo Quyết định số 5)\nĐiều 1. Phạm vi"),
            "PL[|QUY CHẾ Làm việc của Tổ ươm cây]{p Điều 1{Phạm vi}} 2");
  // Its title on one line.
  EXPECT_EQ(annexes_of("KẾ HOẠCH Trồng rừng năm 2031\n(Kèm theo Quyết định số 5)\nI. MỘT\nMột.\n"
                       "II. HAI\nHai."),
            "PL[|KẾ HOẠCH Trồng rừng năm 2031]{p I{MỘT p} II{HAI p}} 0");
  // Below the title of a form: text of it, in its order.
  EXPECT_EQ(annexes_of("PHỤ LỤC II\nMẪU BÁO CÁO\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                       "Độc lập - Tự do - Hạnh phúc\nBÁO CÁO\nI. Kết quả"),
            "PL2[PHỤ LỤC II|MẪU BÁO CÁO]{p p p p I{Kết quả}} 0");
  EXPECT_EQ(annexes_of("SAO Y\nHoà An, ngày 5"), "2");
}

TEST(AnnexParser, AnotherDocumentBehindTheFirstIsTold) {
  const std::string head =
      "UỶ BAN NHÂN DÂN\nXÃ HOÀ LĂNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/UBND-VX\n";
  struct Case {
    std::string text;
    std::size_t findings;
  };
  const Case cases[] = {
      {head + "V/v trồng cây\n\nKính gửi: Các thôn.\nThực hiện việc trồng cây.", 1},
      {head + "KẾ HOẠCH\nTRỒNG CÂY\nI. MỘT", 1},
      {head + "KẾ HOẠCH\nTRỒNG CÂY\n(Kèm theo Quyết định số 5)\nI. MỘT", 0},
      {"PHỤ LỤC\n" + head + "KẾ HOẠCH\nTRỒNG CÂY\nI. MỘT", 0},
      {head + "Một.", 0},
  };
  for (const Case& c : cases) {
    const SourceText source{c.text, {}};
    const Annexes annexes = parse_annexes(read_lines(source));
    EXPECT_EQ(annexes.findings.size(), c.findings) << c.text;
    for (const auto& finding : annexes.findings)
      EXPECT_EQ(finding.kind, "second-document");
  }
}

}  // namespace
}  // namespace parsers
