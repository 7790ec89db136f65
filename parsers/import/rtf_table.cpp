// Edges that lie closer together than a printer's line are one. A cell that is merged with the one
// above it is found by the column in which both begin.
#include "parsers/import/rtf_table.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace parsers {
namespace {

constexpr int kSameEdge = 30;   // twips
constexpr int kIndented = 300;  // twips: a row that begins so far in has an empty cell before it

// The columns of a table, by their edges from left to right.
class Columns {
 public:
  void add(int edge) { edges_.push_back(edge); }

  void arrange() {
    std::sort(edges_.begin(), edges_.end());
    std::vector<int> apart;
    for (const int edge : edges_) {
      if (apart.empty() || edge > apart.back() + kSameEdge) apart.push_back(edge);
    }
    edges_ = std::move(apart);
  }

  int leftmost() const { return edges_.empty() ? 0 : edges_.front(); }

  // How many columns end at or before `edge`.
  int before(int edge) const {
    return static_cast<int>(std::upper_bound(edges_.begin(), edges_.end(), edge) - edges_.begin());
  }

 private:
  std::vector<int> edges_;
};

void append(std::vector<OfficeBlock> more, std::vector<OfficeBlock>& blocks) {
  if (has_content(more)) std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

// Lays rows out on the columns.
class RtfTableMaker {
 public:
  explicit RtfTableMaker(Columns columns) : columns_(std::move(columns)) {}

  void add_row(std::vector<std::vector<OfficeBlock>> cells, const RtfRowPlaces& places) {
    table_.rows.emplace_back();
    column_ = 0;
    if (places.left_edge >= columns_.leftmost() + kIndented) {
      const int indent = columns_.before(places.left_edge) - 1;
      if (indent > 0) add_cell({}, {}, indent);
    }
    const int first = columns_.before(columns_.leftmost());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const RtfCellPlace place = i < places.cells.size() ? places.cells[i] : RtfCellPlace{};
      const int end = columns_.before(place.right_edge) - first;
      add_cell(std::move(cells[i]), place, std::max(1, end - column_));
    }
  }

  OfficeTable take() { return std::move(table_); }

 private:
  struct Origin {
    std::size_t row = 0, cell = 0;
  };

  void add_cell(std::vector<OfficeBlock> blocks, const RtfCellPlace& place, int columns) {
    const int column = std::exchange(column_, column_ + columns);
    const std::size_t row = table_.rows.size() - 1;
    std::vector<OfficeCell>& cells = table_.rows.back().cells;
    if (place.is_merged && !cells.empty()) {
      cells.back().column_span += columns;
      return append(std::move(blocks), cells.back().blocks);
    }
    const auto above = growing_.find(column);
    if (place.goes_on_down && above != growing_.end()) {
      OfficeCell& origin = table_.rows[above->second.row].cells[above->second.cell];
      if (above->second.row + static_cast<std::size_t>(origin.row_span) == row) {
        ++origin.row_span;
        return append(std::move(blocks), origin.blocks);
      }
    }
    cells.push_back({std::move(blocks), columns, 1});
    growing_.erase(column);
    if (place.opens_column || place.goes_on_down) growing_[column] = {row, cells.size() - 1};
  }

  Columns columns_;
  OfficeTable table_;
  std::map<int, Origin> growing_;  // by column
  int column_ = 0;
};

}  // namespace

bool has_content(const std::vector<OfficeBlock>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const OfficeBlock& block) {
    const auto* paragraph = std::get_if<OfficeParagraph>(&block.content);
    return paragraph == nullptr || !paragraph->runs.empty() || !paragraph->label.text.empty();
  });
}

void RtfTable::end_cell() {
  cells_.push_back(std::exchange(cell_, {}));
}

void RtfTable::end_row(const RtfRowPlaces& places) {
  if (has_content(cell_)) end_cell();
  cell_.clear();
  if (!cells_.empty()) rows_.push_back({std::exchange(cells_, {}), places});
}

OfficeTable RtfTable::take(const RtfRowPlaces& places) {
  end_row(places);
  Columns columns;
  bool draws_lines = false;
  int leftmost = rows_.empty() ? 0 : rows_.front().places.left_edge;
  for (const Row& row : rows_) {
    leftmost = std::min(leftmost, row.places.left_edge);
    draws_lines = draws_lines || row.places.draws_lines;
    for (const RtfCellPlace& place : row.places.cells)
      columns.add(place.right_edge);
  }
  columns.add(leftmost);
  for (const Row& row : rows_) {
    if (row.places.left_edge >= leftmost + kIndented) columns.add(row.places.left_edge);
  }
  columns.arrange();
  RtfTableMaker maker(std::move(columns));
  for (Row& row : rows_)
    maker.add_row(std::move(row.cells), row.places);
  rows_.clear();
  OfficeTable table = maker.take();
  table.has_borders = draws_lines;
  return table;
}

}  // namespace parsers
