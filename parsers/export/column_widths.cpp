#include "parsers/export/column_widths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <string>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/import/office_text.h"

namespace parsers {
namespace {

// Characters of the longest word and of all text that a column has to hold.
struct Need {
  double longest = 2, all = 2;
};

void add(const CellPlace& place, std::vector<Need>& needs) {
  if (place.cell == nullptr || place.goes_on || place.columns != 1) return;
  Need& need = needs[static_cast<std::size_t>(place.column)];
  double characters = 0;
  for (const std::string& line : lines_of(place.cell->blocks)) {
    for (const std::string_view word : base::split_words(line))
      need.longest = std::max(need.longest, static_cast<double>(length_in_characters(word)));
    characters += static_cast<double>(length_in_characters(line));
  }
  need.all = std::max(need.all, characters);
}

}  // namespace

std::vector<int> column_widths(const CellPlaces& places, bool has_borders, int total) {
  const auto count = static_cast<std::size_t>(std::max(places.width, 1));
  if (!has_borders && count == 2) return {total * 42 / 100, total - total * 42 / 100};
  std::vector<Need> needs(count);
  for (const std::vector<CellPlace>& row : places.rows) {
    for (const CellPlace& place : row)
      add(place, needs);
  }
  // A column with four times the text is twice as wide, and as many times higher.
  std::vector<double> shares;
  for (const Need& need : needs)
    shares.push_back(std::max(need.longest + 1, std::sqrt(need.all) * 2));
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<int> widths;
  for (const double share : shares)
    widths.push_back(std::max(1, static_cast<int>(share / sum * total)));
  return widths;
}

}  // namespace parsers
