#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/database.h"
#include "corpus/search_filter.h"

namespace corpus {

// Rows of `document` that pass. Looks up which names have the words of the filter.
Condition document_condition(Database& database, const DocumentFilter& filter);

// Rows of `obligation`, joined with their `document`, that pass. Looks up which rules fall into the
// due window.
Condition obligation_condition(Database& database, const ObligationFilter& filter);

// Rows of `passage`, joined with their `document`, that pass, when the document does; the query of
// the request is not looked at.
Condition passage_condition(Database& database, const SearchRequest& request);

// Rows of `passage` that are no boilerplate (SearchRequest::shared_by).
Condition shared_condition(const SearchRequest& request);

// A rule of recurring deadlines.
struct StoredRule {
  std::int64_t id = 0;  // of its name
  std::string text;     // RRULE
};

// Those that the store has, each once.
std::vector<StoredRule> stored_rules(Database& database);

}  // namespace corpus
