#include "parsers/import/docx_reader.h"

#include <string>

#include <gtest/gtest.h>

#include "base/error.h"
#include "parsers/import/office_text.h"
#include "tests/parsers/import/office_file.h"

namespace parsers {
namespace {

std::string p(const std::string& inner) {
  return "<w:p>" + inner + "</w:p>";
}
std::string r(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string numbered(const std::string& list, int level, const std::string& text) {
  return p("<w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           list + "\"/></w:numPr></w:pPr>" + r(text));
}
std::string cell(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text.empty() ? "" : r(text)) + "</w:tc>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>" + rows +
         "</w:tbl>";
}

OfficeDocument read(const std::string& body, const Members& others = {}) {
  return read_docx(docx_file(body, others), "thu.docx");
}

// Lines parted by "/", cells by "|".
std::string text_of(const std::string& body, const Members& others = {}) {
  return on_one_line(to_source_text(read(body, others)).text);
}

std::string kinds_of_findings(const OfficeDocument& document) {
  std::string kinds;
  for (const base::Finding& finding : document.findings)
    kinds += (kinds.empty() ? "" : " ") + finding.kind;
  return kinds;
}

TEST(DocxReader, ReadsText) {
  struct Case {
    std::string body;
    const char* text;
  };
  const std::string field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>" +
      r("ẩn") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("7") +
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const auto form_field = [](const std::string& data) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" + data +
           "</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar "
           "w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  const std::string box = "<w:txbxContent>" + p(r("MẬT")) + "</w:txbxContent>";
  const Case cases[] = {
      {p(r("Kế ") + r("hoạch")) + p(r("Mục đích")), "Kế hoạch/Mục đích"},
      {p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>"), "a/b    c"},
      {p("<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/></w:r>"), "12-KH"},
      {p("<w:hyperlink>" + r("một ") +
         "</w:hyperlink><w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr>"
         "<w:sdtContent>" +
         r("hai") + "</w:sdtContent></w:sdt>"),
       "một hai"},
      {p("<w:fldSimple>" + r("3") + "</w:fldSimple>" + field), "37"},
      {p(form_field("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>") + r(" Nam ") +
         form_field("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>")),
       "☒ Nam ☐"},
      {p(form_field("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"một\"/><w:listEntry "
                    "w:val=\"hai\"/></w:ddList>")),
       "hai"},
      {p("<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>" + r("mới") + "</w:ins>"),
       "mới"},
      {p("<w:moveFrom>" + r("đi") + "</w:moveFrom><w:moveTo>" + r("đến") + "</w:moveTo>"), "đến"},
      {p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("một ")) + p(r("hai")), "một hai"},
      {p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>" + r("hiện")), "hiện"},
      {p("<w:r><w:rPr><w:caps/></w:rPr><w:t>đảng</w:t></w:r>"), "ĐẢNG"},
      {p("<w:r><w:t>x</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
         "<w:t>2</w:t></w:r>"),
       "x²"},
      {p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + r(" có")), "☑ có"},
      {p("<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
         "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
         "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("sau")),
       "sau/MẬT"},
      {p("<w:customXml><w:chua_biet>" + r("giữ") + "</w:chua_biet></w:customXml>"), "giữ"},
      {"<w:sdt><w:sdtContent>" + p(r("trong")) + "</w:sdtContent></w:sdt>", "trong"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(text_of(c.body), c.text) << c.body;
}

TEST(DocxReader, PrintsNumbers) {
  const auto level = [](int at, const char* format, const char* text, const char* more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           format + "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
  };
  const std::string numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "upperRoman", "%1.") +
      level(1, "decimal", "%2.", "<w:pStyle w:val=\"Muc\"/>") + level(2, "lowerLetter", "%3)") +
      level(3, "decimal", "%2.%4.") + level(4, "decimal", "%1.%2.", "<w:isLgl/>") +
      "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "-") +
      level(1, "bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>") +
      "</w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
      "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">"
      "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
      "</w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Vong\"><w:basedOn w:val=\"Vong\"/></w:style>";
  const std::string of_style = "<w:pPr><w:pStyle w:val=\"Muc\"/></w:pPr>";
  const Members others = {{"numbering", numbering}, {"styles", styles}};
  EXPECT_EQ(text_of(numbered("1", 0, "A") + numbered("1", 1, "B") + numbered("1", 1, "C") +
                        numbered("1", 2, "D") + numbered("1", 2, "E") + numbered("1", 3, "F") +
                        numbered("1", 0, "G") + p(of_style + r("H")) + numbered("1", 4, "I"),
                    others),
            "I. A/1. B/2. C/a) D/b) E/2.1. F/II. G/1. H/2.1. I");
  EXPECT_EQ(text_of(numbered("2", 0, "A") + numbered("2", 1, "B"), others), "- A/• B");
  EXPECT_EQ(text_of(numbered("1", 1, "A") + numbered("3", 1, "B") + numbered("3", 1, "C") +
                        numbered("1", 1, "D") + numbered("0", 0, "E") + numbered("9", 0, "F"),
                    others),
            "1. A/5. B/6. C/7. D/E/F");
  EXPECT_EQ(text_of(p("<w:pPr><w:pStyle w:val=\"Vong\"/></w:pPr>" + r("vòng")), others), "vòng");
}

TEST(DocxReader, ReadsTables) {
  const std::string down = "<w:vMerge/>", from = "<w:vMerge w:val=\"restart\"/>";
  const OfficeDocument document =
      read(table("<w:tr>" + cell("TT") + cell("Việc") + cell("Cơ quan") + "</w:tr>" + "<w:tr>" +
                 cell("Nhóm", "<w:gridSpan w:val=\"3\"/>") + "</w:tr>" + "<w:tr>" + cell("1") +
                 cell("Lập") + cell("Phòng A", from) + "</w:tr>" + "<w:tr>" + cell("2") +
                 cell("Gửi") + cell("", down) + "</w:tr>" + "<w:tr><w:trPr><w:del/></w:trPr>" +
                 cell("bỏ") + "</w:tr>" + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" +
                 cell("Xét") + cell("<w:t/>") + "</w:tr>"));
  const SourceText source = to_source_text(document);
  EXPECT_EQ(on_one_line(source.text), "TT|Việc|Cơ quan/Nhóm||/1|Lập|Phòng A/2|Gửi|/|Xét|");
  using Spans = std::vector<CellSpan>;
  EXPECT_EQ(source.hints[1].cells, (Spans{{3, 1}, {0, 1}, {0, 1}}));
  EXPECT_EQ(source.hints[2].cells, (Spans{{1, 1}, {1, 1}, {1, 2}}));
  EXPECT_EQ(source.hints[3].cells, (Spans{{1, 1}, {1, 1}, {0, 1}}));
  EXPECT_EQ(kinds_of_findings(document), "tracked-changes");
}

TEST(DocxReader, ReadsHeadersAndNotes) {
  const std::string section =
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdheader1\"/><w:headerReference "
      "w:type=\"first\" r:id=\"rIdheader2\"/><w:footerReference r:id=\"rIdfooter1\"/></w:sectPr>";
  const OfficeDocument document =
      read(p(r("Căn cứ") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + section,
           {{"header1", p(r("2"))},
            {"header2", p(r("không in"))},
            {"footer1", p(r("cuối trang"))},
            {"footnotes",
             "<w:footnote w:id=\"0\">" + p(r("vạch")) +
                 "</w:footnote><w:footnote "
                 "w:id=\"2\">" +
                 p("<w:r><w:footnoteRef/></w:r>" + r(" Theo báo cáo")) + "</w:footnote>"}});
  // A part's root is named as its type; <w:hdr> is what Word calls a header's.
  EXPECT_EQ(on_one_line(to_source_text(document).text), "2/Căn cứ¹/¹ Theo báo cáo/cuối trang");
}

TEST(DocxReader, TellsWhatItLeftOut) {
  const std::string body =
      p("<w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t>"
        "</w:r>") +
      "<w:altChunk/>";
  EXPECT_EQ(kinds_of_findings(read(body)), "hidden-text comments embedded-file");
  EXPECT_EQ(kinds_of_findings(
                read_docx(zip_file({{"word/document.xml", "<document><body><p/></body></document>"},
                                    {"word/vbaProject.bin", "x"}}),
                          "m")),
            "macros");
  EXPECT_EQ(kinds_of_findings(
                read_docx(zip_file({{"word/document.xml", "<document><body><p/></body></document>"},
                                    {"word/_rels/document.xml.rels", "<a"}}),
                          "m")),
            "damaged-part");
}

TEST(DocxReader, RefusesWhatIsNoDocument) {
  struct Case {
    std::string bytes;
    base::ErrorCode code;
  };
  const std::string laughs =
      "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><document><body>&b;</body>"
      "</document>";
  const std::string whole = docx_file(p(r("một")));
  const Case cases[] = {
      {"", base::ErrorCode::unreadable},
      {"PK\x03\x04", base::ErrorCode::unreadable},
      {whole.substr(0, whole.size() / 2), base::ErrorCode::unreadable},
      {zip_file({{"word/styles.xml", "<styles/>"}}), base::ErrorCode::unreadable},
      {zip_file({{"../../word/document.xml", "<document><body/></document>"}}),
       base::ErrorCode::unreadable},
      {zip_file({{"word/document.xml", "<document>"}}), base::ErrorCode::unreadable},
      {zip_file({{"word/document.xml", laughs}}), base::ErrorCode::unreadable},
      {zip_file({{"word/document.xml", std::string(std::size_t{10} << 20, ' ')}}),
       base::ErrorCode::limit},
  };
  for (const Case& c : cases) {
    try {
      read_docx(c.bytes, "hong.docx");
      ADD_FAILURE() << c.bytes.substr(0, 80);
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), c.code) << error.what();
      EXPECT_TRUE(std::string(error.what()).starts_with("hong.docx")) << error.what();
    }
  }
}

}  // namespace
}  // namespace parsers
