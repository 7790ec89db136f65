#include "ocr/layout/unread_blocks.h"

#include <algorithm>
#include <iterator>

#include "ocr/layout/columns.h"

namespace ocr::layout {
namespace {

// In heights of small letters.
constexpr double kBesideLine = 0.5;  // marks of a line may stand out of its box by this
constexpr double kWordGap = 3;
constexpr double kLineGap = 1.8;
constexpr std::size_t kLeastMarks = 2;
constexpr std::size_t kMostBlocks = 12;

struct Block {
  Box box;
  std::size_t marks = 0;
};

bool stands_in(const Box& mark, const Line& line, int margin_px) {
  const int x = (mark.x0 + mark.x1) / 2, y = (mark.y0 + mark.y1) / 2;
  return x >= line.box.x0 - margin_px && x < line.box.x1 + margin_px &&
         y >= line.box.y0 - margin_px && y < line.box.y1 + margin_px;
}

// The marks of one row, parted where the gap is wider than between words.
std::vector<Block> pieces_of(std::vector<Box> row, double x_height_px) {
  std::sort(row.begin(), row.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  std::vector<Block> pieces;
  for (const Box& mark : row) {
    if (pieces.empty() || mark.x0 - pieces.back().box.x1 > kWordGap * x_height_px) {
      pieces.push_back({mark, 1});
    } else {
      pieces.back() = {around(pieces.back().box, mark), pieces.back().marks + 1};
    }
  }
  return pieces;
}

bool hangs_below(const Block& lower, const Block& upper, double x_height_px) {
  return lower.box.x0 < upper.box.x1 && upper.box.x0 < lower.box.x1 &&
         lower.box.y0 - upper.box.y1 <= kLineGap * x_height_px;
}

}  // namespace

std::vector<Box> unread_blocks(const std::vector<Box>& marks,
                               const std::vector<Region>& regions,
                               double x_height_px) {
  const auto margin_px = static_cast<int>(kBesideLine * x_height_px);
  std::vector<Box> unread;
  for (const Box& mark : marks) {
    const bool is_read = std::any_of(regions.begin(), regions.end(), [&](const Region& region) {
      return std::any_of(region.lines.begin(), region.lines.end(), [&](const Line& line) {
        return stands_in(mark, line, margin_px);
      });
    });
    if (!is_read) unread.push_back(mark);
  }
  std::vector<Block> blocks;
  for (const Box& row : rows_of(unread)) {
    std::vector<Box> of_row;
    std::copy_if(unread.begin(), unread.end(), std::back_inserter(of_row), [&row](const Box& mark) {
      return mark.y0 >= row.y0 && mark.y1 <= row.y1;
    });
    for (const Block& piece : pieces_of(std::move(of_row), x_height_px)) {
      const auto upper = std::find_if(blocks.rbegin(), blocks.rend(), [&](const Block& block) {
        return hangs_below(piece, block, x_height_px);
      });
      if (upper == blocks.rend()) {
        blocks.push_back(piece);
      } else {
        *upper = {around(upper->box, piece.box), upper->marks + piece.marks};
      }
    }
  }
  std::erase_if(blocks, [](const Block& block) { return block.marks < kLeastMarks; });
  std::vector<Box> boxes;
  if (blocks.size() > kMostBlocks) return boxes;
  for (const Block& block : blocks)
    boxes.push_back(block.box);
  return boxes;
}

}  // namespace ocr::layout
