#pragma once

#include <string_view>
#include <vector>

#include "parsers/actor_parser.h"
#include "parsers/words.h"

namespace parsers {

// Who must act by what stands behind the beginning of a sentence whose `direction` has been read:
// "Hồ sơ phải được Sở Nội vụ thẩm định", "Kiểm tra chợ (Sở Xây dựng chủ trì, Công an xã phối hợp)",
// "Sở X chủ trì …; Sở Y thẩm định …", "…, các cơ quan phối hợp có trách nhiệm …". `words` are those
// of `text`. Linear.
void read_further_actors(std::string_view text,
                         const std::vector<Word>& words,
                         Direction& direction);

}  // namespace parsers
