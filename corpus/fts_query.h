#pragma once

#include <string>

#include "corpus/search_query.h"

namespace corpus {

// How a word of a query that carries no marks is taken.
enum class Spelling {
  as_typed,  // that spelling and no other: "dang" is dang
  any,       // every spelling: "dang" is also Đảng and đang
};

// `query` for FTS5 with the tokenizer "vietnamese". Every word stands in quotes, so that nothing a
// person types is syntax. What a query excludes is excluded in any spelling. "" for an empty query.
std::string fts_query(const Query& query, Spelling spelling = Spelling::any);

// Whether the two spellings can find different things.
bool depends_on_spelling(const Query& query);

}  // namespace corpus
