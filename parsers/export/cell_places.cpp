#include "parsers/export/cell_places.h"

#include <algorithm>
#include <cstddef>

namespace parsers {
namespace {

constexpr int kMostColumns = 64;

struct Above {
  const OfficeCell* cell = nullptr;
  int columns = 1;
  std::size_t until = 0;  // the first row below it
};

class Placer {
 public:
  explicit Placer(const OfficeTable& table) : table_(table), above_(kMostColumns) {}

  CellPlaces place() {
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      places_.rows.emplace_back();
      column_ = 0;
      for (const OfficeCell& cell : table_.rows[r].cells) {
        go_on(r);
        begin(r, cell);
      }
      go_on(r);
      places_.width = std::max(places_.width, column_);
    }
    for (std::size_t r = 0; r < places_.rows.size(); ++r)
      fill_up(places_.rows[r]);
    return std::move(places_);
  }

 private:
  bool is_covered(std::size_t r, int column) const {
    return column < kMostColumns && above_[static_cast<std::size_t>(column)].until > r;
  }

  void add(const OfficeCell* cell, int columns, bool goes_on) {
    places_.rows.back().push_back({cell, column_, columns, goes_on});
    column_ += columns;
  }

  void go_on(std::size_t r) {
    while (is_covered(r, column_)) {
      const Above& above = above_[static_cast<std::size_t>(column_)];
      add(above.cell, above.columns, true);
    }
  }

  void begin(std::size_t r, const OfficeCell& cell) {
    const int room = std::max(kMostColumns - column_, 1);
    int columns = std::clamp(cell.column_span, 1, room);
    for (int c = 1; c < columns; ++c)
      if (is_covered(r, column_ + c)) columns = c;
    const std::size_t left = table_.rows.size() - r;
    const std::size_t rows = std::min(static_cast<std::size_t>(std::max(cell.row_span, 1)), left);
    if (column_ < kMostColumns && rows > 1) {
      for (int c = column_; c < column_ + columns && c < kMostColumns; ++c)
        above_[static_cast<std::size_t>(c)] = {};
      above_[static_cast<std::size_t>(column_)] = {&cell, columns, r + rows};
      for (int c = column_ + 1; c < column_ + columns; ++c)
        above_[static_cast<std::size_t>(c)] = {nullptr, 1, 0};
    }
    add(&cell, columns, false);
  }

  void fill_up(std::vector<CellPlace>& row) const {
    int end = row.empty() ? 0 : row.back().column + row.back().columns;
    for (; end < std::min(places_.width, kMostColumns); ++end)
      row.push_back({nullptr, end, 1, false});
  }

  const OfficeTable& table_;
  std::vector<Above> above_;  // what reaches down, by its first column
  CellPlaces places_;
  int column_ = 0;
};

}  // namespace

CellPlaces place_cells(const OfficeTable& table) {
  return Placer(table).place();
}

}  // namespace parsers
