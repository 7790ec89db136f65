#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/text.h"
#include "parsers/document_parser.h"
#include "parsers/export/docx_exporter.h"
#include "parsers/export/odt_exporter.h"
#include "parsers/import/docx_reader.h"
#include "parsers/import/odt_reader.h"
#include "parsers/import/office_text.h"
#include "parsers/text_writer.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

constexpr const char* kPlan =
    "ỦY BAN NHÂN DÂN\nXÃ HOÀ AN\nSố: 12/KH-UBND\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nHoà An, ngày 05 tháng 9 năm 2025\nKẾ HOẠCH\n"
    "Phát triển thư viện xã\nCăn cứ Luật Thư viện;\nI. MỤC ĐÍCH\n1. Nâng cao chất lượng.\n"
    "- Một việc & <hai>.\nII. NHIỆM VỤ\nTT\tViệc\tCơ quan\n1\tLập danh sách\tVăn phòng\n"
    "2\tSửa phòng đọc\tPhòng Kinh tế\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\n"
    "CHỦ TỊCH\nLê Văn Ba\nPHỤ LỤC\nDANH MỤC SÁCH\n1. Sách thiếu nhi\n";

std::string without_empty_lines(const std::string& text) {
  std::string lines;
  for (const std::string_view line : base::split_lines(text))
    if (!base::trim(line).empty()) lines += std::string(base::trim(line)) + '\n';
  return lines;
}

std::vector<std::string> sorted_words(const std::string& text) {
  std::vector<std::string> words;
  for (const std::string_view word : base::split_words(text))
    words.emplace_back(word);
  std::sort(words.begin(), words.end());
  return words;
}

SourceText back_from_docx(const Document& document) {
  return to_source_text(read_docx(write_docx(document), "lai.docx"));
}

SourceText back_from_odt(const Document& document) {
  return to_source_text(read_odt(write_odt(document), "lai.odt"));
}

TEST(OfficeExporters, GiveTheSameTextAndStructureAgain) {
  const Document plan = parse_document({kPlan, {}});
  for (const auto& back : {back_from_docx(plan), back_from_odt(plan)}) {
    EXPECT_EQ(without_empty_lines(back.text), kPlan);
    const Document again = parse_document(back);
    EXPECT_EQ(again.metadata.number, plan.metadata.number);
    EXPECT_EQ(again.metadata.subject, plan.metadata.subject);
    ASSERT_EQ(again.metadata.signers.size(), 1u);
    EXPECT_EQ(again.metadata.signers[0].name, "Lê Văn Ba");
    EXPECT_EQ(again.recipients.size(), plan.recipients.size());
    EXPECT_EQ(again.annexes.size(), 1u);
    EXPECT_EQ(write_text(again), write_text(plan));
  }
}

TEST(OfficeExporters, KeepMergedCells) {
  const auto cell = [](const char* text, int columns, int rows) {
    return Cell{{text, {}, {}}, columns, rows};
  };
  Block table;
  table.kind = BlockKind::table;
  table.rows = {Row{{cell("a", 1, 2), cell("b", 2, 1)}},
                Row{{cell("c", 1, 1), cell("d", 1, 2)}},
                Row{{cell("e", 2, 1)}},
                Row{{cell("f", 1, 1)}}};
  Document document;
  document.body = {table};
  for (const SourceText& back : {back_from_docx(document), back_from_odt(document)}) {
    ASSERT_GE(back.hints.size(), 4u);
    using Spans = std::vector<CellSpan>;
    EXPECT_EQ(back.hints[0].cells, (Spans{{1, 2}, {2, 1}, {0, 1}}));
    EXPECT_EQ(back.hints[1].cells, (Spans{{0, 1}, {1, 1}, {1, 2}}));
    EXPECT_EQ(back.hints[2].cells, (Spans{{2, 1}, {0, 1}, {0, 1}}));
  }
}

TEST(OfficeExporters, LoseNoWord) {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    const Document document = random_document(seed);
    const std::vector<std::string> words = sorted_words(write_text(document));
    EXPECT_EQ(sorted_words(back_from_docx(document).text), words) << seed;
    EXPECT_EQ(sorted_words(back_from_odt(document).text), words) << seed;
    EXPECT_EQ(write_docx(document), write_docx(document));
    EXPECT_EQ(write_odt(document), write_odt(document));
  }
}

}  // namespace
}  // namespace parsers
