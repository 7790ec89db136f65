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

constexpr double kLineOfText = 74;       // letters across the page in 12 points
constexpr double kPadding = 2;           // letters, both sides of a cell
constexpr double kCapital = 1.4;         // letters
constexpr double kLongestUnbroken = 20;  // letters; addresses and dotted lines break anywhere

// Letters of the longest word and of all text that a column has to hold.
struct Need {
  double longest = 2, all = 2;
};

double width_of(std::string_view word) {
  double letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    base::next_char(word, at);
    letters += starts_upper(word.substr(begin, at - begin)) ? kCapital : 1;
  }
  return std::min(letters, kLongestUnbroken);
}

void add(const CellPlace& place, std::vector<Need>& needs) {
  if (place.cell == nullptr || place.goes_on || place.columns != 1) return;
  Need& need = needs[static_cast<std::size_t>(place.column)];
  double letters = 0;
  for (const std::string& line : lines_of(place.cell->blocks)) {
    for (const std::string_view word : base::split_words(line))
      need.longest = std::max(need.longest, width_of(word));
    letters += static_cast<double>(length_in_characters(line));
  }
  need.all = std::max(need.all, letters);
}

// Letters for each column, together a line of text: no less than its longest word, and of what is
// left in proportion to the root of its text, for a column with four times the text is twice as
// wide, and as many times higher.
std::vector<double> shares_of(const std::vector<Need>& needs) {
  std::vector<double> shares;
  for (const Need& need : needs)
    shares.push_back(need.longest + kPadding);
  const double least = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<bool> is_fixed(needs.size(), false);
  for (bool settled = least >= kLineOfText; !settled;) {
    settled = true;
    double room = kLineOfText, roots = 0;
    for (std::size_t i = 0; i < needs.size(); ++i)
      (is_fixed[i] ? room : roots) += is_fixed[i] ? -shares[i] : std::sqrt(needs[i].all);
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (is_fixed[i]) continue;
      const double longest = needs[i].longest + kPadding;
      shares[i] = room * std::sqrt(needs[i].all) / roots;
      if (shares[i] >= longest) continue;
      shares[i] = longest;
      is_fixed[i] = true;
      settled = false;
    }
  }
  return shares;
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
  const std::vector<double> shares = shares_of(needs);
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<int> widths;
  for (const double share : shares)
    widths.push_back(std::max(1, static_cast<int>(share / sum * total)));
  return widths;
}

}  // namespace parsers
