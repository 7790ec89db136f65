#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "parsers/marker.h"
#include "parsers/paragraph_joiner.h"

namespace parsers {

// The numbers of a text in its order, to look ahead from a doubtful one. Building it is linear,
// a look logarithmic.
class MarkerSequence {
 public:
  explicit MarkerSequence(std::span<const Paragraph> paragraphs);

  // The number of the first marker of `shape` in paragraph `from` or later, when no marker of the
  // shapes `outer`, which would end the list, stands before it.
  std::optional<int> next_number(MarkerShape shape,
                                 std::size_t from,
                                 std::span<const MarkerShape> outer) const;

 private:
  using Numbers = std::vector<std::pair<std::size_t, int>>;  // paragraph, number

  Numbers::const_iterator first_of(MarkerShape shape, std::size_t from) const;

  std::array<Numbers, static_cast<std::size_t>(MarkerShape::dot) + 1> numbers_;
};

// What is known of the list that a doubtful marker stands in.
struct ListEvidence {
  int wanted = 1;           // the number that its list lacks at this place
  std::optional<int> next;  // the number after it in the list
  bool misread = false;     // a machine read the text: strokes may be lost or added
};

// `marker` read as the number that its list lacks, when a stroke more or less is all the
// difference and the list bears it out: "II." before IV. is III, "II MỤC TIÊU" before II. is I, and
// "đ)" after c) is d). nullopt when the evidence does not suffice.
std::optional<Marker> mended_by_sequence(const Marker& marker, const ListEvidence& list);

}  // namespace parsers
