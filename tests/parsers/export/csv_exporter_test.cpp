#include "parsers/export/csv_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parsers/export/read_back.h"
#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

std::string csv_of(const Document& document) {
  return write_obligations_csv({&document, 1});
}

TEST(CsvExporter, IsReadBack) {
  expect_read_back("csv", "csv", csv_of);
}

TEST(CsvExporter, QuotesWhatNeedsIt) {
  Document document;
  document.source.href = "a,\"b\"\n";
  document.obligations.resize(1);
  EXPECT_THAT(csv_of(document), testing::HasSubstr("\r\n\"a,\"\"b\"\"\n\",,,,,"));
  EXPECT_THAT(csv_of({}), testing::EndsWith(",via,confidence\r\n"));
}

TEST(CsvExporter, GivesDeadlinesForProgramsToo) {
  EXPECT_THAT(csv_of(sample_document()),
              testing::HasSubstr("recurring FREQ=MONTHLY;BYMONTHDAY=25 before"));
}

}  // namespace
}  // namespace parsers
