#include "parsers/export/ics_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parsers/export/read_back.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string ics_of(const Document& document) {
  return write_ics({&document, 1});
}

std::string first_uid(const std::string& ics) {
  const std::size_t at = ics.find("UID:");
  return at == std::string::npos ? "" : ics.substr(at, ics.find('\r', at) - at);
}

TEST(IcsExporter, IsReadBack) {
  expect_read_back("ics", "ics", ics_of);
}

TEST(IcsExporter, WritesDaysInTime) {
  const std::string ics = ics_of(sample_document());
  EXPECT_THAT(ics, HasSubstr("DTSTART;VALUE=DATE:20251129\r\n"));  // trước ngày 30/11/2025
  EXPECT_THAT(ics,
              HasSubstr("DTSTART;VALUE=DATE:20250924\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=24\r\n"));
  EXPECT_THAT(ics, HasSubstr("DTSTAMP:20250912T000000Z\r\n"));
}

TEST(IcsExporter, KeepsUidsWhateverTheScan) {
  Document document = sample_document();
  const std::string uid = first_uid(ics_of(document));
  EXPECT_EQ(uid.size(), std::string("UID:@vanban").size() + 32);
  document.source = {};
  EXPECT_EQ(first_uid(ics_of(document)), uid);
  document.metadata.number = "16-KH/ĐU";
  EXPECT_NE(first_uid(ics_of(document)), uid);
}

TEST(IcsExporter, TellsADocumentGivenTwiceOnce) {
  const std::vector<Document> twice{sample_document(), sample_document()};
  EXPECT_EQ(write_ics(twice), write_ics({twice.data(), 1}));
}

TEST(IcsExporter, LeavesOutWhatHasNoDay) {
  Document document = sample_document();
  document.metadata.date_iso.clear();
  EXPECT_THAT(ics_of(document), Not(HasSubstr("RRULE")));
  EXPECT_THAT(ics_of({}), Not(HasSubstr("VEVENT")));
}

TEST(IcsExporter, EscapesText) {
  Document document = sample_document();
  document.obligations[0].text.text = "a, b; c\\d\ne\x01\r";
  EXPECT_THAT(ics_of(document), HasSubstr("a\\, b\\; c\\\\d\\ne\uFFFD"));
}

}  // namespace
}  // namespace parsers
