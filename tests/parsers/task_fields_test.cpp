#include "parsers/task_fields.h"

#include <gtest/gtest.h>

namespace parsers {
namespace {

TEST(TaskFields, KnowsColumnHeadings) {
  struct Case {
    const char* heading;
    std::optional<TaskField> field;
  };
  static const Case kCases[] = {
      {"STT", TaskField::number},
      {"Nội dung nhiệm vụ", TaskField::task},
      {"Cơ quan chủ trì", TaskField::lead},
      {"ĐƠN VỊ PHỐI HỢP", TaskField::coordinators},
      {"Thời gian hoàn thành", TaskField::due},
      {"Sản phẩm đầu ra", TaskField::product},
      {"Ghi chú", TaskField::note},
      {"Toạ độ", std::nullopt},
      {"", std::nullopt},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(task_field(c.heading), c.field) << c.heading;
}

TEST(TaskFields, ReadsFieldLines) {
  const std::string_view line = "Thời gian thực hiện: Quý IV năm 2025";
  const std::optional<FieldLine> due = read_field_line(line);
  ASSERT_TRUE(due);
  EXPECT_EQ(due->field, TaskField::due);
  EXPECT_EQ(line.substr(due->value_begin), " Quý IV năm 2025");
  EXPECT_EQ(read_field_line("(Cơ quan chủ trì: Sở Y tế)")->field, TaskField::lead);
  EXPECT_EQ(read_field_line("Thời gian:")->value_begin, std::string_view("Thời gian:").size());
  EXPECT_FALSE(read_field_line("Thời gian thực hiện trong năm"));
  EXPECT_FALSE(read_field_line("Nội dung: Tuyên truyền"));  // a task, read as a sentence
  EXPECT_FALSE(read_field_line(""));
}

}  // namespace
}  // namespace parsers
