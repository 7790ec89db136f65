#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace pipeline {

// How far a reading of a page is from its truth. Sums of several pages are the scores of all.
struct TextScores {
  std::size_t characters = 0;        // of the truth
  std::size_t character_errors = 0;  // edit distance
  std::size_t words = 0;             // of the truth
  std::size_t word_errors = 0;       // edit distance
  std::size_t words_found = 0;       // of the truth's, in the reading in whatever order

  double character_error_rate() const;  // of the truth's characters; 0 when it is empty
  double word_error_rate() const;
  double found_share() const;

  TextScores& operator+=(const TextScores& other);
  friend bool operator==(const TextScores&, const TextScores&) = default;
};

// White space, the shape of quotes and dashes, and the placement of tones do not count; letter case
// does. Time is the product of both lengths over 64.
TextScores compare_texts(std::string_view truth, std::string_view reading);

// Both texts' one form for that: NFC, one blank between words, straight quotes, plain hyphens, the
// tone on the first vowel of oa, oe, uy.
std::string canonical_text(std::string_view text);

// Levenshtein distance of two sequences of symbols.
std::size_t edit_distance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace pipeline
