#include "parsers/citation_parser.h"

#include <iterator>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace parsers {
namespace {

const char* name_of(Relation relation) {
  switch (relation) {
    case Relation::implements:
      return "implements";
    case Relation::basis:
      return "basis";
    case Relation::amends:
      return "amends";
    case Relation::replaces:
      return "replaces";
    case Relation::cites:
      return "cites";
  }
  return "";
}

std::string dump(const std::vector<Citation>& citations) {
  std::string dumped;
  for (const Citation& citation : citations) {
    const Reference& r = citation.reference;
    if (!dumped.empty()) dumped += " + ";
    dumped +=
        r.type + "|" + r.number + "|" + r.date_iso + "|" + r.issuer + "|" + name_of(r.relation);
  }
  return dumped;
}

TEST(CitationParser, ReadsCitations) {
  struct Case {
    const char* text;
    const char* references;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"Thực hiện Chỉ thị số 99-CT/TW, ngày 01/9/2025 của Ban Bí thư về hội họp",
       "Chỉ thị|99-CT/TW|2025-09-01|Ban Bí thư|implements"},
      {"Căn cứ Thông tư số 10/2022/TT-BXD ngày 31 tháng 5 năm 2022 của Bộ trưởng Bộ Xây dựng hướng "
       "dẫn hội họp;",
       "Thông tư|10/2022/TT-BXD|2022-05-31|Bộ trưởng Bộ Xây dựng|basis"},
      {"Căn cứ Luật Tổ chức hội họp số 72/2025/QH15 ngày 16/6/2025 của Quốc hội;",
       "Luật|72/2025/QH15|2025-06-16|Quốc hội|basis"},
      {"Xét Công văn số 55/CV-TP ngày 01/11/2025 của Công ty đề nghị hướng dẫn họp",
       "Công văn|55/CV-TP|2025-11-01|Công ty|basis"},
      {"như Quyết định số 18/QĐ-UBND của Chủ tịch UBND tỉnh ngày 27/8/2025",
       "Quyết định|18/QĐ-UBND|2025-08-27|Chủ tịch UBND tỉnh|cites"},
      {"tại Thông tư số 4/2024/TT-BVHTTDL của Bộ Văn hoá, Thể thao và Du lịch quy định",
       "Thông tư|4/2024/TT-BVHTTDL||Bộ Văn hoá, Thể thao và Du lịch|cites"},
      {"Theo đề xuất của Giám đốc Sở Y tế tại Tờ trình số 4/TTr-SYT ngày 17 tháng 11 năm 2025.",
       "Tờ trình|4/TTr-SYT|2025-11-17|Giám đốc Sở Y tế|basis"},
      {"các Nghị định số 131/2025/NĐ-CP và số 136/2025/NĐ-CP ngày 12/6/2025 của Chính phủ",
       "Nghị định|131/2025/NĐ-CP|2025-06-12|Chính phủ|cites + "
       "Nghị định|136/2025/NĐ-CP|2025-06-12|Chính phủ|cites"},
      {"Kế hoạch 223/KH- UBND ngày 24/10/2025", "Kế hoạch|223/KH-UBND|2025-10-24||cites"},
      {"Chỉ thị số 47 – CT/TW", "Chỉ thị|47-CT/TW|||cites"},
      {"Quyết định này thay thế Quyết định số 5/QĐ-UBND ngày 1/2/2024",
       "Quyết định|5/QĐ-UBND|2024-02-01||replaces"},
      {"Sửa đổi, bổ sung một số điều của Quy chế số 3-QC/TU", "Quy chế|3-QC/TU|||amends"},
      {"Căn cứ Nghị định số 1/2020/NĐ-CP; Nghị định số 2/2021/NĐ-CP",
       "Nghị định|1/2020/NĐ-CP|||basis + Nghị định|2/2021/NĐ-CP|||basis"},
      {"Công văn số 1899/SNV-VP ngày 24/7/2020", "Công văn|1899/SNV-VP|2020-07-24||cites"},
      {"(18-KH/TU)", "|18-KH/TU|||cites"},
      {"theo mẫu số 01/BCĐ-MT", ""},
      {"trực 24/7, số 12/3 phố Một, 1/2 HĐND, ngày 23/5/2025", ""},
      {"Thông báo số 5/TB-VP ngày 1/2/2026 của Văn phòng Chính phủ Kết luận phiên họp của Ban X",
       "Thông báo|5/TB-VP|2026-02-01|Văn phòng Chính phủ|cites"},
      {"QUYẾT ĐỊNH SỐ 8/QĐ-BYT CỦA BỘ Y TẾ BAN HÀNH QUY CHẾ", "Quyết định|8/QĐ-BYT||BỘ Y TẾ|cites"},
      {"Thực hiện Thông báo số 2-TB/TU ngày 1/9/2025 của Thường trực Tỉnh ủy và Văn bản số "
       "4/UBND-NC ngày 2/9/2025 của UBND tỉnh.",
       "Thông báo|2-TB/TU|2025-09-01|Thường trực Tỉnh ủy|implements + "
       "|4/UBND-NC|2025-09-02|UBND tỉnh|implements"},
      {"Luật Hội họp số 2/2023/QH15; Nghị định 4/2024/NĐ-CP của Chính phủ",
       "Luật|2/2023/QH15|||cites + Nghị định|4/2024/NĐ-CP||Chính phủ|cites"},
      {"Báo cáo theo Mẫu số 01/BC-ĐU", ""},
      {"Công điện số 3/CĐ-TTg ngày 30 tháng 02 năm 2025 của Thủ tướng Chính phủ",
       "Công điện|3/CĐ-TTg||Thủ tướng Chính phủ|cites"},
      {"Thực hiện Chỉ thị số 2-CT/TU, ngày 5/8/2025 của Ban Thường vụ Tỉnh uỷ, Ban Tuyên giáo và "
       "Dân vận Tỉnh uỷ hướng dẫn",
       "Chỉ thị|2-CT/TU|2025-08-05|Ban Thường vụ Tỉnh uỷ|implements"},
      {"khu nhà của công đoàn theo quy định tại Quyết định số 9/QĐ-BYT",
       "Quyết định|9/QĐ-BYT|||cites"},
      {"Nghị quyết số 35-NQ/TW, ngày 31/02/2018 của Bộ Chính trị",
       "Nghị quyết|35-NQ/TW||Bộ Chính trị|cites"},
      {"Thực hiện Chỉ thị số 9-CT/TW của Ban Bí 14-KH/ĐU",
       "Chỉ thị|9-CT/TW||Ban Bí|implements + |14-KH/ĐU|||implements"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(dump(find_citations(c.text)), c.references) << c.text;
}

// Documents cut and glued together, as OCR of two columns gives them.
TEST(CitationParser, CitationsStandOneBehindTheOther) {
  std::mt19937 random(7);
  static constexpr const char* kPieces[] = {"Chỉ thị số ",
                                            "99-CT/TW",
                                            ", ngày 01/9/2025",
                                            " của ",
                                            "Ban Bí thư",
                                            " 14-KH/ĐU ",
                                            "AN LẠC",
                                            " và ",
                                            "; ",
                                            " tháng ",
                                            "Luật số 2/2023/QH15"};
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text += kPieces[piece(random)];
    std::size_t done = 0;
    for (const Citation& citation : find_citations(text)) {
      EXPECT_GE(citation.span.begin, done) << text;
      EXPECT_LT(citation.span.begin, citation.span.end) << text;
      EXPECT_FALSE(citation.reference.number.empty()) << text;
      done = citation.span.end;
    }
  }
}

TEST(CitationParser, QuotesThePrintedText) {
  const auto citations =
      find_citations("Thực hiện Chỉ thị số 99-CT/TW, ngày 01/9/2025 của Ban Bí thư về hội họp");
  ASSERT_EQ(citations.size(), 1u);
  EXPECT_EQ(citations[0].reference.text, "Chỉ thị số 99-CT/TW, ngày 01/9/2025 của Ban Bí thư");
}

}  // namespace
}  // namespace parsers
