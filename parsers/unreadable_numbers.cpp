// One pass remembers the last readable number and what has come since that looks like a number in
// everything but its figure: one character, the closer of a number, a blank, a capital. The next
// readable number tells whether exactly one is lacking, and that line was it.
#include "parsers/unreadable_numbers.h"

#include <string>

#include "base/text.h"
#include "parsers/characters.h"

namespace parsers {
namespace {

// `text` as a number whose figure cannot be read.
std::optional<Marker> read_unreadable(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::size_t at = 0;
  const char32_t figure = base::next_char(text, at);
  if (figure <= U' ' || figure == U'\u00A0' || figure == U'.') return std::nullopt;
  if (at + 2 >= text.size() || (text[at] != '.' && text[at] != '/') || text[at + 1] != ' ')
    return std::nullopt;
  if (!starts_upper(text.substr(at + 2))) return std::nullopt;
  Marker marker;
  marker.shape = MarkerShape::arabic;
  marker.printed = std::string(text.substr(0, at + 1));
  marker.length = at + 2;
  marker.mended = marker.by_sequence = true;
  return marker;
}

}  // namespace

std::optional<UnreadableNumber> UnreadableNumbers::see(std::size_t line,
                                                       std::string_view text,
                                                       const std::vector<Marker>& readings) {
  if (!readings.empty()) {
    const Marker& marker = readings.front();
    const bool number = marker.shape == MarkerShape::arabic;
    if ((marker.mended && !number) || is_bullet(marker.shape)) return std::nullopt;
    if (number && !marker.mended) return see_number(marker);
    if (!number && continues_own_list(marker)) {
      if (marker.shape < MarkerShape::arabic) begin_list(0);
      return std::nullopt;
    }
  }
  if (!last_) return std::nullopt;
  if (auto marker = read_unreadable(text)) candidates_.push_back({line, std::move(*marker)});
  return std::nullopt;
}

// The later neighbour, or one more number of the list.
std::optional<UnreadableNumber> UnreadableNumbers::see_number(const Marker& marker) {
  std::optional<UnreadableNumber> found;
  const int number = marker.numbers.back();
  if (last_ && number == *last_ + 2 && candidates_.size() == 1 &&
      candidates_.front().marker.printed.back() == marker.printed.back()) {
    found = std::move(candidates_.front());
    found->marker.numbers = {number - 1};
    found->marker.label = std::to_string(number - 1);
  }
  begin_list(number);
  return found;
}

// Single characters may be any list's: "b." behind a., "B." behind A.
bool UnreadableNumbers::continues_own_list(const Marker& marker) {
  const bool letter = marker.shape == MarkerShape::letter;
  if (!letter && marker.shape != MarkerShape::capital) return true;
  int& last = letter ? last_letter_ : last_capital_;
  const int number = marker.numbers.back();
  if (number != 1 && number != last + 1) return false;
  last = number;
  return true;
}

void UnreadableNumbers::begin_list(int last) {
  last_ = last;
  last_letter_ = 0;
  candidates_.clear();
}

}  // namespace parsers
