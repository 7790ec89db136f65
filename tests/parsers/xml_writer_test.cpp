#include "parsers/xml_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "base/file.h"
#include "base/resources.h"
#include "parsers/xml_reader.h"
#include "tests/parsers/random_document.h"
#include "tests/parsers/tool.h"

namespace parsers {
namespace {

using testing::HasSubstr;

constexpr std::uint32_t kSeeds = 300;

Document with_paragraph(std::string text) {
  Document document;
  Block block;
  block.text.text = std::move(text);
  document.body.emplace_back(block);
  return document;
}

TEST(XmlWriter, WritesAnEmptyDocument) {
  EXPECT_EQ(write_xml({}),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<document xmlns="urn:vanban:document:1" version="1.0" xml:lang="vi">
  <source href="" textOrigin="text" confidence="1"/>
  <metadata>
    <issuer system="other" parent=""/>
  </metadata>
  <body/>
</document>
)");
}

TEST(XmlWriter, WritesTheSample) {
  const std::string xml = write_xml(sample_document());
  for (const char* part : {
           R"(<source href="15-KH-DU.pdf" sha256="0000)",
           R"(mediaType="application/pdf" pages="2" textOrigin="ocr" confidence="0.98"/>)",
           R"(<type code="KH">Kế hoạch</type>)",
           R"(<issuer system="party" parent="Tỉnh uỷ Hải Sơn">Đảng uỷ xã Sông Mây</issuer>)",
           R"(<date iso="2025-09-12">ngày 12 tháng 9 năm 2025</date>)",
           R"(<signer authority="T/M" onBehalfOf="Ban Thường vụ" position="Bí thư">Lê Văn Mẫu<)",
           R"(<section path="II/1" marker="1" printedMarker="1." level="2" kind="implementation">)",
           R"(<recipient note="báo cáo">Ban Thường vụ Tỉnh uỷ</recipient>)",
           R"(<obligation id="o1" section="II/1" block="p3" kind="report" strength="must" conf)",
           R"(<deadline kind="recurring" value="FREQ=MONTHLY;BYMONTHDAY=25" bound="before">trước)",
           R"(<item page="2" kind="page-number">2</item>)",
           R"(<finding kind="numbering-gap" block="p3">Không thấy mục I.</finding>)",
       }) {
    EXPECT_THAT(xml, HasSubstr(part));
  }
}

// FORMAT: a place is three attributes; a page alone, as of a PDF's text layer, is one.
TEST(XmlWriter, WritesPlaces) {
  Document document = with_paragraph("x");
  Text& text = std::get<Block>(document.body[0]).text;
  text.place = Place{3, 10, 20, 300, 40, 0.9876};
  EXPECT_THAT(write_xml(document),
              HasSubstr(R"(<p page="3" box="10 20 300 40" confidence="0.988">x</p>)"));
  text.place = Place{3, 0, 0, 0, 0, 1.0};
  EXPECT_THAT(write_xml(document), HasSubstr(R"(<p page="3" confidence="1">x</p>)"));
}

TEST(XmlWriter, NeverBreaksUpText) {
  struct Case {
    const char* text;
    const char* xml;
  };
  static constexpr Case kCases[] = {
      {"", "<p/>"},
      {" ", "<p> </p>"},
      {"  a\tb\nc ", "<p>  a\tb\nc </p>"},
      {"a\r\n", "<p>a&#13;\n</p>"},
      {"<b>&\"'", "<p>&lt;b&gt;&amp;\"'</p>"},
      {"]]>", "<p>]]&gt;</p>"},
      {"🌾", "<p>🌾</p>"},
  };
  for (const Case& c : kCases) {
    EXPECT_THAT(write_xml(with_paragraph(c.text)), HasSubstr(std::string("  ") + c.xml + "\n"));
  }
}

// Control characters and other bytes that XML 1.0 cannot hold are shown and do no harm.
TEST(XmlWriter, IsValidForAnyBytes) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte)
    all += static_cast<char>(byte);
  for (const std::string& text : {all,
                                  std::string("\0", 1),
                                  std::string("\xEF\xBF\xBF"),
                                  std::string("\xED\xA0\x80"),
                                  std::string("\x7f")}) {
    const Document read = read_xml(write_xml(with_paragraph(text)), "test");
    const std::string& back = std::get<Block>(read.body.at(0)).text.text;
    EXPECT_EQ(back.find('\0'), std::string::npos);
    EXPECT_EQ(text == "\x7f", back == text);
  }
  EXPECT_THAT(write_xml(with_paragraph(std::string("a\0b", 3))), HasSubstr("<p>a\uFFFDb</p>"));
}

TEST(XmlWriter, RefusesWhatTheSchemaRefuses) {
  const auto code_of = [](const Document& document) {
    try {
      write_xml(document);
    } catch (const base::Error& error) {
      return error.code();
    }
    return base::ErrorCode{};
  };
  Document twice = with_paragraph("a");
  std::get<Block>(twice.body[0]).id = "p1";
  twice.body.push_back(twice.body[0]);
  EXPECT_EQ(code_of(twice), base::ErrorCode::schema);
  Document no_date;
  no_date.metadata.date_iso = "2025-13-01";
  EXPECT_EQ(code_of(no_date), base::ErrorCode::schema);
  Document no_rule;
  no_rule.obligations.emplace_back().deadlines.emplace_back().value = "hằng tháng";
  EXPECT_EQ(code_of(no_rule), base::ErrorCode::schema);
}

TEST(XmlWriter, IsReadBack) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const Document document = random_document(seed);
    const std::string xml = write_xml(document);
    EXPECT_EQ(read_xml(xml, "test"), without_spans(document)) << "seed " << seed << "\n" << xml;
    EXPECT_EQ(write_xml(document), xml);
  }
}

TEST(XmlWriter, IsReadBackByXmllint) {
  if (!has_tool("xmllint")) GTEST_SKIP() << "xmllint is not installed";
  const std::string schema = base::resource_path("parsers/schema/document.xsd");
  const std::string grammar = base::resource_path("parsers/schema/document.rng");
  std::string files;
  std::vector<std::unique_ptr<TemporaryFile>> kept;
  kept.push_back(std::make_unique<TemporaryFile>(".xml", write_xml(sample_document())));
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    kept.push_back(std::make_unique<TemporaryFile>(".xml", write_xml(random_document(seed))));
  }
  for (const auto& file : kept)
    files += " " + file->path().string();
  const ToolRun by_schema = run_tool("xmllint --noout --nonet --schema " + schema + files);
  EXPECT_EQ(by_schema.status, 0) << by_schema.output;
  const ToolRun by_grammar = run_tool("xmllint --noout --nonet --relaxng " + grammar + files);
  EXPECT_EQ(by_grammar.status, 0) << by_grammar.output;
}

}  // namespace
}  // namespace parsers
