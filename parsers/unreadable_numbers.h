#pragma once

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
// is 5. The one number that two neighbours lack must have one line between them that could carry
// it; where two could, or where the character goes on with a list of its own, nothing is found.
// Lines are shown in their order; constant time for each.
class UnreadableNumbers {
 public:
  // Shows the next line with the readings of its marker. When it is the later neighbour: the line
  // between.
  std::optional<UnreadableNumber> see(std::size_t line,
                                      std::string_view text,
                                      const std::vector<Marker>& readings);

 private:
  std::optional<UnreadableNumber> see_number(const Marker& marker);
  bool continues_own_list(const Marker& marker);
  void begin_list(int last);

  std::optional<int> last_;  // the number before; 0 behind the marker of the unit around
  std::vector<UnreadableNumber> candidates_;  // since then
  int last_letter_ = 0;
  int last_capital_ = 0;
};

}  // namespace parsers
