#include "parsers/export/obligation_table.h"

#include <gtest/gtest.h>

#include "tests/parsers/random_document.h"

namespace parsers {
namespace {

TEST(ObligationTable, HasARowForAPerson) {
  const ObligationRow row = table_row(sample_document().obligations.at(0));
  EXPECT_EQ(row.id, "o1");
  EXPECT_EQ(row.kind, "Báo cáo");
  EXPECT_EQ(row.strength, "phải");
  EXPECT_EQ(row.actors, "Các chi bộ");
  EXPECT_EQ(row.deadline, "trước ngày 25 hằng tháng");
  EXPECT_EQ(row.due, "");
  EXPECT_EQ(row.report_to, "Đảng uỷ xã");
  EXPECT_EQ(table_row(sample_document().obligations.at(1)).due, "2025-11-29");
  Obligation forbidden;
  forbidden.negative = true;
  EXPECT_EQ(table_row(forbidden).strength, "không được");
}

TEST(ObligationTable, JoinsNames) {
  EXPECT_EQ(join_names({}), "");
  EXPECT_EQ(join_names({"a", "", "b"}), "a; b");
}

TEST(ObligationTable, NamesDocuments) {
  Document document;
  document.source.href = "a.pdf";
  EXPECT_EQ(short_title(document), "a.pdf");
  document.source.href = "-";  // standard input
  EXPECT_EQ(short_title(document), "Văn bản");
  document.metadata.number = "1/KH-UBND";
  EXPECT_EQ(short_title(document), "Văn bản số 1/KH-UBND");
  document.metadata.type = "Kế hoạch";
  EXPECT_EQ(short_title(document), "Kế hoạch số 1/KH-UBND");
  document.metadata.number.clear();
  EXPECT_EQ(short_title(document), "Kế hoạch");
}

}  // namespace
}  // namespace parsers
