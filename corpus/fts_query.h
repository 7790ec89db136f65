#pragma once

#include <string>

#include "corpus/search_query.h"

namespace corpus {

// `query` in the query language of SQLite's FTS5, for an index of words without marks that does not
// know where they stand: what it finds is looked at again (passage_matcher.h). "" when there is
// nothing to look for. For Reading::misread, any of the words.
std::string fts_query(const Query& query, Reading reading = Reading::any_marks);

// Whether it says all that `query` says.
bool is_of_bare_words(const Query& query);

}  // namespace corpus
