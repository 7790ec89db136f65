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

}  // namespace
}  // namespace pipeline
