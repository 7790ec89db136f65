#pragma once

#include <cstdint>
#include <string_view>

namespace corpus {

// The same number for texts of the same words, without regard to case, marks, numbers and signs:
// what many plans say alike can be told by it. 0 for a text without words.
std::int64_t fingerprint(std::string_view text);

}  // namespace corpus
