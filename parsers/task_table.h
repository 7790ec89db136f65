#pragma once

#include <string>
#include <vector>

#include "parsers/document.h"

namespace parsers {

// One row of a table that assigns work.
struct TaskRow {
  Text task;  // the cell that says what is to be done
  std::string lead;
  std::string coordinators;
  std::string due;
  std::string product;
};

// The rows of `table` when its header names a task column and a column for who does it or by when;
// empty for every other table. Cells that span rows hold for each of them; group rows ("I. Công
// tác tuyên truyền") and repeated headers are left out.
std::vector<TaskRow> read_task_table(const std::vector<Row>& table);

}  // namespace parsers
