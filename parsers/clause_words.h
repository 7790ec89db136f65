#pragma once

#include <cstddef>
#include <vector>

#include "parsers/words.h"

namespace parsers {

// What stands at word `at` of a sentence, as far as finding its clauses goes. An `at` behind the
// last word is allowed and holds nothing.

bool has_shape(const std::vector<Word>& words, std::size_t at, WordShape shape);

// The length in words of the verb of acting at `at`, 0 for none. Verbs are in lower case but for
// the first word of the sentence, or of a clause when `opens_clause`.
std::size_t clause_verb(const std::vector<Word>& words, std::size_t at, bool opens_clause = false);

// The first word from `at` on that is no adverb.
std::size_t skip_adverbs(const std::vector<Word>& words, std::size_t at);

// The first word from `at` on that is no opening mark or connector and connectors: "Ngoài ra, ",
// "Đồng thời ", "(", a dash.
std::size_t skip_connectors(const std::vector<Word>& words, std::size_t at);

// True for "Căn cứ", "Trên cơ sở", "Để" …: words that open an adjunct and are no verb.
bool opens_adjunct(const std::vector<Word>& words, std::size_t at);

}  // namespace parsers
