#include "pipeline/run_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"

namespace pipeline {
namespace {

TEST(RunTables, ObligationsHaveARowEach) {
  parsers::Obligation obligation;
  obligation.id = "o1";
  obligation.section = "III/2";
  obligation.text.text = "Văn phòng tổng hợp, báo cáo.";
  obligation.text.place = parsers::Place{7, 0, 0, 1, 1, 1};
  obligation.actors = {{"Văn phòng", parsers::ActorSource::sentence, ""},
                       {"Công an xã", parsers::ActorSource::sentence, ""}};
  obligation.report_to = {"Đảng uỷ"};
  parsers::Deadline deadline;
  deadline.text = "trước ngày 25 hằng tháng";
  deadline.kind = parsers::DeadlineKind::recurring;
  deadline.value = "FREQ=MONTHLY;BYMONTHDAY=25";
  obligation.deadlines = {deadline};
  parsers::Document document;
  document.obligations = {obligation};
  const std::string rows = obligation_rows("2025/ke-hoach", document);
  EXPECT_THAT(rows, testing::StartsWith("Văn phòng; Công an xã,\"Văn phòng tổng hợp, báo cáo.\","));
  for (const char* cell :
       {",trước ngày 25 hằng tháng,", ",Đảng uỷ,", ",2025/ke-hoach,III/2,7,", ",o1\r\n"}) {
    EXPECT_THAT(rows, testing::HasSubstr(cell));
  }
  const auto cells = [](const std::string& row) { return std::count(row.begin(), row.end(), ','); };
  EXPECT_EQ(cells(obligation_header()) + 1, cells(rows));  // one comma stands in a sentence
}

TEST(RunTables, ReviewListsTheMostDoubtfulFirst) {
  const auto item = [](const char* document, const char* text, double confidence) {
    Doubt doubt;
    doubt.kind = "word";
    doubt.text = text;
    doubt.confidence = confidence;
    doubt.alternatives = {"x", "y"};
    doubt.page = 2;
    doubt.box = {1, 2, 3, 4};
    return ReviewItem{document, doubt};
  };
  const std::string table =
      review_table({item("a", "một", 0.6), item("a", "hai", 0.2), item("b", "ba", 0.6)});
  const auto lines = base::split_lines(table);
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_THAT(std::string(lines[0]), testing::StartsWith("\xEF\xBB\xBF"));
  EXPECT_EQ(lines[1], "0.200,từ,hai,x; y,,a,,2,,1 2 3 4\r");
  EXPECT_THAT(std::string(lines[2]), testing::HasSubstr("một"));
  EXPECT_THAT(std::string(lines[3]), testing::HasSubstr("ba"));
}

}  // namespace
}  // namespace pipeline
