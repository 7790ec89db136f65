// What remains of the ink after opening it with a long thin brick is rulings, level ones and
// upright ones; those that hang together are a table. The positions at which rulings lie give a
// grid, and cells of the grid between which there is no ink on the grid's line are one cell.
#include "ocr/layout/ruled_tables.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <leptonica/allheaders.h>

#include "ocr/cleanup/long_runs.h"

namespace ocr::layout {
namespace {

constexpr int kRunsInPage = 50;     // a ruling is at least this part of the page's longer side:
                                    // 6 mm of A4, taller than letters, narrower than "STT"
constexpr int kThickInRun = 3;      // what is thicker than this part of a run is no line
constexpr int kToleranceInRun = 6;  // 1 mm of A4: lines nearer than this are one, double or bent
constexpr int kLightGrey = 200;
constexpr int kRim_px = 5;
constexpr double kDrawn = 0.5;            // the share of a cell's side that must be drawn
constexpr std::ptrdiff_t kLeastHead = 3;  // cells of a head below which one cell is a table
constexpr std::size_t kMaxRows = 300, kMaxColumns = 60;

bool is_blank(const Image& image) {
  l_int32 blank = 1;
  return image.empty() || pixZero(image.pix(), &blank) != 0 || blank != 0;
}

Image ink_of(const Image& page) {
  if (page.empty()) return {};
  if (page.depth() == 1) return Image(pixClone(page.pix()));
  const Image grey(pixConvertTo8(page.pix(), 0));
  return grey.empty() ? Image() : Image(pixThresholdToBinary(grey.pix(), kLightGrey));
}

// The runs that are no part of a dark area.
Image thin(const Image& runs, int thick) {
  if (is_blank(runs)) return {};
  const Image areas(pixOpenBrick(nullptr, runs.pix(), thick, thick));
  return areas.empty() ? Image() : Image(pixSubtract(nullptr, runs.pix(), areas.pix()));
}

int run_of(const Image& page) {
  return std::max(page.width(), page.height()) / kRunsInPage;
}

struct Rulings {
  Image level, upright;  // both empty when one has no ink
};

Rulings rulings_of(const Image& black_and_white) {
  const int run = run_of(black_and_white), thick = run / kThickInRun;
  Image upright = thin(cleanup::upright_runs(black_and_white, run), thick);
  if (is_blank(upright)) return {};
  Image level = thin(cleanup::level_runs(black_and_white, run), thick);
  if (is_blank(level)) return {};
  return {std::move(level), std::move(upright)};
}

Image part_of(const Image& image, const Image& mask, const Box& box) {
  ::Box* rectangle = boxCreate(box.x0, box.y0, box.width(), box.height());
  Image part(pixClipRectangle(image.pix(), rectangle, nullptr));
  boxDestroy(&rectangle);
  if (!part.empty()) pixAnd(part.pix(), part.pix(), mask.pix());
  return part;
}

std::vector<Box> pieces_of(const Image& image) {
  std::vector<Box> pieces;
  ::Boxa* boxes = image.empty() ? nullptr : pixConnCompBB(image.pix(), 8);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int x = 0, y = 0, width = 0, height = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
    pieces.push_back({x, y, x + width, y + height});
  }
  boxaDestroy(&boxes);
  return pieces;
}

// Where lines lie across the direction in which they run. Pieces of one line lie within
// `tolerance` of each other. `length` is that of the table: lines end there, drawn or not.
std::vector<int> positions(std::vector<int> middles, int tolerance, int length) {
  std::sort(middles.begin(), middles.end());
  std::vector<int> lines;
  for (std::size_t begin = 0, end = 0; begin < middles.size(); begin = end) {
    while (end < middles.size() && middles[end] - middles[begin] <= tolerance)
      ++end;
    lines.push_back(middles[(begin + end) / 2]);
  }
  if (lines.empty() || lines.front() > 3 * tolerance) lines.insert(lines.begin(), 0);
  if (lines.back() < length - 3 * tolerance) lines.push_back(length);
  return lines;
}

// The grid of one table, in pixels of its box, and which of its inner sides are drawn.
class Grid {
 public:
  Grid(const Image& level, const Image& upright, int tolerance_px)
      : level_(level), upright_(upright), tolerance_px_(tolerance_px) {
    std::vector<int> x, y;
    for (const Box& piece : pieces_of(upright))
      x.push_back((piece.x0 + piece.x1) / 2);
    for (const Box& piece : pieces_of(level))
      y.push_back((piece.y0 + piece.y1) / 2);
    x_ = positions(std::move(x), tolerance_px, level.width());
    y_ = positions(std::move(y), tolerance_px, level.height());
  }

  bool is_table() const {
    return x_.size() > 2 && y_.size() > 2 && x_.size() <= kMaxColumns && y_.size() <= kMaxRows;
  }
  std::size_t rows() const { return y_.size() - 1; }
  std::size_t columns() const { return x_.size() - 1; }
  Box box(std::size_t row, std::size_t column, std::size_t row_end, std::size_t column_end) const {
    return {x_[column], y_[row], x_[column_end], y_[row_end]};
  }

  bool has_right_side(std::size_t row, std::size_t column) const {
    int drawn = 0;
    for (int y = y_[row]; y < y_[row + 1]; ++y)
      drawn += has_ink(upright_, x_[column + 1], y, 1, 0);
    return drawn >= kDrawn * (y_[row + 1] - y_[row]);
  }
  bool has_lower_side(std::size_t row, std::size_t column) const {
    int drawn = 0;
    for (int x = x_[column]; x < x_[column + 1]; ++x)
      drawn += has_ink(level_, x, y_[row + 1], 0, 1);
    return drawn >= kDrawn * (x_[column + 1] - x_[column]);
  }

 private:
  bool has_ink(const Image& lines, int x, int y, int step_x, int step_y) const {
    for (int i = -tolerance_px_; i <= tolerance_px_; ++i) {
      l_uint32 ink = 0;  // stays 0 outside the picture
      if (pixGetPixel(lines.pix(), x + i * step_x, y + i * step_y, &ink) == 0 && ink != 0)
        return true;
    }
    return false;
  }

  const Image& level_;
  const Image& upright_;
  int tolerance_px_;
  std::vector<int> x_, y_;
};

// Rows [row, row_end) x columns [column, column_end) of a grid.
struct Span {
  std::size_t row, column, row_end, column_end;
};

// Each cell of the grid joined with its neighbours to the right and below as far as no line parts
// them. An earlier span that reaches below this row holds its columns in this row too, so that
// spans never overlap.
std::vector<Span> joined_cells(const Grid& grid) {
  const std::size_t columns = grid.columns();
  std::vector<Span> spans;
  std::vector<bool> taken(grid.rows() * columns, false);
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      if (taken[row * columns + column]) continue;
      Span span{row, column, row + 1, column + 1};
      while (span.column_end < columns && !taken[row * columns + span.column_end] &&
             !grid.has_right_side(row, span.column_end - 1))
        ++span.column_end;
      const auto open_below = [&] {
        for (std::size_t c = column; c < span.column_end; ++c) {
          if (grid.has_lower_side(span.row_end - 1, c)) return false;
        }
        return true;
      };
      while (span.row_end < grid.rows() && open_below())
        ++span.row_end;
      for (std::size_t r = row; r < span.row_end; ++r) {
        for (std::size_t c = column; c < span.column_end; ++c)
          taken[r * columns + c] = true;
      }
      spans.push_back(span);
    }
  }
  return spans;
}

int number(std::size_t value) {
  return static_cast<int>(value);
}

RuledTable table_at(const Grid& grid, const Box& box) {
  RuledTable table;
  table.box = grid.box(0, 0, grid.rows(), grid.columns());
  for (const Span& span : joined_cells(grid)) {
    RuledCell cell;
    cell.place.row = number(span.row);
    cell.place.column = number(span.column);
    cell.place.row_span = number(span.row_end - span.row);
    cell.place.column_span = number(span.column_end - span.column);
    cell.box = grid.box(span.row, span.column, span.row_end, span.column_end);
    table.cells.push_back(cell);
  }
  const auto move = [&box](Box& moved) {
    moved = {moved.x0 + box.x0, moved.y0 + box.y0, moved.x1 + box.x0, moved.y1 + box.y0};
  };
  move(table.box);
  for (RuledCell& cell : table.cells)
    move(cell.box);
  return table;
}

Box scaled(const Box& box, double x_factor, double y_factor) {
  const auto times = [](int value, double factor) {
    return static_cast<int>(std::lround(value * factor));
  };
  return {times(box.x0, x_factor),
          times(box.y0, y_factor),
          times(box.x1, x_factor),
          times(box.y1, y_factor)};
}

}  // namespace

std::vector<RuledTable> find_ruled_tables(const Image& page) {
  std::vector<RuledTable> tables;
  const Image black_and_white = ink_of(page);
  if (black_and_white.empty()) return tables;
  const int tolerance = run_of(black_and_white) / kToleranceInRun;
  if (tolerance < 1) return tables;
  const auto [level, upright] = rulings_of(black_and_white);
  if (level.empty() || upright.empty()) return tables;
  const int run = run_of(black_and_white);
  const Image both(pixOr(nullptr, level.pix(), upright.pix()));
  const Image joined(pixDilateBrick(nullptr, both.pix(), tolerance, tolerance));
  if (joined.empty()) return tables;
  ::Pixa* masks = nullptr;
  ::Boxa* boxes = pixConnComp(joined.pix(), &masks, 8);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int x = 0, y = 0, width = 0, height = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
    if (width < 2 * run || height < run) continue;
    const Box box{x, y, x + width, y + height};
    const Image mask(pixaGetPix(masks, i, L_CLONE));
    const Image own_level = part_of(level, mask, box), own_upright = part_of(upright, mask, box);
    if (is_blank(own_level) || is_blank(own_upright)) continue;
    const Grid grid(own_level, own_upright, tolerance);
    if (grid.is_table()) tables.push_back(table_at(grid, box));
  }
  boxaDestroy(&boxes);
  pixaDestroy(&masks);
  std::sort(tables.begin(), tables.end(), [](const RuledTable& a, const RuledTable& b) {
    return std::pair(a.box.y0, a.box.x0) < std::pair(b.box.y0, b.box.x0);
  });
  return tables;
}

bool middle_in(const Box& box, const Box& zone) {
  const int x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
  return zone.x0 <= x && x < zone.x1 && zone.y0 <= y && y < zone.y1;
}

std::optional<std::size_t> RuledTable::cell_at(const Box& wanted) const {
  if (!middle_in(wanted, box)) return std::nullopt;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (middle_in(wanted, cells[i].box)) return i;
  }
  return std::nullopt;
}

bool is_filled(const RuledTable& table, const std::vector<Box>& boxes) {
  std::set<std::pair<int, int>> filled;  // row and column
  for (const Box& box : boxes) {
    if (const auto cell = table.cell_at(box))
      filled.insert({table.cells[*cell].place.row, table.cells[*cell].place.column});
  }
  int rows = 0;
  std::ptrdiff_t cells_in_head = 0;
  for (auto row = filled.begin(); row != filled.end();) {
    const auto next = filled.lower_bound({row->first + 1, 0});
    const std::ptrdiff_t cells = std::distance(row, next);
    if (row == filled.begin()) cells_in_head = cells;
    rows += cells >= 2;
    row = next;
  }
  const bool goes_on = cells_in_head >= kLeastHead && std::ssize(filled) > cells_in_head;
  return rows >= 2 || goes_on;
}

Image without_rulings(const Image& grey,
                      const Image& black_and_white,
                      const std::vector<RuledTable>& tables) {
  Image clean = grey.clone();
  const auto [level, upright] = rulings_of(black_and_white);
  if (level.empty()) return clean;
  const Image both(pixOr(nullptr, level.pix(), upright.pix()));
  // Their grey rims too.
  const Image wide(pixDilateBrick(nullptr, both.pix(), kRim_px, kRim_px));
  for (const RuledTable& table : tables) {
    const Box box = table.box;
    ::Box* rectangle = boxCreate(std::max(box.x0 - kRim_px, 0),
                                 std::max(box.y0 - kRim_px, 0),
                                 box.width() + 2 * kRim_px,
                                 box.height() + 2 * kRim_px);
    const Image mask(pixClipRectangle(wide.pix(), rectangle, nullptr));
    const Image part(pixClipRectangle(grey.pix(), rectangle, nullptr));
    l_uint32 paper = 255;
    if (!part.empty()) pixGetRankValue(part.pix(), 4, 0.9F, &paper);
    int x = 0, y = 0;
    boxGetGeometry(rectangle, &x, &y, nullptr, nullptr);
    if (!mask.empty()) pixSetMaskedGeneral(clean.pix(), mask.pix(), paper, x, y);
    boxDestroy(&rectangle);
  }
  return clean;
}

RuledTable scaled(const RuledTable& table, double x_factor, double y_factor) {
  RuledTable result = table;
  result.box = scaled(table.box, x_factor, y_factor);
  for (RuledCell& cell : result.cells)
    cell.box = scaled(cell.box, x_factor, y_factor);
  return result;
}

Region table_region(const RuledTable& table, std::vector<std::vector<Line>> lines) {
  Region region;
  region.kind = RegionKind::table;
  region.box = table.box;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    TableCell cell = table.cells[i].place;
    cell.first_line = number(region.lines.size());
    if (i < lines.size()) {
      for (Line& line : lines[i])
        region.lines.push_back(std::move(line));
    }
    cell.last_line = number(region.lines.size());
    region.cells.push_back(cell);
  }
  return region;
}

}  // namespace ocr::layout
