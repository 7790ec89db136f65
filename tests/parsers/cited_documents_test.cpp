#include "parsers/cited_documents.h"

#include <string>

#include <gtest/gtest.h>

#include "parsers/enum_names.h"

namespace parsers {
namespace {

Block paragraph(const std::string& text, const char* id = "p1") {
  Block block;
  block.id = id;
  block.text.text = text;
  return block;
}

std::string dump(const std::vector<Reference>& references) {
  std::string dumped;
  for (const Reference& r : references) {
    if (!dumped.empty()) dumped += " + ";
    dumped += r.type + "|" + r.number + "|" + r.date_iso + "|" + r.issuer + "|" +
              std::string(name_of(r.relation));
  }
  return dumped;
}

TEST(CitedDocuments, AreDistinct) {
  Document document;
  document.metadata.type = "Kế hoạch";
  document.metadata.number = "5-KH/TU";
  document.metadata.subject = "thực hiện Chỉ thị số 99-CT/TW";
  document.preamble.push_back(
      paragraph("Chỉ thị số 99-CT/TW, ngày 01/9/2025 của Ban Bí thư; Kế hoạch số 5-KH/TU"));
  Section section;
  section.children.push_back(paragraph("Quy định số 8-QĐ/TU"));
  document.body.push_back(section);
  Block table;
  table.kind = BlockKind::table;
  table.rows.resize(1);
  table.rows[0].cells.resize(1);
  table.rows[0].cells[0].text.text = "Quyết định số 9/QĐ-UBND";
  Section annex;
  annex.children.push_back(table);
  document.annexes.push_back(annex);
  EXPECT_EQ(dump(find_cited_documents(document).references),
            "Chỉ thị|99-CT/TW|2025-09-01|Ban Bí thư|implements + Quy định|8-QĐ/TU|||cites + "
            "Quyết định|9/QĐ-UBND|||cites");
}

TEST(CitedDocuments, DoNotCountTheDocumentItself) {
  Document document;
  document.metadata.type = "Kế hoạch";
  document.metadata.number = "/KH-UBND";
  Section annex;
  annex.heading = Text{"(Kèm theo Kế hoạch số 12/KH-UBND ngày 1/2/2026)", {}, {}};
  document.annexes.push_back(annex);
  EXPECT_TRUE(find_cited_documents(document).references.empty());
}

// What `text` mentions behind `preamble`, as "reference[part]: text".
std::string mentions_of(const std::string& preamble, const std::string& text) {
  Document document;
  document.metadata.type = "Kế hoạch";
  document.metadata.number = "5-KH/TU";
  document.preamble = {paragraph(preamble)};
  document.body = {paragraph(text, "p2")};
  std::string dumped;
  for (const Mention& m : find_cited_documents(document).mentions) {
    if (m.block != "p2") continue;
    if (!dumped.empty()) dumped += " + ";
    dumped += (m.reference.empty() ? "itself" : m.reference) +
              (m.part.empty() ? "" : "[" + m.part + "]") + ": " + m.text;
  }
  return dumped;
}

TEST(CitedDocuments, AreKnownByTheirShortForms) {
  const std::string cited =
      "Thực hiện Chỉ thị số 99-CT/TW, ngày 01/9/2025 của Ban Bí thư về hội họp (sau đây gọi tắt là "
      "“Chỉ thị về hội họp”); Kế hoạch số 18-KH/TU và Kế hoạch số 7-KH/TU; Quyết định số 4/QĐ-UBND";
  struct Case {
    const char* text;
    const char* mentions;
  };
  static constexpr Case kCases[] = {
      {"", ""},
      {"Quán triệt Chỉ thị 99 trong toàn tỉnh.", "r1: Chỉ thị 99"},
      {"Quán triệt Chỉ thị số 99 nêu trên.", "r1: Chỉ thị số 99 nêu trên"},
      {"Nội dung của Chỉ thị này.", "r1: Chỉ thị này"},
      {"Nội dung Chỉ thị về hội họp là gì.", "r1: Chỉ thị về hội họp"},
      {"Theo mục 5 của Chỉ thị số 99-CT/TW thì", "r1[mục 5]: mục 5 của Chỉ thị số 99-CT/TW"},
      {"tiểu mục 5.1, mục 5 Chỉ thị 99", "r1[tiểu mục 5.1, mục 5]: tiểu mục 5.1, mục 5 Chỉ thị 99"},
      {"điểm đ khoản 2 Điều 5 của Quyết định trên,",
       "r4[điểm đ khoản 2 Điều 5]: điểm đ khoản 2 Điều 5 của Quyết định trên"},
      {"Kế hoạch số 18 và Kế hoạch này", "r2: Kế hoạch số 18 + itself: Kế hoạch này"},
      {"phần II Kế hoạch này", "itself[phần II]: phần II Kế hoạch này"},
      {"Kế hoạch nêu trên", "r3: Kế hoạch nêu trên"},  // the one named last
      {"Kế hoạch số 19, Kế hoạch năm 2025, Chỉ thị trên địa bàn, chỉ thị này", ""},
      {"Nghị quyết này, Luật nêu trên", ""},  // none was cited
  };
  for (const Case& c : kCases)
    EXPECT_EQ(mentions_of(cited, c.text), c.mentions) << c.text;
}

TEST(CitedDocuments, OfOneFigureAreNotTakenForEachOther) {
  EXPECT_EQ(mentions_of("Kế hoạch số 18-KH/TU; Kế hoạch số 18/KH-UBND", "Theo Kế hoạch 18"), "");
}

}  // namespace
}  // namespace parsers
