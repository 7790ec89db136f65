#pragma once

#include <string>
#include <vector>

#include "corpus/store.h"

namespace cli {

// What is due, day by day (corpus::Store::due): for people, as a table of RFC 4180 under a row of
// column names, and as one JSON object per line.
std::string due_as_text(const std::vector<corpus::ListedObligation>& listed);
std::string due_as_csv(const std::vector<corpus::ListedObligation>& listed);
std::string due_as_jsonl(const std::vector<corpus::ListedObligation>& listed);

}  // namespace cli
