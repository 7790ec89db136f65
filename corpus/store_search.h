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

// From passages and obligations that are known to their documents, and the other way round: a
// database would not always choose the better way by itself.
inline constexpr const char* kDocumentOfPassage =
    "passage JOIN document ON document.id = passage.document ";
inline constexpr const char* kPassagesOfDocument =
    "document JOIN passage ON passage.id BETWEEN document.first_passage AND "
    "document.last_passage ";
inline constexpr const char* kDocumentOfObligation =
    "obligation JOIN document ON document.id = obligation.document ";
inline constexpr const char* kObligationsOfDocument =
    "document JOIN obligation ON obligation.id BETWEEN document.first_obligation AND "
    "document.last_obligation ";

DocumentInfo read_info(const Statement& row, int first = 0);

std::vector<Hit> search_passages(Database& database, const SearchRequest& request);
std::vector<FacetCount> count_facets(Database& database, const SearchRequest& request);

}  // namespace corpus
