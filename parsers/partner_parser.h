#pragma once

#include <string_view>
#include <vector>

#include "parsers/actor_parser.h"
#include "parsers/words.h"

namespace parsers {

// Who else a sentence names beside its subject, read wherever the verbs stand. `words` are those of
// `text`; Direction::shape, predicate and actors have been read. Linear.

// Y of "X chỉ đạo Y thực hiện …", added to Direction::delegates.
void read_delegates(std::string_view text, const std::vector<Word>& words, Direction& direction);

// Z of "X phối hợp với Z …", added once each to Direction::coordinators; of "sự phối hợp giữa A với
// B" A also acts when nobody else does.
void read_coordinators(std::string_view text, const std::vector<Word>& words, Direction& direction);

}  // namespace parsers
