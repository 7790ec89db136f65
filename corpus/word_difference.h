#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corpus {

// A run of words that two texts have in common, or that one has alone.
struct WordRun {
  enum class Kind { common, removed, added };
  Kind kind;
  std::string text;  // of a common run as the second text prints it

  friend bool operator==(const WordRun&, const WordRun&) = default;
};

// How `before` became `after`, in the fewest words removed and added; words are the same when they
// differ only in capitals, the place of tones and signs around them. Texts of more than 2,000 words
// are compared as a whole.
std::vector<WordRun> word_difference(std::string_view before, std::string_view after);

// "a [-b-] {+c+} d"
std::string marked_up(const std::vector<WordRun>& runs);

}  // namespace corpus
