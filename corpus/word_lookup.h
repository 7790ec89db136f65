#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/database.h"
#include "corpus/passage_matcher.h"
#include "corpus/search_query.h"

namespace corpus {

// A passage that a query finds.
struct FoundPassage {
  std::int64_t id = 0;
  Reading reading = Reading::as_typed;
  double score = 0.0;
};

// The row ids of the names in which the words of `words` stand next to one another, also as their
// abbreviation; nothing when there are no words.
std::vector<std::int64_t> names_with(Database& database, const std::string& words);

// At least the first `wanted` of the passages that `query`, not empty, finds among those that pass,
// of documents that pass: in the order that Store::search() promises.
std::vector<FoundPassage> find_passages(Database& database,
                                        const Query& query,
                                        const Condition& documents,
                                        const Condition& passages,
                                        std::size_t wanted);

// The condition that a row of `passage` is found by `query`, in any reading. `documents` only saves
// work.
Condition found_condition(Database& database,
                          const Query& query,
                          const Condition& documents,
                          const std::string& column);

}  // namespace corpus
