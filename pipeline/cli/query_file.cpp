#include "pipeline/cli/query_file.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"
#include "pipeline/csv.h"

namespace cli {
namespace {

using base::tr;

// Applies one column or key.
void set_field(FileQuery& query, const std::string& name, const std::string& value) {
  if (name == "id") {
    query.id = value;
  } else if (name == "query") {
    query.query = value;
  } else if (!set_filter(query.filter, name, value)) {
    throw base::Error(name,
                      tr("không phải tên cột: query, id hoặc tên một tuỳ chọn lọc",
                         "no name of a column: query, id or the name of a filter option"),
                      base::ErrorCode::usage);
  }
}

// The same for one query of many: what is wrong with it keeps only that one from being asked, and
// its answer still comes back with its id.
void try_field(FileQuery& query, const std::string& name, const std::string& value) {
  try {
    set_field(query, name, value);
  } catch (const base::Error& error) {
    if (query.problem.empty()) query.problem = error.what();
  }
}

FileQuery numbered(std::size_t number, const FilterOptions& usual) {
  return {std::to_string(number), "", usual, ""};
}

std::vector<FileQuery> read_table(std::string_view bytes,
                                  const FilterOptions& usual,
                                  const std::string& where) {
  std::vector<FileQuery> queries;
  const auto rows = pipeline::csv_rows(bytes);
  if (rows.empty() || std::find(rows[0].begin(), rows[0].end(), "query") == rows[0].end())
    throw base::Error(where,
                      tr("dòng đầu phải là tên cột, trong đó có query",
                         "the first row must name the columns, "
                         "query among them"),
                      base::ErrorCode::usage);
  for (const std::string& name : rows[0]) {
    FileQuery trial;
    set_field(trial, name, "");
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    FileQuery& query = queries.emplace_back(numbered(i, usual));
    for (std::size_t column = 0; column < std::min(rows[i].size(), rows[0].size()); ++column)
      if (!rows[i][column].empty()) try_field(query, rows[0][column], rows[i][column]);
  }
  return queries;
}

std::string value_of(const nlohmann::json& json) {
  return json.is_string() ? json.get<std::string>() : json.dump();
}

void read_object(std::string_view line, FileQuery& query) {
  const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object()) {
    query.problem = tr("dòng này không phải một đối tượng JSON", "this line is no JSON object");
    return;
  }
  for (const auto& [name, value] : json.items())
    try_field(query, name, value_of(value));
}

}  // namespace

std::vector<FileQuery> read_queries(std::string_view bytes,
                                    const FilterOptions& usual,
                                    const std::string& where) {
  if (!base::trim(bytes).starts_with('{')) return read_table(bytes, usual, where);
  std::vector<FileQuery> queries;
  for (const std::string_view line : base::split_lines(bytes)) {
    if (base::trim(line).empty()) continue;
    FileQuery& query = queries.emplace_back(numbered(queries.size() + 1, usual));
    read_object(line, query);
  }
  return queries;
}

}  // namespace cli
