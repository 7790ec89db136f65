// Each reading is placed among the open lists (marker_place.h); the one that fits best wins, unless
// the text around it speaks against it. Where none continues or opens a list, the number that the
// list lacks is tried (marker_sequence.h).
#include "parsers/marker_choice.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "parsers/characters.h"

namespace parsers {
namespace {

bool is_closed(const Marker& marker) {
  return !marker.printed.empty() && !is_letter(last_char(marker.printed)) &&
         !is_digit(last_char(marker.printed));
}

}  // namespace

// The paragraph at hand and what is open above it.
struct MarkerChooser::Spot {
  std::size_t at;
  const Paragraph& paragraph;
  std::span<const OpenNumber> open;
  int last_article;

  PlacedMarker placed(const Marker& marker) const {
    return {marker, place_of(marker, open, last_article)};
  }
};

std::optional<PlacedMarker> MarkerChooser::choose(std::size_t at,
                                                  std::span<const OpenNumber> open,
                                                  int last_article) const {
  const Spot spot{at, paragraphs_[at], open, last_article};
  std::optional<PlacedMarker> chosen;
  for (const Marker& marker : spot.paragraph.readings) {
    PlacedMarker reading = spot.placed(marker);
    const bool is_better = !chosen || reading.place.fit > chosen->place.fit;
    if (is_better && is_believable(reading, spot)) chosen = std::move(reading);
  }
  if (chosen && chosen->place.fit >= Fit::opens) return chosen;
  if (auto mended = mend(spot)) return mended;
  return chosen;
}

bool MarkerChooser::is_believable(const PlacedMarker& reading, const Spot& spot) const {
  const auto& [marker, place] = reading;
  if (place.fit == Fit::none) return false;
  if (marker.mended) {
    return place.fit > Fit::opens ||
           (place.fit == Fit::opens && (is_closed(marker) || is_followed(reading, spot)));
  }
  if (place.fit >= Fit::opens) return true;
  if (place.fit == Fit::stray && marker.shape == MarkerShape::roman && goes_on(spot.paragraph))
    return false;
  if (starts_lower(text_behind(marker, spot.paragraph))) return false;
  if (marker.shape == MarkerShape::decimal && !is_closed(marker)) return place.fit != Fit::stray;
  return marker.shape != MarkerShape::capital;
}

// Whether the second of the list that a marker, which lost its dot, would open is there.
bool MarkerChooser::is_followed(const PlacedMarker& reading, const Spot& spot) const {
  if (reading.marker.shape != MarkerShape::roman && !read_by_machine_) return false;
  return next_number(reading, spot) == 2;
}

// Whether the line above breaks off within a sentence: "… cấp I đến cấp V. Ký hiệu biển | V. Chi
// tiết …".
bool MarkerChooser::goes_on(const Paragraph& paragraph) const {
  if (paragraph.first == 0) return false;
  const std::string_view above = lines_[paragraph.first - 1].text;
  constexpr std::size_t kLongLine = 60;  // bytes; titles are shorter
  return above.size() > kLongLine && !ends_sentence(above) && !base::is_all_capitals(above);
}

std::string_view MarkerChooser::text_behind(const Marker& marker,
                                            const Paragraph& paragraph) const {
  const std::string_view line = lines_[paragraph.first].text;
  return line.substr(std::min(marker.length, line.size()));
}

// What follows a Roman number is a title; strokes that are hardly a number need one in capitals.
bool MarkerChooser::stands_before_title(const Marker& marker, const Paragraph& paragraph) const {
  if (marker.mended) return paragraph.capitals;
  return !starts_lower(text_behind(marker, paragraph));
}

// The reading of a marker that contradicts its list as the number that belongs there.
std::optional<PlacedMarker> MarkerChooser::mend(const Spot& spot) const {
  for (const Marker& marker : spot.paragraph.readings) {
    const PlacedMarker reading = spot.placed(marker);
    const MarkerPlace& place = reading.place;
    const bool in_list = place.fit == Fit::repeats || place.fit == Fit::skips;
    if (!in_list && place.fit != Fit::stray) continue;
    if (marker.shape == MarkerShape::roman && !stands_before_title(marker, spot.paragraph))
      continue;
    ListEvidence list;
    // "4.3" right below "4" opens its list; it is no member of an open one.
    const bool is_open = place.depth < spot.open.size();
    if (in_list) list.wanted = is_open ? spot.open[place.depth].numbers.back() + 1 : 1;
    list.next = next_number(reading, spot);
    list.misread = read_by_machine_;
    if (auto mended = mended_by_sequence(marker, list))
      return PlacedMarker{std::move(*mended), {in_list ? Fit::continues : Fit::opens, place.depth}};
  }
  return std::nullopt;
}

// The number that follows in the list which `reading` belongs to.
std::optional<int> MarkerChooser::next_number(const PlacedMarker& reading, const Spot& spot) const {
  std::vector<MarkerShape> outer;
  for (std::size_t depth = 0; depth < reading.place.depth; ++depth)
    outer.push_back(spot.open[depth].shape);
  return sequence_.next_number(reading.marker.shape, spot.at + 1, outer);
}

}  // namespace parsers
