#include "parsers/block_finder.h"

#include <algorithm>

namespace parsers {

BlockFinder::BlockFinder(const Document& document) {
  const auto add = [this](const Block& block) {
    const auto add_text = [&](const Text& text) {
      for (const base::TextSpan& span : text.spans)
        places_.emplace_back(span.end, &block);
    };
    add_text(block.text);
    for (const Row& row : block.rows) {
      for (const Cell& cell : row.cells)
        add_text(cell.text);
    }
  };
  each_block(document, add);
  std::stable_sort(places_.begin(), places_.end(), [](const auto& a, const auto& b) {
    return a.first < b.first;
  });
}

const Block* BlockFinder::find(base::TextSpan span) const {
  if (span == base::TextSpan{}) return nullptr;
  const auto place = std::upper_bound(
      places_.begin(), places_.end(), span.begin, [](std::size_t at, const auto& candidate) {
        return at < candidate.first;
      });
  return place == places_.end() ? nullptr : place->second;
}

}  // namespace parsers
