#include "parsers/task_table.h"

#include <initializer_list>

#include <gtest/gtest.h>

namespace parsers {
namespace {

Cell cell(std::string text, int row_span = 1, int column_span = 1) {
  Cell result;
  result.text.text = std::move(text);
  result.row_span = row_span;
  result.column_span = column_span;
  return result;
}

Row row(std::initializer_list<const char*> texts) {
  Row result;
  for (const char* text : texts)
    result.cells.push_back(cell(text));
  return result;
}

std::string dump(const std::vector<TaskRow>& rows) {
  std::string text;
  for (const TaskRow& r : rows)
    text += r.task.text + " [" + r.lead + "] [" + r.coordinators + "] [" + r.due + "] [" +
            r.product + "]\n";
  return text;
}

TEST(TaskTable, ReadsRowsByTheHeader) {
  const std::vector<Row> table = {
      row({"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"}),
      row({"I", "Tuyên truyền", "", "", "", ""}),  // a group
      row({"1", "In tờ rơi", "Văn phòng", "Đoàn xã", "Quý I/2026", "Tờ rơi"}),
      row({"2", "Treo pa nô", "như trên", "", "Tháng 3/2026", ""})};
  EXPECT_EQ(dump(read_task_table(table)),
            "In tờ rơi [Văn phòng] [Đoàn xã] [Quý I/2026] [Tờ rơi]\n"
            "Treo pa nô [Văn phòng] [] [Tháng 3/2026] []\n");
}

TEST(TaskTable, OfTwoTimesTheEndBinds) {
  const std::vector<Row> table = {
      row({"Nhiệm vụ", "Chủ trì", "Thời gian bắt đầu", "Thời gian hoàn thành"}),
      row({"In tờ rơi", "Văn phòng", "01/3/2031", "30/4/2031"})};
  EXPECT_EQ(dump(read_task_table(table)), "In tờ rơi [Văn phòng] [] [30/4/2031] []\n");
}

TEST(TaskTable, CellsThatSpanRowsHoldForEach) {
  std::vector<Row> table = {row({"Nội dung công việc", "Đơn vị thực hiện", "Thời hạn"})};
  table.push_back({{cell("Lập danh sách"), cell("Công an xã", 2), cell("30/6/2026")}});
  table.push_back({{cell("Cấp giấy"), cell("31/7/2026")}});
  EXPECT_EQ(dump(read_task_table(table)),
            "Lập danh sách [Công an xã] [] [30/6/2026] []\n"
            "Cấp giấy [Công an xã] [] [31/7/2026] []\n");
}

TEST(TaskTable, OneCellMayHoldWhoLeadsAndWhoHelps) {
  const std::vector<Row> table = {
      row({"STT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời hạn"}),
      row({"1", "In tờ rơi", "Chủ trì: Văn phòng Phối hợp: Đoàn xã", "Quý I/2026"}),
      row({"2", "Treo pa nô", "- Chủ trì: Văn phòng; - Phối hợp: Đoàn xã, Hội phụ nữ", "nt"}),
      row({"3", "Quét sân", "Thôn Đoài", "Quý I/2026"}),
      row({"", "Tổng cộng", "3 đơn vị", ""})};
  EXPECT_EQ(dump(read_task_table(table)),
            "In tờ rơi [Văn phòng] [Đoàn xã] [Quý I/2026] []\n"
            "Treo pa nô [Văn phòng] [Đoàn xã, Hội phụ nữ] [Quý I/2026] []\n"
            "Quét sân [Thôn Đoài] [] [Quý I/2026] []\n");
}

TEST(TaskTable, HeadersMayHaveTwoRows) {
  std::vector<Row> table;
  table.push_back(
      {{cell("TT", 2), cell("Nội dung", 2), cell("Đơn vị thực hiện", 1, 2), cell("Thời hạn", 2)}});
  table.push_back(row({"Chủ trì", "Phối hợp"}));
  table.push_back({{cell("I"), cell("TUYÊN TRUYỀN", 1, 4)}});
  table.push_back(row({"1", "In tờ rơi", "Văn phòng", "Đoàn xã", "Quý I/2026"}));
  EXPECT_EQ(dump(read_task_table(table)), "In tờ rơi [Văn phòng] [Đoàn xã] [Quý I/2026] []\n");
}

TEST(TaskTable, OtherTablesGiveNothing) {
  EXPECT_TRUE(read_task_table({}).empty());
  EXPECT_TRUE(
      read_task_table({row({"STT", "Địa điểm", "Số mẫu"}), row({"1", "Lạch Cát", "4"})}).empty());
  EXPECT_TRUE(read_task_table({row({"Nội dung", "Kinh phí"}), row({"Mua giấy", "1.000"})}).empty());
}

TEST(TaskTable, HostileSpansStayWithinBounds) {
  std::vector<Row> table = {row({"Nhiệm vụ", "Chủ trì", "Thời gian"})};
  table.push_back({{cell("Làm", 1 << 30, 1 << 30), cell("Ai", -5, -5)}});
  table.push_back({{}});
  read_task_table(table);
}

}  // namespace
}  // namespace parsers
