#include "parsers/import/odt_reader.h"

#include <string>

#include <gtest/gtest.h>

#include "base/error.h"
#include "parsers/import/office_text.h"
#include "tests/parsers/import/office_file.h"

namespace parsers {
namespace {

constexpr char kSpaces[] =
    " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" xmlns:fo=\"f\" "
    "xmlns:draw=\"d\" xmlns:svg=\"v\" xmlns:xml2=\"x\"";

std::string odt(const std::string& text, const std::string& styles = "", Members more = {}) {
  more.emplace_back("mimetype", "application/vnd.oasis.opendocument.text");
  more.emplace_back("content.xml",
                    std::string("<office:document-content") + kSpaces +
                        "><office:automatic-styles>" + styles +
                        "</office:automatic-styles><office:body><office:text>" + text +
                        "</office:text></office:body></office:document-content>");
  return zip_file(more);
}

std::string text_of(const std::string& text, const std::string& styles = "") {
  return on_one_line(to_source_text(read_odt(odt(text, styles), "thu.odt")).text);
}

TEST(OdtReader, ReadsText) {
  struct Case {
    const char* content;
    const char* text;
  };
  static constexpr Case kCases[] = {
      {"<text:p>Kế <text:span>hoạch</text:span></text:p><text:p>Hai</text:p>", "Kế hoạch/Hai"},
      {"<text:p>\n  một\n  hai<text:s text:c=\"2\"/>ba<text:line-break/>bốn</text:p>",
       "một hai  ba/bốn"},
      {"<text:tracked-changes><text:p>cũ</text:p></text:tracked-changes><text:p>mới</text:p>",
       "mới"},
      {"<text:p>a<office:annotation><text:p>ghi chú</text:p></office:annotation>b</text:p>", "ab"},
      {"<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body>"
       "<text:p>chú thích</text:p></text:note-body></text:note></text:p>",
       "a¹/¹ chú thích"},
      {"<text:p>sau<draw:frame><draw:text-box><text:p>MẬT</text:p></draw:text-box>"
       "<svg:desc>ảnh</svg:desc></draw:frame></text:p>",
       "sau/MẬT"},
      {"<text:section><text:p>trong</text:p></text:section>", "trong"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(text_of(c.content), c.text) << c.content;
}

TEST(OdtReader, PrintsNumbers) {
  const std::string styles =
      "<text:list-style style:name=\"L\">"
      "<text:list-level-style-number text:level=\"1\" style:num-format=\"I\" "
      "style:num-suffix=\".\"/>"
      "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
      "style:num-suffix=\".\" text:display-levels=\"2\"/>"
      "<text:list-level-style-bullet text:level=\"3\" text:bullet-char=\"-\"/>"
      "</text:list-style>";
  const auto item = [](const std::string& inner) {
    return "<text:list-item>" + inner + "</text:list-item>";
  };
  const auto p = [](const std::string& text) { return "<text:p>" + text + "</text:p>"; };
  const auto list = [](const std::string& inner, const std::string& more = "") {
    return "<text:list text:style-name=\"L\"" + more + ">" + inner + "</text:list>";
  };
  EXPECT_EQ(
      text_of(list(item(p("A") + p("thêm") + list(item(p("B")) + item(p("C")))) + item(p("D"))) +
                  p("giữa") +
                  list(item(list(item(list(item(p("E")))))), " text:continue-numbering=\"true\"") +
                  list(item(p("F")), " text:continue-numbering=\"true\"") + list(item(p("G"))) +
                  list("<text:list-header>" + p("H") +
                       "</text:list-header><text:list-item text:start-value=\"7\">" + p("I") +
                       "</text:list-item>"),
              styles),
      "I. A/thêm/I.1. B/I.2. C/II. D/giữa/- E/III. F/I. G/H/VII. I");
}

TEST(OdtReader, ReadsTables) {
  const std::string content =
      "<table:table><table:table-header-rows><table:table-row><table:table-cell "
      "table:style-name=\"K\"><text:p>TT</text:p></table:table-cell><table:table-cell>"
      "<text:p>Việc</text:p></table:table-cell></table:table-row></table:table-header-rows>"
      "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Nhóm</text:p>"
      "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>";
  const std::string styles =
      "<style:style style:name=\"K\" style:family=\"table-cell\"><style:table-cell-properties "
      "fo:border=\"0.5pt solid #000\"/></style:style>";
  const SourceText source = to_source_text(read_odt(odt(content, styles), "thu.odt"));
  EXPECT_EQ(on_one_line(source.text), "TT|Việc/Nhóm|");
  EXPECT_EQ(source.hints[1].cells, (std::vector<CellSpan>{{2, 1}, {0, 1}}));
}

TEST(OdtReader, RefusesWhatIsNoDocument) {
  const auto code_of = [](const std::string& bytes) {
    try {
      read_odt(bytes, "hong.odt");
    } catch (const base::Error& error) {
      return error.code();
    }
    return base::ErrorCode::other;
  };
  EXPECT_EQ(code_of(""), base::ErrorCode::unreadable);
  EXPECT_EQ(code_of(zip_file({{"mimetype", "x"}})), base::ErrorCode::unreadable);
  EXPECT_EQ(code_of(zip_file({{"content.xml", "<a/>"}})), base::ErrorCode::unreadable);
  EXPECT_EQ(code_of(zip_file({{"content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"}})),
            base::ErrorCode::unreadable);
  EXPECT_EQ(code_of(odt("", "", {{"META-INF/manifest.xml", "<m:encryption-data/>"}})),
            base::ErrorCode::encrypted);
}

}  // namespace
}  // namespace parsers
