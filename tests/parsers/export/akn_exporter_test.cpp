#include "parsers/export/akn_exporter.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parsers/export/read_back.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

using testing::HasSubstr;

TEST(AknExporter, IsValid) {
  const std::string schema = "../shared/schemas/akomantoso30.xsd";
  if (!std::filesystem::exists(schema)) GTEST_SKIP() << schema << " is not there";
  expect_accepted("xmllint", "xmllint --noout --nonet --schema " + schema + " %s", write_akn);
}

TEST(AknExporter, IsReadBack) {
  expect_read_back("akn", "akn.xml", write_akn);
}

TEST(AknExporter, WritesTheSample) {
  const std::string akn = write_akn(sample_document());
  for (
      const char* part : {
          R"(<doc name="keHoach">)",
          R"(<FRBRuri value="/akn/vn/doc/keHoach/dang-uy-xa-song-may/2025-09-12/15-kh-du"/>)",
          R"(<FRBRnumber value="15-KH/ĐU"/>)",
          R"(<TLCReference eId="ref_1" name="implements" href="/akn/vn/doc/chiThi/tinh-uy-hai-son)",
          R"(<paragraph eId="sec_II__para_1">)",
          R"(target="#p_p3")",
          R"(<v:actor refersTo="#org_1">Các chi bộ</v:actor>)",
          R"(<heading>PHỤ LỤC</heading>)",
          R"(<subheading>DANH SÁCH TUYẾN ĐƯỜNG</subheading>)",
      }) {
    EXPECT_THAT(akn, HasSubstr(part));
  }
}

TEST(AknExporter, MarksWhatTheLetterheadNames) {
  Document document = sample_document();
  Block line;
  line.text.text = "ĐẢNG UỶ XÃ SÔNG MÂY Số 15-KH/ĐU, ngày 12 tháng 9 năm 2025 KẾ HOẠCH";
  document.letterhead = {line};
  document.metadata.subject = "giữ gìn vệ sinh đường làng";
  for (const char* text : {"V/v Giữ gìn vệ sinh", "đường làng,"}) {
    line.text.text = text;
    document.letterhead.push_back(line);
  }
  EXPECT_THAT(write_akn(document),
              HasSubstr("<p>V/v <docTitle>Giữ gìn vệ sinh</docTitle></p>\n        "
                        "<p><docTitle>đường làng</docTitle>,</p>"));
  EXPECT_THAT(write_akn(document),
              HasSubstr("<p><docAuthority>ĐẢNG UỶ XÃ SÔNG MÂY</docAuthority> Số "
                        "<docNumber>15-KH/ĐU</docNumber>, <docDate date=\"2025-09-12\">ngày 12 "
                        "tháng 9 năm 2025</docDate> <docType>KẾ HOẠCH</docType></p>"));
}

}  // namespace
}  // namespace parsers
