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

// The length of "Khi cần thiết" at `at` when no comma but a name follows it: "Khi cần thiết Chủ
// tịch xã đề nghị …".
std::size_t condition_of_need(const std::vector<Word>& words, std::size_t at);

// The same for opening marks and connectors: "Ngoài ra, ", "Đồng thời ", "(", a dash.
std::size_t skip_connectors(const std::vector<Word>& words, std::size_t at);

// The word after the time that opens a sentence without a comma: "Hằng năm | Sở Y tế …", "Trước
// ngày 25 hằng tháng | các xã …"; `at` itself when none does.
std::size_t end_of_opening_time(const std::vector<Word>& words, std::size_t at);

// True for "Căn cứ", "Trên cơ sở", "Để" …: words that open an adjunct and are no verb.
bool opens_adjunct(const std::vector<Word>& words, std::size_t at);

}  // namespace parsers
