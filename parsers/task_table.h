#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "parsers/document.h"
#include "parsers/task_fields.h"

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

// What the columns of a task table are; a table that was cut by the title of a group of its rows,
// or by a page, goes on with those of the part before it.
struct TaskColumns {
  std::map<TaskField, std::size_t> places;
  std::size_t width = 0;  // cells in a row
};

// The same for a table that may go on with `columns`, which becomes those of `table`.
std::vector<TaskRow> read_task_table(const std::vector<Row>& table, TaskColumns& columns);

}  // namespace parsers
