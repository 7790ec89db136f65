#pragma once

#include <string>

#include "corpus/search_query.h"

namespace corpus {

// PostgreSQL's full-text index knows words by a function in SQL, which only has to agree with
// corpus/tokenizer.h so far that it never misses: what it finds is looked at again
// (passage_matcher.h).

// CREATE FUNCTION vanban_words(text) RETURNS tsvector: of each word its letters without marks
// behind '*'. A text that is too long for a tsvector, or has a word that is, gets '**' alone.
std::string words_function();

// What `query` asks of vanban_words(), as a tsquery; "" when it asks nothing that can be looked up.
// For Reading::misread, any of the words.
std::string words_query(const Query& query, Reading reading);

}  // namespace corpus
