#pragma once

#include <string>
#include <vector>

namespace corpus {

// A condition in SQL with the values of its parameters, in order. What people type is only ever a
// value.
struct Condition {
  std::string sql;  // "" or " AND ..."
  std::vector<std::string> values;

  void add(const std::string& text, std::vector<std::string> more = {});
  void add(const Condition& other);
};

}  // namespace corpus
