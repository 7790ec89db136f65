#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/marker.h"

namespace parsers {

// A line whose number was read as something else.
struct UnreadableNumber {
  std::size_t line = 0;
  Marker marker;  // with the number that belongs there
};

// Finds Arabic numbers of which reading left another character: "Š. Các chi bộ" between 4. and 6.
// is 5. It takes a single line between two neighbours that could carry the one number they lack;
// where two could, or one could be the point of another list, nothing is found. Lines are shown in
// order; constant time for each.
class UnreadableNumbers {
 public:
  // Shows the next line and the readings of its marker. When it is the later neighbour, the line
  // before it that carries the number between.
  std::optional<UnreadableNumber> see(std::size_t line,
                                      std::string_view text,
                                      const std::vector<Marker>& readings);

 private:
  bool continues_own_list(const Marker& marker);
  void start(std::size_t line, const Marker& marker);

  std::optional<Marker> last_;  // the neighbour before, also the unit around the list as its 0
  std::array<int, static_cast<std::size_t>(MarkerShape::dot) + 1> last_numbers_{};
  std::vector<UnreadableNumber> candidates_;  // since then, at most two
};

}  // namespace parsers
