#pragma once

#include <vector>

#include "corpus/database.h"
#include "corpus/store.h"

namespace corpus {

// The reading of passages: what Store promises, whatever the database.

// The columns of a DocumentInfo and the tables they come from.
inline constexpr const char* kInfoColumns =
    "document.key, document.href, document.type, document.number, issuer_name.text, document.date, "
    "document.subject";
inline constexpr const char* kInfoJoin =
    " JOIN name AS issuer_name ON issuer_name.id = document.issuer ";
inline constexpr int kInfoCount = 7;

DocumentInfo read_info(const Statement& row, int first = 0);

std::vector<Hit> search_passages(Database& database, const SearchRequest& request);
std::vector<FacetCount> count_facets(Database& database, const SearchRequest& request);

}  // namespace corpus
