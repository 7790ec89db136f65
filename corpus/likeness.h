#pragma once

#include <set>
#include <string>
#include <string_view>

namespace corpus {

// The words of `text` without marks, in small letters, each once.
std::set<std::string> bare_words(std::string_view text);

// How much two sets of words have in common, 0 to 1 (Dice's coefficient); 0 when one is empty.
double likeness(const std::set<std::string>& a, const std::set<std::string>& b);

}  // namespace corpus
