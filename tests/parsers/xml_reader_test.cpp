#include "parsers/xml_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "base/language.h"
#include "parsers/xml_writer.h"

namespace parsers {
namespace {

using testing::HasSubstr;

// A document whose <body> holds `body`.
std::string document(const std::string& body, const std::string& before = "") {
  return "<?xml version='1.0'?>" + before +
         "<document xmlns='urn:vanban:document:1' version='1.0'><source href='' "
         "textOrigin='text'/><metadata><issuer system='other'/></metadata><body>" +
         body + "</body></document>";
}

std::string first_text(const std::string& xml) {
  return std::get<Block>(read_xml(xml, "test").body.at(0)).text.text;
}

TEST(XmlReader, ReadsTextWhereverItStands) {
  struct Case {
    const char* body;
    const char* text;
  };
  static constexpr Case kCases[] = {
      {"<p>a</p>", "a"},
      {"<!-- x --><p> a<!-- b -->c </p>", " ac "},
      {"<p><![CDATA[<a>&]]>b</p>", "<a>&b"},
      {"<p>&lt;&#273;&#x110;&amp;</p>", "<đĐ&"},
      {"<p>Đa&#x309;ng</p>", "Đảng"},  // NFC
  };
  for (const Case& c : kCases)
    EXPECT_EQ(first_text(document(c.body)), c.text);
}

// By another hand: prefixes, absent defaults, blanks around values, another encoding.
TEST(XmlReader, ReadsFilesByOtherHands) {
  const Document read = read_xml(
      "<v:document xmlns:v='urn:vanban:document:1' version='1.0'>"
      "<v:source href='a' textOrigin='ocr' confidence=' .5 '/>"
      "<v:metadata><v:issuer system='state'/></v:metadata>"
      "<v:body><v:p id=' p1 ' page='+2' box=' 1 2\n 3 4 '>x</v:p></v:body>"
      "<v:obligations><v:obligation section='' kind='task' strength='may'><v:text>y</v:text>"
      "<v:deadline kind='on-request' yearInferred='1'/></v:obligation></v:obligations>"
      "</v:document>",
      "test");
  EXPECT_EQ(read.source.confidence, 0.5);
  const Block& block = std::get<Block>(read.body.at(0));
  EXPECT_EQ(block.id, "p1");
  EXPECT_EQ(block.text.place, (Place{2, 1, 2, 3, 4, 1.0}));
  EXPECT_EQ(read.obligations.at(0).deadlines.at(0).kind, DeadlineKind::on_request);
  EXPECT_TRUE(read.obligations.at(0).deadlines.at(0).year_inferred);
  std::string latin = document("<p>\xE9</p>");
  latin.replace(0, 21, "<?xml version='1.0' encoding='ISO-8859-1'?>");
  EXPECT_EQ(first_text(latin), "é");
}

TEST(XmlReader, RefusesWithAReason) {
  base::set_language(base::Language::en);
  const std::string deep(300, '<');
  std::string nested;
  for (int i = 0; i < 300; ++i)
    nested += "<section path='' kind='other'>";
  for (int i = 0; i < 300; ++i)
    nested += "</section>";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "cannot read the XML"},
      {"không phải XML", "line 1"},
      {std::string(10, '\0'), "cannot read the XML"},
      {"<document>", "line 1"},
      {"<document/>", "not a document of this program"},
      {"<document xmlns='urn:other'/>", "not a document of this program"},
      {"<other xmlns='urn:vanban:document:1'/>", "not a document of this program"},
      {"<document xmlns='urn:vanban:document:1'/>", "invalid XML, line 1"},
      {"<document xmlns='urn:vanban:document:1' version='2.0'/>", "version"},
      {document("<p page='-1'>x</p>"), "'page'"},
      {document("<p page='99999999999'>x</p>"), "'page'"},
      {document("<p box='1 2 3'>x</p>"), "'box'"},
      {document("<p confidence='2'>x</p>"), "'confidence'"},
      {document("<p id='a'/><p id='a'/>"), "'id'"},
      {document("<q>x</q>"), "q"},
      {document("lost words"), "body"},
      {document("<section path='' kind='khác'/>"), "'kind'"},
      {document(nested), "nested too deep"},
      {document("<p>x</p>", "<!DOCTYPE document>"), "DOCTYPE"},
      {document("<p>&x;</p>", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"),
       "DOCTYPE"},
      {document("<p>&x;</p>"), "line 1"},
      {document(deep), "line 1"},
  };
  for (const auto& [xml, reason] : cases) {
    try {
      read_xml(xml, "tệp.xml");
      ADD_FAILURE() << "accepted: " << xml.substr(0, 200);
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::unreadable) << error.what();
      EXPECT_THAT(error.what(), HasSubstr("tệp.xml"));
      EXPECT_THAT(error.what(), HasSubstr(reason)) << xml.substr(0, 200);
    }
  }
  base::set_language(base::Language::vi);
}

// The parsers nest sections at most 64 deep; what they write must come back.
TEST(XmlReader, ReadsDeepDocuments) {
  Section section;
  for (int depth = 0; depth < 200; ++depth) {
    Section outer;
    outer.children.emplace_back(std::move(section));
    section = std::move(outer);
  }
  Document document;
  document.body.emplace_back(std::move(section));
  EXPECT_EQ(read_xml(write_xml(document), "test"), document);
}

TEST(XmlReader, ReadsLongTexts) {
  Document document;
  Block block;
  block.text.text = "Uỷ ban nhân dân các cấp " + std::string(10'000'000, 'a');  // libxml2's limit
  document.body.emplace_back(std::move(block));
  EXPECT_EQ(read_xml(write_xml(document), "test"), document);
}

}  // namespace
}  // namespace parsers
