#include "corpus/document_identity.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

DocumentIdentity plan() {
  parsers::Document document;
  document.metadata.type = "Kế hoạch";
  document.metadata.number = "15-KH/ĐU";
  document.metadata.issuer = "Đảng uỷ xã Sông Mây";
  document.metadata.issuer_parent = "Đảng bộ tỉnh Vân Giang";
  document.metadata.place = "Sông Mây";
  document.metadata.date_iso = "2025-11-03";
  document.metadata.subject = "thực hiện Chỉ thị 19-CT/TU về giữ gìn vệ sinh môi trường";
  document.source.href = "ke-hoach.docx";
  return identity_of(document);
}

TEST(DocumentIdentity, IsNotOfTheFile) {
  struct Case {
    const char* what;
    std::string DocumentIdentity::*field;
    const char* value;
    bool is_same;
  };
  static const Case kCases[] = {
      {"another file", &DocumentIdentity::href, "ke-hoach-quet.pdf", true},
      {"a subject with misread words",
       &DocumentIdentity::subject,
       "thực hiện Chỉ thị 19-CT/TU vê giữ gin vệ sình môi trương",
       true},
      {"another subject", &DocumentIdentity::subject, "tổ chức hội nghị tổng kết năm", false},
      {"no subject", &DocumentIdentity::subject, "", false},
      {"another type", &DocumentIdentity::type, "cong van", false},
      {"another number", &DocumentIdentity::number, "16-kh/đu", false},
      {"another issuer", &DocumentIdentity::issuer, "dang uy xa sông la", false},
      {"the body above is not printed", &DocumentIdentity::parent, "", true},
      {"another province", &DocumentIdentity::parent, "dang bo tinh khac", false},
      {"another place", &DocumentIdentity::place, "xa khac", false},
      {"another day", &DocumentIdentity::date, "2024-11-03", false},
      {"no day", &DocumentIdentity::date, "", false},
  };
  for (const Case& c : kCases) {
    DocumentIdentity other = plan();
    other.*c.field = c.value;
    EXPECT_EQ(is_same_document(plan(), other), c.is_same) << c.what;
    EXPECT_EQ(is_same_document(other, plan()), c.is_same) << c.what;
  }
}

TEST(DocumentIdentity, OfADraftIsItsFileToo) {
  DocumentIdentity draft = plan();
  draft.number = "-kh/đu";
  DocumentIdentity other = draft;
  EXPECT_TRUE(is_same_document(draft, other));
  other.href = "khac.docx";
  EXPECT_FALSE(is_same_document(draft, other));
}

TEST(DocumentIdentity, NeedsNumberIssuerAndDay) {
  for (const auto field :
       {&DocumentIdentity::number, &DocumentIdentity::issuer, &DocumentIdentity::date}) {
    DocumentIdentity identity = plan();
    (identity.*field).clear();
    EXPECT_FALSE(is_same_document(identity, identity));
  }
}

}  // namespace
}  // namespace corpus
