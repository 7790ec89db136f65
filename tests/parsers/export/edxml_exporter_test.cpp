#include "parsers/export/edxml_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parsers/export/read_back.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(EdxmlExporter, IsReadBack) {
  expect_read_back("edxml", "edxml.xml", write_edxml);
}

TEST(EdxmlExporter, IsValid) {
  expect_accepted(
      "xmllint", "xmllint --noout --nonet --schema parsers/schema/edxml.xsd %s", write_edxml);
}

TEST(EdxmlExporter, WritesTheSample) {
  Document document = sample_document();
  document.metadata.urgency = "HỎA TỐC";
  document.obligations[1].actors[0].name = "Các chi bộ";  // one of the recipients
  const std::string edxml = write_edxml(document);
  for (const char* part : {
           "<edXML:OrganName>Đảng uỷ xã Sông Mây</edXML:OrganName>",
           "<edXML:CodeNumber>15</edXML:CodeNumber>",
           "<edXML:CodeNotation>KH/ĐU</edXML:CodeNotation>",
           "<edXML:PromulgationDate>2025/09/12</edXML:PromulgationDate>",
           "<edXML:Competence>T/M Ban Thường vụ</edXML:Competence>",
           "<edXML:DueDate>2025/11/29</edXML:DueDate>",
           "<edXML:Place>Ban Thường vụ Tỉnh uỷ (báo cáo)</edXML:Place>",
           "<edXML:Priority>3</edXML:Priority>",
           "<edXML:PageAmount>2</edXML:PageAmount>",
           "<edXML:Appendix>PHỤ LỤC: DANH SÁCH TUYẾN ĐƯỜNG</edXML:Appendix>",
           "<edXML:SteeringType>2</edXML:SteeringType>",
           "<edXML:AttachmentName>15-KH-DU.pdf.xml</edXML:AttachmentName>",
       }) {
    EXPECT_THAT(edxml, HasSubstr(part));
  }
}

TEST(EdxmlExporter, GoesToWhomItAddresses) {
  struct Case {
    const char* addressee;
    std::vector<std::string> names;
  };
  const std::vector<Case> cases{
      {"Các xã; Sở Y tế ", {"Các xã", "Sở Y tế"}}, {"Các xã", {"Các xã"}}, {"", {"Công an xã"}}};
  for (const Case& c : cases) {
    Document document;
    document.metadata.addressee = c.addressee;
    for (const char* name : {"Như trên", "Công an xã", "Lưu: VT"})
      document.recipients.push_back({plain(name), ""});
    const std::string edxml = write_edxml(document);
    for (const std::string& name : c.names)
      EXPECT_THAT(
          edxml,
          HasSubstr("<edXML:OrganId/>\n          <edXML:OrganName>" + name + "</edXML:OrganName>"));
    std::size_t count = 0;
    for (std::size_t at = 0; (at = edxml.find("<edXML:To>", at)) != std::string::npos; ++at)
      ++count;
    EXPECT_EQ(count, c.names.size()) << c.addressee;
  }
}

// DueDate is for those who receive the document, not for the issuer's own office.
TEST(EdxmlExporter, HasADueDateForRecipientsOnly) {
  EXPECT_THAT(write_edxml(sample_document()), Not(HasSubstr("DueDate")));
}

TEST(EdxmlExporter, KeepsToTheLimitOfSubjects) {
  struct Case {
    std::size_t words;
    bool is_cut;
  };
  for (const Case& c : {Case{10, false}, Case{83, false}, Case{84, true}, Case{1000, true}}) {
    Document document;
    for (std::size_t i = 0; i < c.words; ++i)
      document.metadata.subject += "nước ớ";  // 6 letters
    EXPECT_EQ(write_edxml(document).find("…") != std::string::npos, c.is_cut) << c.words;
  }
}

}  // namespace
}  // namespace parsers
