#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "parsers/lines.h"
#include "parsers/marker.h"
#include "parsers/marker_place.h"
#include "parsers/marker_sequence.h"
#include "parsers/paragraph_joiner.h"

namespace parsers {

// A marker and where it goes among the units that are open.
struct PlacedMarker {
  Marker marker;
  MarkerPlace place;
};

// Decides which of the readings of a paragraph's marker is meant, by the lists that are open and
// the numbers further below: "l." continues a list as 1 or as I, and "2031. …" in the middle of a
// sentence is no number of a unit at all.
class MarkerChooser {
 public:
  // `paragraphs` are those of `lines`, `sequence` that of `paragraphs`; all must outlive the
  // chooser. `read_by_machine`: strokes may be lost.
  MarkerChooser(std::span<const Line> lines,
                std::span<const Paragraph> paragraphs,
                const MarkerSequence& sequence,
                bool read_by_machine)
      : lines_(lines),
        paragraphs_(paragraphs),
        sequence_(sequence),
        read_by_machine_(read_by_machine) {}

  // The marker of paragraphs[at] when it opens a unit, its number mended where a lost stroke
  // contradicts its list; nullopt when the paragraph is text. `open` are the units that are open,
  // outermost first; `last_article` is the number of the last article, 0 for none.
  std::optional<PlacedMarker> choose(std::size_t at,
                                     std::span<const OpenNumber> open,
                                     int last_article) const;

 private:
  struct Spot;

  bool is_believable(const PlacedMarker& reading, const Spot& spot) const;
  bool is_followed(const PlacedMarker& reading, const Spot& spot) const;
  bool goes_on(const Paragraph& paragraph) const;
  std::string_view text_behind(const Marker& marker, const Paragraph& paragraph) const;
  bool stands_before_title(const Marker& marker, const Paragraph& paragraph) const;
  std::optional<PlacedMarker> mend(const Spot& spot) const;
  std::optional<int> next_number(const PlacedMarker& reading, const Spot& spot) const;

  std::span<const Line> lines_;
  std::span<const Paragraph> paragraphs_;
  const MarkerSequence& sequence_;
  bool read_by_machine_;
};

}  // namespace parsers
