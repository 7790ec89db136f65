#include "corpus/database.h"

namespace corpus {

std::unique_ptr<PreparedStatement> Database::insertion(const std::string& table, int columns) {
  std::string sql = "INSERT INTO " + table + " VALUES (?";
  for (int i = 1; i < columns; ++i)
    sql += ", ?";
  return prepare(sql + ')');
}

int bind_values(Statement& statement, const Condition& condition, int first) {
  for (const std::string& value : condition.values)
    statement.bind(first++, value);
  return first;
}

}  // namespace corpus
