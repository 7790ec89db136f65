#include "parsers/field_origins.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

Block line(const char* id, const char* text, double confidence) {
  Block block;
  block.id = id;
  block.text.text = text;
  block.text.place = Place{1, 0, 0, 10, 10, confidence};
  return block;
}

TEST(FieldOrigins, AreTheBlocksThatHoldTheWords) {
  Document document;
  document.letterhead = {line("p1", "UỶ BAN NHÂN DÂN", 1.0),
                         line("p2", "XÃ SÔNG MÂY", 0.5),
                         line("p3", "Số: 5/KH-UBND", 1.0),
                         line("p4", "KẾ HOẠCH", 1.0)};
  document.signature = {line("p5", "CHỦ TỊCH", 1.0), line("p6", "Lê Văn Mẫu", 0.8)};
  Metadata& metadata = document.metadata;
  metadata.issuer = "Ủy ban nhân dân xã Sông Mây";  // of two lines, in the other style of marks
  metadata.number = "5/KH-UBND";
  metadata.type = "Công văn";      // not printed
  metadata.subject = "xã Uỷ ban";  // printed, in another order
  metadata.signers = {{"", "", "Chủ tịch", "Lê Văn Mẫu"}, {"", "", "Chủ tịch", ""}};
  find_origins(document);
  EXPECT_EQ(metadata.origin(Field::issuer), (Origin{"p1", 0.99 * 0.5}));
  EXPECT_EQ(metadata.origin(Field::number), (Origin{"p3", 0.99}));
  EXPECT_EQ(metadata.origin(Field::type), (Origin{"", 0.8}));
  EXPECT_EQ(metadata.origin(Field::subject), (Origin{"p2", 0.9 * 0.5}));
  EXPECT_EQ(metadata.origin(Field::place), std::nullopt);
  EXPECT_EQ(metadata.signers[0].origin, (Origin{"p6", 0.99 * 0.8}));
  EXPECT_EQ(metadata.signers[1].origin, (Origin{"p5", 0.99}));
}

TEST(FieldOrigins, OfRecipientsAreTheirLines) {
  Document document;
  document.signature = {line("p1", "- Như trên;", 1.0), line("p2", "- UBND xã;", 0.5)};
  document.signature[0].text.spans = {{0, 12}};
  document.signature[1].text.spans = {{13, 24}};
  document.recipients = {{{"Như trên", {{2, 11}}, {}}, ""}, {{"UBND xã", {{15, 23}}, {}}, ""}};
  document.recipients.push_back({{"Lưu: VT", {}, {}}, ""});
  find_origins(document);
  EXPECT_EQ(document.recipients[0].origin, (Origin{"p1", 0.99}));
  EXPECT_EQ(document.recipients[1].origin, (Origin{"p2", 0.99 * 0.5}));
  EXPECT_EQ(document.recipients[2].origin, (Origin{"", 0.8}));
}

TEST(FieldOrigins, FollowTheWordsOfObligationsAndCitations) {
  Document document;
  document.preamble = {line("p1", "Chỉ thị số 5-CT/TU", 0.5)};
  document.references.resize(2);
  document.references[0].type = "Chỉ thị";
  document.references[0].origin = Origin{"p1", 1.0};
  document.obligations.resize(1);
  Obligation& obligation = document.obligations[0];
  obligation.text.place = Place{1, 0, 0, 0, 0, 0.5};
  obligation.actors = {{"Sở Y tế", ActorSource::table, ""}};
  obligation.deadlines.resize(1);
  obligation.deadlines[0].year_inferred = true;
  for (int twice = 0; twice < 2; ++twice) {
    find_origins(document);
    EXPECT_DOUBLE_EQ(document.references[0].origin->confidence, 0.99 * 0.5);
    EXPECT_DOUBLE_EQ(document.references[1].origin->confidence, 0.9);
    EXPECT_DOUBLE_EQ(*obligation.actors[0].confidence, 0.98 * 0.5);
    EXPECT_DOUBLE_EQ(*obligation.deadlines[0].confidence, 0.9 * 0.5);
  }
}

}  // namespace
}  // namespace parsers
