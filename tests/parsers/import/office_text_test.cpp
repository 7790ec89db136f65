#include "parsers/import/office_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/text.h"
#include "parsers/document_parser.h"
#include "parsers/import/office_paragraph.h"
#include "parsers/section_parser.h"
#include "parsers/text_writer.h"
#include "tests/parsers/document_laws.h"
#include "tests/parsers/import/random_office.h"

namespace parsers {
namespace {

OfficeBlock paragraph(const std::string& text, const std::string& label = "") {
  OfficeParagraph made;
  made.label.text = label;
  if (!text.empty()) made.runs = {{text}};
  return {made};
}

OfficeCell cell(std::vector<std::string> lines, int columns = 1, int rows = 1) {
  OfficeCell made{{}, columns, rows};
  for (const std::string& line : lines)
    made.blocks.push_back(paragraph(line));
  return made;
}

OfficeBlock table(std::vector<OfficeRow> rows, bool has_borders = true) {
  return {OfficeTable{std::move(rows), has_borders}};
}

// Lines with the initial of their kind, TABs as "|": "r:STT|Việc".
std::string shown(const OfficeDocument& document) {
  const SourceText source = to_source_text(document);
  std::string text;
  std::size_t n = 0;
  for (const std::string_view line : base::split_lines(source.text)) {
    static constexpr std::string_view kKinds = "?<>tb_nsf*hc";  // in the order of LineKind
    static_assert(kKinds.size() == static_cast<std::size_t>(LineKind::contents) + 1);
    if (n > 0) text += '\n';
    if (n < source.hints.size() && source.hints[n].kind != LineKind::unknown)
      text += std::string(1, kKinds[static_cast<std::size_t>(source.hints[n].kind)]) + ':';
    for (const char c : line)
      text += c == '\t' ? '|' : c;
    ++n;
  }
  EXPECT_TRUE(source.hints.empty() || source.hints.size() == n);
  return text;
}

TEST(OfficeText, HasALineForEachParagraphAndBreak) {
  EXPECT_EQ(shown({}), "");
  EXPECT_EQ(shown({{paragraph("KẾ HOẠCH\nvề việc chung"), paragraph("Mục đích", "I.")}}),
            "KẾ HOẠCH\nvề việc chung\nI. Mục đích");
  EXPECT_EQ(shown({{paragraph("một"), paragraph(""), paragraph(" "), paragraph("hai")}}),
            "một\n\nhai");
  EXPECT_EQ(shown({{paragraph("một"), paragraph("", "-"), paragraph("", "2.")}}), "một\n\n2.");
  EXPECT_EQ(shown({{OfficeBlock{OfficeTextBox{{paragraph("MẬT")}}}, paragraph("một")}}),
            "MẬT\nmột");
}

TEST(OfficeText, TellsWhatIsSetApartAsTitlesAre) {
  OfficeParagraph bold, styled, mixed;
  bold.runs = {{.text = "Bối cảnh", .bold = true}, {.text = " "}};
  styled.runs = {{.text = "Kết quả"}};
  styled.heading_level = 2;
  mixed.runs = {{.text = "Sở Nội vụ:", .bold = true}, {.text = " hướng dẫn."}};
  const SourceText source = to_source_text({{{bold}, {styled}, {mixed}, paragraph("một")}});
  std::vector<int> ranks;
  for (const LineHint& hint : source.hints)
    ranks.push_back(hint.title_rank);
  EXPECT_EQ(ranks, (std::vector<int>{kBoldRank, 2, 0, 0}));
}

// Parts without numbers whose titles are told from the text by how they are set.
TEST(OfficeText, HasPartsWithTitlesThatAreOnlySetApart) {
  const auto title = [](const std::string& text) {
    OfficeParagraph made;
    made.runs = {{.text = text, .bold = true}};
    return OfficeBlock{made};
  };
  const auto headings = [](const OfficeDocument& document) {
    std::vector<std::string> found;
    for (const Node& node : parse_document(to_source_text(document)).body)
      if (const auto* section = std::get_if<Section>(&node))
        found.push_back(section->heading ? section->heading->text : "");
    return found;
  };
  OfficeDocument document{{paragraph("BÁO CÁO"),
                           paragraph("về việc chung của xã Suối Ngà"),
                           title("Những việc đã làm"),
                           paragraph("Xã đã trồng cây ở mọi thôn trong quý đầu năm."),
                           title("Những việc còn chậm"),
                           paragraph("Đường vào thôn Đoài chưa sửa xong."),
                           paragraph("Nhà văn hoá thôn Đông chưa có mái.")}};
  EXPECT_EQ(headings(document),
            (std::vector<std::string>{"Những việc đã làm", "Những việc còn chậm"}));
  std::get<OfficeParagraph>(document.blocks[4].content).runs[0].bold = false;
  EXPECT_EQ(headings(document), std::vector<std::string>{});  // one bold line is no list of parts
}

TEST(OfficeText, KnowsATableOfContents) {
  OfficeParagraph title, entry;
  title.runs = {{.text = "MỤC LỤC"}};
  title.style = "TOC Heading";
  entry.runs = {{.text = "I. NHIỆM VỤ\t2"}};
  entry.style = "toc 1";
  const OfficeDocument document{{{title}, {entry}, paragraph("I. NHIỆM VỤ")}};
  EXPECT_EQ(shown(document), "c:MỤC LỤC\nc:I. NHIỆM VỤ    2\nI. NHIỆM VỤ");
  const Document parsed = parse_document(to_source_text(document));
  EXPECT_EQ(parsed.body.size(), 1u);
  ASSERT_EQ(parsed.furniture.size(), 2u);
  EXPECT_EQ(parsed.furniture[1].kind, "contents");
}

TEST(OfficeText, HasPartsWithinPartsByTheirStyles) {
  const auto title = [](const std::string& text, int level) {
    OfficeParagraph made;
    made.runs = {{.text = text}};
    made.heading_level = level;
    return OfficeBlock{made};
  };
  const OfficeDocument document{{title("Chế độ báo cáo", 1),
                                 title("Báo cáo tháng", 2),
                                 paragraph("Các thôn báo cáo trước ngày 20."),
                                 title("Nội dung", 2),
                                 paragraph("Việc đã làm."),
                                 title("Trách nhiệm", 1),
                                 paragraph("Văn phòng theo dõi.")}};
  EXPECT_EQ(dump(parse_document(to_source_text(document)).body),
            "Chế độ báo cáo{Chế độ báo cáo Báo cáo tháng{Báo cáo tháng p} Nội dung{Nội dung p}} "
            "Trách nhiệm{Trách nhiệm p}");
}

// A number out of order was typed so, and a small letter far away tells nothing of other lines.
TEST(OfficeText, IsReadAsItWasTyped) {
  const auto paths = [](const OfficeDocument& document) {
    std::string found;
    for (const Node& node : parse_document(to_source_text(document)).body)
      if (const auto* section = std::get_if<Section>(&node)) found += section->path + ' ';
    return found;
  };
  EXPECT_EQ(paths({{paragraph("I. MỤC ĐÍCH"),
                    paragraph("Giữ sạch."),
                    paragraph("II. NHIỆM VỤ"),
                    paragraph("Quét dọn."),
                    paragraph("I. KINH PHÍ"),
                    paragraph("Tự lo."),
                    paragraph("II. THỜI GIAN"),
                    paragraph("Quý IV.")}}),
            "I II I II ");
  std::vector<OfficeBlock> lines;
  for (const char* text :
       {"I. NƠI LÀM", "Văn phòng Sở", "Thanh tra Sở", "Phòng Tổ chức", "Số chia", "kết quả"})
    lines.push_back(paragraph(text));
  const std::string text = write_text(parse_document(to_source_text({lines})));
  EXPECT_NE(text.find("Văn phòng Sở\nThanh tra Sở\nPhòng Tổ chức\n"), std::string::npos) << text;
}

TEST(OfficeText, PutsHeadersFirstAndNotesLast) {
  OfficeDocument document;
  document.headers = {paragraph("2")};
  document.blocks = {paragraph("một")};
  document.notes = {{"12", {paragraph("Theo báo cáo"), paragraph("của xã")}}};
  document.footers = {paragraph("Trang 2")};
  EXPECT_EQ(shown(document), "h:2\nmột\n¹² Theo báo cáo\ncủa xã\nh:Trang 2");
}

TEST(OfficeText, ReadsColumnsOneAfterTheOther) {
  const OfficeBlock head =
      table({{{cell({"UBND XÃ HOÀ AN"}), cell({"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"})}},
             {{cell({"Số: 12/KH-UBND"}), cell({"Hoà An, ngày 5 tháng 9 năm 2025"})}}});
  EXPECT_EQ(shown({{head}}),
            "<:UBND XÃ HOÀ AN\n<:Số: 12/KH-UBND\n>:CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            ">:Hoà An, ngày 5 tháng 9 năm 2025");
  const OfficeBlock foot =
      table({{{cell({"Nơi nhận:", "- Như trên;"}), cell({"CHỦ TỊCH", "Lê Văn Ba"})}}}, false);
  EXPECT_EQ(shown({{foot}}), "n:Nơi nhận:\nn:- Như trên;\ns:CHỦ TỊCH\ns:Lê Văn Ba");
  EXPECT_EQ(shown({{table({{{cell({"trái", "dưới"}), cell({"phải"})}}}, false)}}),
            "trái\ndưới\nphải");
  EXPECT_EQ(shown({{table({{{cell({"khung", "chữ"})}}})}}), "khung\nchữ");
}

// As letters of Word 97 have it: frames anchored to the paragraph below them.
TEST(OfficeText, PutsALetterheadInFramesFirst) {
  const OfficeBlock right{
      OfficeTextBox{{paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), paragraph("Hoà An")}}};
  const OfficeBlock left{OfficeTextBox{{paragraph("UBND XÃ HOÀ AN"), paragraph("Số: 5/UBND")}}};
  EXPECT_EQ(shown({{paragraph("Kính gửi: Các thôn"), right, left, paragraph("Một.")}}),
            "<:UBND XÃ HOÀ AN\n<:Số: 5/UBND\n>:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n>:Hoà An\n"
            "Kính gửi: Các thôn\nMột.");
  EXPECT_EQ(shown({{paragraph("Một."), left, paragraph("Hai.")}}),
            "Một.\nUBND XÃ HOÀ AN\nSố: 5/UBND\nHai.");
}

TEST(OfficeText, ReadsRowsOfTables) {
  const OfficeBlock tasks =
      table({{{cell({"TT"}), cell({"Việc"}), cell({"Cơ quan"})}},
             {{cell({"1"}), cell({"Lập", "kế hoạch"}), cell({"Văn phòng"}, 1, 3)}},
             {{cell({""}), cell({""})}},
             {{cell({"2"}), cell({"Sơ kết"})}},
             {{cell({"Nhóm hai"}, 3)}}});
  EXPECT_EQ(shown({{tasks, tasks}}),
            "_:TT|Việc|Cơ quan\n_:1|Lập kế hoạch|Văn phòng\n_:2|Sơ kết|\n_:Nhóm hai||\n\n"
            "_:TT|Việc|Cơ quan\n_:1|Lập kế hoạch|Văn phòng\n_:2|Sơ kết|\n_:Nhóm hai||");
  const SourceText source = to_source_text({{tasks}});
  using Spans = std::vector<CellSpan>;
  EXPECT_EQ(source.hints[1].cells, (Spans{{1, 1}, {1, 1}, {1, 2}}));
  EXPECT_EQ(source.hints[2].cells, (Spans{{1, 1}, {1, 1}, {0, 1}}));
  EXPECT_EQ(source.hints[3].cells, (Spans{{3, 1}, {0, 1}, {0, 1}}));
}

// All words of `blocks`, sorted.
std::vector<std::string> words_of(const OfficeDocument& document) {
  std::vector<std::string> words;
  OfficeDocument copy = document;
  visit_paragraphs(copy, [&words](OfficeParagraph& each) {
    const std::string text = text_of(each);
    for (const std::string_view word : base::split_words(text))
      words.emplace_back(word);
  });
  for (std::size_t i = 0; i < document.notes.size(); ++i)
    if (!lines_of(document.notes[i].blocks).empty()) words.push_back("¹");
  std::sort(words.begin(), words.end());
  return words;
}

TEST(OfficeText, LosesNoWordAndKeepsTheLawsOfDocuments) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const OfficeDocument document = random_office_document(seed);
    const SourceText source = to_source_text(document);
    std::vector<std::string> words;
    for (const std::string_view word : base::split_words(source.text))
      words.emplace_back(word);
    std::sort(words.begin(), words.end());
    EXPECT_EQ(words, words_of(document)) << seed << source.text;
    EXPECT_EQ(broken_law(source.text, parse_document(source)), "") << seed << source.text;
  }
}

}  // namespace
}  // namespace parsers
