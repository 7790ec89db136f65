// Each column remembers for how many rows more a cell from above covers it. A cell that began in a
// row without text has no line of its own and is drawn in the next row that has one.
#include "parsers/import/table_grid.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace parsers {
namespace {

constexpr std::size_t kMostColumns = 64;
constexpr std::size_t kMostCovered = std::size_t{1} << 20;

struct Cover {
  std::size_t until = 0;  // index of the first row below the cell
  int columns = 0;        // of the cell, in the first of its columns
  bool is_drawn = true;
};

class GridMaker {
 public:
  explicit GridMaker(const std::vector<std::vector<GridCell>>& rows)
      : rows_(rows), kept_before_(rows.size() + 1) {
    for (std::size_t r = 0; r < rows.size(); ++r)
      kept_before_[r + 1] = kept_before_[r] + (has_text(rows[r]) ? 1 : 0);
  }

  std::vector<GridRow> make() {
    std::vector<GridRow> grid;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      GridRow row = lay_out(r);
      if (is_kept(r)) grid.push_back(std::move(row));
    }
    return grid;
  }

 private:
  static bool has_text(const std::vector<GridCell>& row) {
    return std::any_of(
        row.begin(), row.end(), [](const GridCell& cell) { return !cell.text.empty(); });
  }

  bool is_kept(std::size_t r) const { return kept_before_[r + 1] > kept_before_[r]; }

  int kept_rows(std::size_t begin, std::size_t end) const {
    return static_cast<int>(kept_before_[end] - kept_before_[begin]);
  }

  GridRow lay_out(std::size_t r) {
    GridRow row;
    for (const GridCell& cell : rows_[r]) {
      add_covered(r, row);
      add_cell(r, cell, row);
    }
    add_covered(r, row);
    return row;
  }

  void add_covered(std::size_t r, GridRow& row) {
    while (row.texts.size() < kMostColumns && above_[row.texts.size()].until > r) {
      Cover& cover = above_[row.texts.size()];
      CellSpan span{0, 1};
      if (!cover.is_drawn && is_kept(r)) {
        span = {cover.columns, std::max(1, kept_rows(r, cover.until))};
        cover.is_drawn = true;
      }
      add_place("", span, row);
      ++covered_;
    }
  }

  void add_cell(std::size_t r, const GridCell& cell, GridRow& row) {
    const std::size_t first = row.texts.size();
    const std::size_t room = first < kMostColumns ? kMostColumns - first : 1;
    std::size_t columns = std::min(static_cast<std::size_t>(std::max(cell.span.columns, 1)), room);
    std::size_t end =
        std::min(rows_.size(), r + static_cast<std::size_t>(std::max(cell.span.rows, 1)));
    if (covered_ > kMostCovered) columns = 1, end = r + 1;
    // What still reaches down here from above ends the cell.
    for (std::size_t c = 1; c < columns; ++c)
      if (above_[first + c].until > r) columns = c;
    const bool drawn = is_kept(r);
    const int rows = std::max(1, kept_rows(r, end));
    add_place(cell.text, {static_cast<int>(columns), rows}, row);
    for (std::size_t c = 1; c < columns; ++c, ++covered_)
      add_place("", {0, 1}, row);
    for (std::size_t c = first; c < std::min(first + columns, kMostColumns); ++c)
      above_[c] = {end, c == first ? static_cast<int>(columns) : 0, drawn};
  }

  static void add_place(const std::string& text, CellSpan span, GridRow& row) {
    row.texts.push_back(text);
    row.spans.push_back(span);
  }

  const std::vector<std::vector<GridCell>>& rows_;
  std::vector<std::size_t> kept_before_;  // how many of the rows before this one have text
  std::array<Cover, kMostColumns> above_{};
  std::size_t covered_ = 0;
};

}  // namespace

std::vector<GridRow> lay_out_cells(const std::vector<std::vector<GridCell>>& rows) {
  return GridMaker(rows).make();
}

}  // namespace parsers
