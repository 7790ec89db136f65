#pragma once

#include <string>
#include <string_view>

namespace corpus {

// What a person types, as an FTS5 query: all words must occur, words in double quotes as a phrase;
// everything else is text and never syntax. "" when there is no word in it.
std::string fts_query(std::string_view words);

}  // namespace corpus
