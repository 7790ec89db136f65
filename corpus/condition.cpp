#include "corpus/condition.h"

#include <iterator>

namespace corpus {

void Condition::add(const std::string& text, std::vector<std::string> more) {
  sql += " AND " + text;
  values.insert(
      values.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void Condition::add(const Condition& other) {
  sql += other.sql;
  values.insert(values.end(), other.values.begin(), other.values.end());
}

}  // namespace corpus
