// Letterheads and feet are known by words that stand at the beginning of a cell's line and nowhere
// in a table of tasks; borders only decide where words do not, as forms are drawn in every way.
#include "parsers/import/table_role.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/import/office_text.h"
#include "parsers/recipients_parser.h"
#include "parsers/signature_parser.h"

namespace parsers {
namespace {

constexpr std::size_t kMostRows = 12;      // of a table that sets columns
constexpr std::size_t kMostColumns = 3;    // with text
constexpr std::size_t kMostLines = 100;    // of one of its cells
constexpr std::size_t kLongestLine = 160;  // bytes of a line that tells what a table is

struct CellText {
  std::size_t row = 0, column = 0;  // column counts cells
  std::vector<std::string> lines;
};

std::vector<CellText> cells_with_text(const OfficeTable& table) {
  std::vector<CellText> cells;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const std::vector<OfficeCell>& row = table.rows[r].cells;
    for (std::size_t c = 0; c < row.size(); ++c) {
      CellText cell{r, c, lines_of(row[c].blocks)};
      if (!cell.lines.empty()) cells.push_back(std::move(cell));
    }
  }
  return cells;
}

bool is_small(const std::vector<CellText>& cells) {
  std::size_t first = cells.front().row, last = cells.back().row, in_row = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    in_row = i > 0 && cells[i].row == cells[i - 1].row ? in_row + 1 : 1;
    if (in_row > kMostColumns || cells[i].lines.size() > kMostLines) return false;
  }
  return last - first < kMostRows;
}

}  // namespace

bool opens_right_head(std::string_view line) {
  if (line.size() > kLongestLine) return false;
  const std::string key = base::comparison_key(base::strip_marks(line));
  return key.starts_with("cong hoa xa hoi chu nghia viet") ||
         key.starts_with("dang cong san viet") || key.starts_with("doc lap - tu do") ||
         key.starts_with("doc lap tu do");
}

namespace {

bool is_head(const std::vector<CellText>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const CellText& cell) {
    return std::any_of(cell.lines.begin(), cell.lines.end(), opens_right_head);
  });
}

// Where lines are drawn, a cell may also speak of the Party or the Republic: a head has the name in
// capitals at the top of its right column.
bool is_drawn_head(const std::vector<CellText>& cells) {
  return std::any_of(cells.begin(), cells.end(), [&cells](const CellText& cell) {
    return cell.row == cells.front().row && cell.column > 0 &&
           opens_right_head(cell.lines.front()) && base::is_all_capitals(cell.lines.front());
  });
}

// The label stands in the first column and the list, or at least a colon, behind it: a column of a
// table about reports may be headed by the same words.
bool has_recipients(const std::vector<CellText>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const CellText& cell) {
    const std::string& first = cell.lines.front();
    return cell.column == 0 && is_recipients_label(first) &&
           (cell.lines.size() > 1 || first.find(':') != std::string::npos);
  });
}

bool has_signature(const std::vector<CellText>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const CellText& cell) {
    const std::string& first = cell.lines.front();
    return first.size() <= kLongestLine &&
           (opens_with_authority(first) || is_post_in_capitals(first));
  });
}

bool has_one_row(const std::vector<CellText>& cells) {
  return cells.front().row == cells.back().row;
}

}  // namespace

TableRole role_of(const OfficeTable& table) {
  const std::vector<CellText> cells = cells_with_text(table);
  if (cells.empty()) return TableRole::data;
  if (cells.size() == 1) return TableRole::frame;
  if (!is_small(cells)) return TableRole::data;
  if (table.has_borders ? is_drawn_head(cells) : is_head(cells)) return TableRole::letterhead;
  if (has_recipients(cells)) return TableRole::foot;
  if (!table.has_borders && (has_one_row(cells) || has_signature(cells))) return TableRole::columns;
  return TableRole::data;
}

}  // namespace parsers
