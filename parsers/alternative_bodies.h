#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/body_parser.h"
#include "parsers/words.h"

namespace parsers {

// "Người nộp thuế hoặc tổ chức kê khai thay hoặc đại lý thuế phải …": classes of which one acts,
// joined by "hoặc", from word `at` to the modal, colon or end behind the last. Each begins with the
// noun of a class and goes on with words that no table needs to know. Empty without a "hoặc".
BodyList read_alternatives(std::string_view text, const std::vector<Word>& words, std::size_t at);

}  // namespace parsers
