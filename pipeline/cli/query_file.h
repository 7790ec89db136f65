#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/cli/filter_options.h"

namespace cli {

// One query of a file of many.
struct FileQuery {
  std::string id;  // as given, else its number in the file, 1 for the first
  std::string query;
  FilterOptions filter;
  std::string problem;  // why it cannot be asked; "" when it can
};

// The queries of a CSV table with a row of column names, or of JSON Lines. "query" is what to look
// for, "id" comes back with the answer, every other column or key is the name of a filter option
// (issuer, due-before, ...); what is not given is as in `usual`. Throws base::Error (usage) when
// there is no column "query" or one that is not known; `where` names the file.
std::vector<FileQuery> read_queries(std::string_view bytes,
                                    const FilterOptions& usual,
                                    const std::string& where);

}  // namespace cli
