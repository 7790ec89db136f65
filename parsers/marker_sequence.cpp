// Machines lose strokes (III becomes II) and add some (a dot becomes one more I), so one misread
// number contradicts its list. Of its neighbours the one before tells which number is lacking; the
// one after proves it. In a text that its author typed a number that could be meant is kept.
#include "parsers/marker_sequence.h"

#include <algorithm>

namespace parsers {
namespace {

// A typed "II" that repeats may be the author's slip; only the number after it tells. Where a
// machine lost one stroke it may have lost that of the next number, too: I, I, II is I, II, III.
bool is_lost_stroke_believable(const Marker& marker, const ListEvidence& list) {
  const bool proved = list.next == list.wanted + 1;
  if (marker.shape == MarkerShape::letter) return list.next != list.wanted;
  const bool one_stroke = list.wanted == marker.numbers.back() + 1;
  return proved || (list.misread && one_stroke);
}

bool is_added_stroke_believable(const Marker& marker, const ListEvidence& list) {
  const bool proved = list.next == list.wanted + 1;
  // Before e) either of d) and đ) may be the one that is missing.
  if (marker.shape == MarkerShape::letter)
    return proved || (list.misread && list.next != list.wanted + 2 && list.next != list.wanted);
  return proved && (marker.mended || list.misread);
}

}  // namespace

MarkerSequence::MarkerSequence(std::span<const Paragraph> paragraphs) {
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    for (const Marker& marker : paragraphs[i].readings) {
      const bool doubtful = marker.mended && !paragraphs[i].readings.front().mended;
      if (marker.numbers.empty() || doubtful) continue;
      numbers_[static_cast<std::size_t>(marker.shape)].emplace_back(i, marker.numbers.back());
    }
  }
}

MarkerSequence::Numbers::const_iterator MarkerSequence::first_of(MarkerShape shape,
                                                                 std::size_t from) const {
  const Numbers& numbers = numbers_[static_cast<std::size_t>(shape)];
  return std::lower_bound(
      numbers.begin(), numbers.end(), from, [](const auto& entry, std::size_t at) {
        return entry.first < at;
      });
}

std::optional<int> MarkerSequence::next_number(MarkerShape shape,
                                               std::size_t from,
                                               std::span<const MarkerShape> outer) const {
  const auto next = first_of(shape, from);
  if (next == numbers_[static_cast<std::size_t>(shape)].end()) return std::nullopt;
  for (const MarkerShape above : outer) {
    const auto end = first_of(above, from);
    if (end != numbers_[static_cast<std::size_t>(above)].end() && end->first <= next->first)
      return std::nullopt;
  }
  return next->second;
}

std::optional<Marker> mended_by_sequence(const Marker& marker, const ListEvidence& list) {
  if (marker.numbers.empty()) return std::nullopt;
  const int printed = marker.numbers.back();
  if (printed == list.wanted) return std::nullopt;
  const bool believable = printed < list.wanted ? is_lost_stroke_believable(marker, list)
                                                : is_added_stroke_believable(marker, list);
  return believable ? with_other_strokes(marker, list.wanted) : std::nullopt;
}

}  // namespace parsers
