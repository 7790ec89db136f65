#pragma once

#include <vector>

#include "corpus/database.h"
#include "corpus/store.h"

namespace corpus {

// The reading of obligations: what Store promises, whatever the database.

std::vector<ListedObligation> list_obligations(Database& database, const SearchRequest& request);
std::vector<FacetCount> count_obligation_facets(Database& database, const SearchRequest& request);
std::vector<ListedObligation> list_due(Database& database, const SearchRequest& request);

}  // namespace corpus
