#include "pipeline/csv.h"

#include <gtest/gtest.h>

namespace pipeline {
namespace {

TEST(Csv, QuotesWhatNeedsIt) {
  EXPECT_EQ(csv_row({}), "\r\n");
  EXPECT_EQ(csv_row({"a", "", "b c"}), "a,,b c\r\n");
  EXPECT_EQ(csv_row({"a,b", "nói \"vâng\"", "hai\ndòng"}),
            "\"a,b\",\"nói \"\"vâng\"\"\",\"hai\ndòng\"\r\n");
}

TEST(Csv, IsUtf8WhateverTheNamesOfFilesAre) {
  EXPECT_EQ(csv_row({"k\xff.txt", "Kế hoạch"}), "k\uFFFD.txt,Kế hoạch\r\n");
}

TEST(Csv, ReadsBackWhatItWrites) {
  using Rows = std::vector<std::vector<std::string>>;
  const Rows rows{{"a", "", "b,c"}, {"\"x\"", "hai\ndòng", "\r\n"}, {"", "y"}};
  std::string table(kByteOrderMark);
  for (const std::vector<std::string>& row : rows)
    table += csv_row(row);
  EXPECT_EQ(csv_rows(table), rows);
  EXPECT_EQ(csv_rows("a,b\n\nc"), (Rows{{"a", "b"}, {"c"}}));
  EXPECT_EQ(csv_rows(""), Rows{});
  EXPECT_EQ(csv_rows("\"a,b"), (Rows{{"a,b"}}));
}

}  // namespace
}  // namespace pipeline
