#pragma once

#include <string>
#include <vector>

#include "corpus/search_filter.h"

namespace corpus {

class Database;
class Statement;

// A condition in SQL with the values of its parameters, in order. What people type is only ever a
// value.
struct Condition {
  std::string sql;  // "" or " AND ..."
  std::vector<std::string> values;

  void add(const std::string& text, std::vector<std::string> more = {});
  void add(const Condition& other);
};

// Binds the values from parameter `first` on; returns the next free parameter.
int bind_values(Statement& statement, const Condition& condition, int first = 1);

// Rows of `document` that pass.
Condition document_condition(const DocumentFilter& filter);

// Rows of `obligation`, joined with their `document`, that pass. Looks up which rules fall into the
// due window.
Condition obligation_condition(Database& database, const ObligationFilter& filter);

// Rows of `passage`, joined with their `document`, that pass; the query of the request is not
// looked at.
Condition passage_condition(Database& database, const SearchRequest& request);

// The rules of recurring deadlines that the store has, each once, in order.
std::vector<std::string> stored_rules(Database& database);

}  // namespace corpus
