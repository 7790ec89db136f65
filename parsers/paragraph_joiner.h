#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/document.h"
#include "parsers/lines.h"
#include "parsers/marker.h"

namespace parsers {

// Lines that were one paragraph before they were broken to the width of a page.
struct Paragraph {
  std::size_t first = 0;  // lines[first, end) of those given to join_paragraphs()
  std::size_t end = 0;
  // What it may be opened by, best first. Their lengths are counted over the lines' texts, since
  // "PHẦN" and "II." may stand on two.
  std::vector<Marker> readings;
  bool capitals = false;  // all in capitals, but for the marker
};

// Finds the paragraphs of `lines`, in order and without gaps. How a document marks a paragraph is
// learned from the document itself: by empty lines, by short last lines, by double spacing, or not
// at all, when every line is one. Linear.
std::vector<Paragraph> join_paragraphs(std::span<const Line> lines);

// True for "1.", "-", "Điều 3.", and for the word "PHẦN" whose number is on the next line.
bool is_marker_alone(std::string_view line);

}  // namespace parsers
