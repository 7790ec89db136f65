#pragma once

#include <string>

#include "corpus/search_query.h"

namespace corpus {

// `query` for FTS5 with the tokenizer "vietnamese". Every word stands in quotes, so that nothing a
// person types is syntax. What a query excludes is excluded in any spelling. For Reading::misread,
// what has any of the words: where they must stand is not known to the index. "" for an empty
// query.
std::string fts_query(const Query& query, Reading reading = Reading::any_marks);

}  // namespace corpus
