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

TEST(TaskFields, FindsTheEndOfATaskLabel) {
  EXPECT_EQ(end_of_task_label(read_words("Nội dung: Lập sổ.")),
            std::string_view("Nội dung: ").size());
  EXPECT_EQ(end_of_task_label(read_words("Nội dung lập sổ.")), 0u);
  EXPECT_EQ(end_of_task_label(read_words("Nội dung:")), 0u);
  EXPECT_EQ(end_of_task_label(read_words("Cơ quan chủ trì: Sở Y tế")), 0u);
}

TEST(TaskFields, ReadsSeveralLabelsOfOneLine) {
  const std::vector<Word> words = read_words("NHIỆM VỤ CƠ QUAN CHỦ TRÌ THỜI GIAN");
  EXPECT_EQ(column_label(words, 0)->field, TaskField::task);
  EXPECT_EQ(column_label(words, 2)->field, TaskField::lead);
  EXPECT_EQ(column_label(words, 2)->length, 4u);
  EXPECT_EQ(column_label(words, 6)->field, TaskField::due);
  EXPECT_FALSE(column_label(words, 1));
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
  EXPECT_EQ(read_field_line("Thời hạn hoàn thành việc dọn mương: trước ngày 20/11/2031.")->field,
            TaskField::due);
  EXPECT_FALSE(read_field_line("Thời gian thực hiện các bước: Rà soát 05 hồ sơ."));
  EXPECT_FALSE(read_field_line("Nội dung: Tuyên truyền"));  // a task, read as a sentence
  // Without its colon a label is known by the time behind it.
  const std::string_view bare = "Thời gian hoàn thành trước ngày 30/12/2031.";
  ASSERT_TRUE(read_field_line(bare));
  EXPECT_EQ(bare.substr(read_field_line(bare)->value_begin), "trước ngày 30/12/2031.");
  EXPECT_TRUE(read_field_line("Hoàn thành trong tháng 5 năm 2031."));
  EXPECT_FALSE(read_field_line("Hoàn thành trước ngày 30/12/2031, báo cáo Đảng uỷ xã."));
  EXPECT_FALSE(read_field_line("Hoàn thành hồ sơ trước ngày 30/12/2031."));
  EXPECT_FALSE(read_field_line(""));
}

TEST(TaskFields, PartsALineOfSeveralFields) {
  using Parts = std::vector<std::string_view>;
  EXPECT_EQ(field_parts("Cơ quan chủ trì: Sở Y tế; thời gian: tháng 5/2031."),
            (Parts{"Cơ quan chủ trì: Sở Y tế", "thời gian: tháng 5/2031."}));
  EXPECT_EQ(field_parts("Cơ quan phối hợp: Sở Y tế; Công an xã."),
            (Parts{"Cơ quan phối hợp: Sở Y tế; Công an xã."}));
  EXPECT_EQ(field_parts(""), (Parts{""}));
}

TEST(TaskFields, ReadsLinesOfRoles) {
  const auto is_role_line = [](std::string_view line) {
    return read_role_line(line, read_words(line)).has_value();
  };
  EXPECT_TRUE(is_role_line("Sở Y tế chủ trì, phối hợp với Công an xã và các đơn vị liên quan."));
  EXPECT_FALSE(is_role_line("Sở Y tế chủ trì, phối hợp với Công an xã rà soát."));
  EXPECT_FALSE(is_role_line("Sở Y tế chủ trì."));
  EXPECT_FALSE(is_role_line("Chủ trì, phối hợp với Công an xã."));
  EXPECT_FALSE(is_role_line(""));
}

}  // namespace
}  // namespace parsers
