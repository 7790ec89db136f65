#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/words.h"

namespace parsers {

// The columns of a task table, which are also the labels of field lists ("Cơ quan chủ trì: Sở X").
enum class TaskField { number, task, lead, coordinators, due, product, note };

// What a column heading stands for; nullopt for one that is none of them.
std::optional<TaskField> task_field(std::string_view heading);

// A column heading at word `at` of a line that holds several; nullopt where none begins.
struct ColumnLabel {
  TaskField field = TaskField::task;
  std::size_t length = 0;  // in words
};

std::optional<ColumnLabel> column_label(const std::vector<Word>& words, std::size_t at);

// True when `words` are such a heading and nothing more.
bool is_task_label(const std::vector<Word>& words);

// The byte behind "Nội dung:" where a sentence opens with the label of a task; 0 where none does.
std::size_t end_of_task_label(const std::vector<Word>& words);

// A line that is a label of lead, coordinators, due or product with its value.
struct FieldLine {
  TaskField field = TaskField::task;
  std::size_t value_begin = 0;  // byte at which the value starts
  bool is_bare = false;  // a time without a label's colon: "Hoàn thành trước ngày 30/9."
};

std::optional<FieldLine> read_field_line(std::string_view line);

// The parts of a line that holds several fields: "Cơ quan chủ trì: Sở A; thời gian: tháng 5/2031."
// A line of one field is its only part.
std::vector<std::string_view> field_parts(std::string_view line);

// "Sở Y tế chủ trì, phối hợp với Công an xã.": who does what stands above, and nothing more. Such a
// sentence is a line of the lead, with all of it as its value.
std::optional<FieldLine> read_role_line(std::string_view line, const std::vector<Word>& words);

// The same for a line whose words have been read.
std::optional<FieldLine> read_field_line(std::string_view line, const std::vector<Word>& words);

}  // namespace parsers
