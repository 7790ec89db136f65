#include "parsers/task_cells.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(TaskCells, TellTimesFromBodies) {
  for (const char* text : {"Thường xuyên", "Quý II/2031", "2031 - 2035", "Trước ngày 15/12/2031"}) {
    EXPECT_TRUE(is_time_cell(text)) << text;
    EXPECT_FALSE(is_bodies_cell(text)) << text;
  }
  for (const char* text : {"Sở Nội vụ", "Các sở, ngành; Đoàn Thanh niên", "Văn phòng Đảng uỷ"}) {
    EXPECT_TRUE(is_bodies_cell(text)) << text;
    EXPECT_FALSE(is_time_cell(text)) << text;
  }
  for (const char* text : {"", "Lập vườn ươm", "Chi thường xuyên"}) {
    EXPECT_FALSE(is_time_cell(text)) << text;
    EXPECT_FALSE(is_bodies_cell(text)) << text;
  }
}

}  // namespace
}  // namespace parsers
