#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ocr/page.h"

namespace ocr {

// One reading of one character; probabilities of a character's choices add up to about 1.
struct Choice {
  std::string text;
  double probability = 0;
};

// Other readings of a word from the choices for each of its characters (best choice first): one or
// two characters replaced, the most probable first, at most `limit`. An alternative's confidence is
// the word's times the ratio of their probabilities, so that the logarithms of two confidences
// differ by as much as the recogniser prefers one to the other.
std::vector<Alternative> combine_choices(const std::string& word,
                                         double confidence,
                                         const std::vector<std::vector<Choice>>& characters,
                                         std::size_t limit = 8);

// Vietnamese has no Icelandic Ð (U+00D0), which the engine writes for Đ (U+0110), and for one Đ
// both beside each other: each becomes one Đ.
std::string without_eth(std::string_view text);

}  // namespace ocr
