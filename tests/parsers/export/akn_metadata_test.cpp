#include "parsers/export/akn_metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

using testing::HasSubstr;

TEST(AknMetadata, NamesTypeAndDate) {
  EXPECT_EQ(akn_document_type(sample_document()), "keHoach");
  EXPECT_EQ(akn_document_type({}), "vanBan");
  EXPECT_EQ(akn_date(sample_document()), "2025-09-12");
  Document document;
  for (const char* date : {"", "2025", "2025-09", "2025-02-30"}) {
    document.metadata.date_iso = date;
    EXPECT_EQ(akn_date(document), "0001-01-01") << date;
  }
}

TEST(AknMetadata, IdentifiesEveryComponent) {
  XmlBuilder xml("meta");
  write_akn_identification(xml, sample_document(), "annex_1");
  const std::string uri = "/akn/vn/doc/keHoach/dang-uy-xa-song-may/2025-09-12/15-kh-du";
  const std::string meta = xml.finish();
  EXPECT_THAT(meta, HasSubstr("<FRBRthis value=\"" + uri + "/!annex_1\"/>"));
  EXPECT_THAT(meta, HasSubstr("<FRBRuri value=\"" + uri + "/vie@2025-09-12\"/>"));
  EXPECT_THAT(meta, HasSubstr("<FRBRuri value=\"" + uri + "/vie@2025-09-12.xml\"/>"));
  EXPECT_THAT(meta, HasSubstr("<FRBRthis value=\"" + uri + "/vie@2025-09-12/!annex_1.xml\"/>"));
}

TEST(AknMetadata, PointsToBlocksAndOrganizations) {
  XmlBuilder xml("doc");
  write_akn_metadata(xml, sample_document(), {{"p3", "p_p3"}});
  const std::string meta = xml.finish();
  EXPECT_THAT(meta, HasSubstr("<v:obligation id=\"o1\" target=\"#p_p3\""));
  EXPECT_THAT(meta, HasSubstr("<v:via refersTo=\"#org_3\">Văn phòng Đảng uỷ</v:via>"));
  EXPECT_THAT(meta, HasSubstr("showAs=\"Văn phòng Đảng uỷ\""));
}

TEST(AknMetadata, GivesOneIdToOneBody) {
  Document document;
  document.metadata.issuer = "Sở Y tế";
  Obligation obligation;
  obligation.actors = {{"Sở Y tế", ActorSource::sentence, ""},
                       {"Các xã", ActorSource::sentence, "xa"}};
  obligation.report_to = {"xã"};
  document.obligations = {obligation};
  XmlBuilder xml("doc");
  write_akn_metadata(xml, document, {});
  const std::string meta = xml.finish();
  EXPECT_THAT(meta, HasSubstr("<v:actor refersTo=\"#issuer\">Sở Y tế</v:actor>"));
  EXPECT_THAT(meta, HasSubstr("<v:actor refersTo=\"#org_1\">Các xã</v:actor>"));
  EXPECT_THAT(meta, HasSubstr("<v:reportTo refersTo=\"#org_1\">xã</v:reportTo>"));
  EXPECT_THAT(meta, testing::Not(HasSubstr("org_2")));
}

}  // namespace
}  // namespace parsers
