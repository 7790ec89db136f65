#include "corpus/database.h"

namespace corpus {

int bind_values(Statement& statement, const Condition& condition, int first) {
  for (const std::string& value : condition.values)
    statement.bind(first++, value);
  return first;
}

}  // namespace corpus
