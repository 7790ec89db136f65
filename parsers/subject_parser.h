#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/body_parser.h"
#include "parsers/words.h"

namespace parsers {

// The bodies that a sentence makes its subject. `words` are those of `text`.

// The bodies at word `at` when what follows them makes them a subject; none otherwise. What tells
// which of a class is meant belongs to the name: "Các cơ quan được giao chủ trì có trách nhiệm …".
BodyList read_subject(std::string_view text, const std::vector<Word>& words, std::size_t at);

// "Liên minh Hợp tác xã và các hội của người trồng chè tăng cường …": bodies whose last name goes
// on with words that no table knows, up to the verb or modal. A second reading, for a sentence that
// opens with them and was not read otherwise.
BodyList read_long_subject(std::string_view text, const std::vector<Word>& words, std::size_t at);

// Those of read_subject() after "giao", "đề nghị", where the bodies may also close the sentence or
// open a list of duties.
BodyList read_assignee(std::string_view text, const std::vector<Word>& words, std::size_t at);

// True when a body with a name or quantifier of its own starts at `at`, not a class of a list.
bool starts_named_body(std::string_view text, const std::vector<Word>& words, std::size_t at);

// True when a verb, a modal, an adverb, a colon or an adjunct in commas stands at word `end`, where
// a list of bodies ends.
bool is_followed_by_predicate(const std::vector<Word>& words, std::size_t end);

// "Các cơ quan được giao chủ trì có trách nhiệm …", "bộ phận xử lý đơn thư phải …": a clause
// between a class and its duty becomes part of the last name of `list`, which is not empty. True
// when there is one.
bool extend_to_duty(std::string_view text, const std::vector<Word>& words, BodyList& list);

}  // namespace parsers
