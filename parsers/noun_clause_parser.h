#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/actor_parser.h"
#include "parsers/words.h"

namespace parsers {

// A sentence that starts at word `at` with neither a body nor a verb: "Việc … phải …", "Bản tin
// được phát hành …", "Công tác … bảo đảm …", "Tình hình …". Sets shape, predicate, owners,
// has_modal and has_act_inside of `direction`. `adjunct`: it opens with an adjunct, in which "nhằm"
// ends nothing. `words` are those of `text`. Linear.
void read_noun_clause(std::string_view text,
                      const std::vector<Word>& words,
                      std::size_t at,
                      bool adjunct,
                      Direction& direction);

}  // namespace parsers
