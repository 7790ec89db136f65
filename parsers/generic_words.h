#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace parsers {

// How many of `words` from `at` on are a word that says what a body does or is ("nông nghiệp", "cấp
// nước", "đa khoa"), as against the name of a place or person; 0 when none is. Letter case makes no
// difference. Such words are a closed class; what is none of them at the end of a name is proper.
std::size_t generic_word(const std::vector<std::string_view>& words, std::size_t at);

}  // namespace parsers
