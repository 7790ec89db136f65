#include "parsers/task_table.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/text_folding.h"
#include "parsers/words.h"

// The table is laid out on a grid first, so that a cell that spans rows or columns stands in each
// place it covers; then the header row, found among the first rows, tells what each column is.

namespace parsers {
namespace {

constexpr std::size_t kHeaderRows = 4;   // the header is one of the first rows
constexpr std::size_t kMaxColumns = 64;  // no directive has more; hostile spans cannot grow further

using Grid = std::vector<std::vector<const Cell*>>;

Grid lay_out(const std::vector<Row>& table) {
  Grid grid(table.size());
  std::vector<std::pair<const Cell*, int>> above(kMaxColumns, {nullptr, 0});  // rows still covered
  for (std::size_t row = 0; row < table.size(); ++row) {
    std::size_t column = 0;
    const auto place_covered = [&] {
      while (column < kMaxColumns && above[column].second > 0) {
        grid[row].push_back(above[column].first);
        --above[column].second;
        ++column;
      }
    };
    for (const Cell& cell : table[row].cells) {
      place_covered();
      const int span = std::clamp(cell.column_span, 1, static_cast<int>(kMaxColumns));
      for (int i = 0; i < span && column < kMaxColumns; ++i, ++column) {
        grid[row].push_back(&cell);
        above[column] = {&cell, std::max(cell.row_span, 1) - 1};
      }
    }
    place_covered();
  }
  return grid;
}

struct Columns {
  std::map<TaskField, std::size_t> places;

  std::optional<std::size_t> place(TaskField field) const {
    const auto found = places.find(field);
    if (found == places.end()) return std::nullopt;
    return found->second;
  }
  bool is_task_table() const {
    return place(TaskField::task) && (place(TaskField::lead) || place(TaskField::due));
  }
};

// "Thời gian bắt đầu", next to which "Thời gian hoàn thành" is the one that binds.
bool tells_start(std::string_view heading) {
  static const PhraseTable kStarts({{0, "thời gian bắt đầu|thời điểm bắt đầu"}});
  return static_cast<bool>(kStarts.find(read_words(heading), 0));
}

Columns read_header(const std::vector<const Cell*>& row) {
  Columns columns;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::optional<TaskField> field = task_field(row[i]->text.text);
    if (!field) continue;
    const auto [known, is_new] = columns.places.emplace(*field, i);
    if (!is_new && *field == TaskField::due && tells_start(row[known->second]->text.text))
      known->second = i;
  }
  return columns;
}

// The last row of a header that begins in row `top`: "Đơn vị thực hiện" spans columns above "Chủ
// trì" and "Phối hợp", beside cells that span both rows.
std::size_t last_header_row(const Grid& grid, std::size_t top) {
  int rows = 1;
  for (const Cell* cell : grid[top])
    rows = std::max(rows, cell->row_span);
  return std::min({top + static_cast<std::size_t>(rows), grid.size(), top + kHeaderRows}) - 1;
}

std::string text_at(const std::vector<const Cell*>& row, std::optional<std::size_t> column) {
  if (!column || *column >= row.size()) return "";
  return std::string(base::trim(row[*column]->text.text));
}

// "nt", "như trên", "-//-": the same as in the row above.
bool is_ditto(std::string_view text) {
  const std::string key = base::comparison_key(text);
  return key == base::comparison_key("như trên") || key == "nt" || key == "//" || key == "-nt-" ||
         key == "-//-" || key == "\"";
}

std::string carry(std::string text, std::string& above) {
  if (is_ditto(text)) text = above;
  above = text;
  return text;
}

// "Tổng cộng", "Tổng số nhiệm vụ: 12": the last row, which adds up the others.
bool is_total(std::string_view text) {
  static const PhraseTable kTotals({{0, "tổng cộng|tổng số|cộng"}});
  const std::vector<Word> words = read_words(text);
  const std::size_t length = kTotals.find(words, 0).length;
  return length > 1 || (length == 1 && words.size() == 1);
}

// "Chủ trì: Phòng A Phối hợp: Phòng B" in the one cell for both.
void part_by_labels(TaskRow& row) {
  const std::vector<Word> words = read_words(row.lead);
  std::string leads, partners;
  TaskField field = TaskField::lead;
  std::size_t begin = 0;
  bool has_label = false;
  const auto take = [&](std::size_t end) {
    const std::string_view part =
        trim_all(std::string_view(row.lead).substr(begin, end - begin), " -+;,");
    std::string& to = field == TaskField::lead ? leads : partners;
    if (!part.empty()) to += (to.empty() ? "" : "; ") + std::string(part);
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!starts_upper(words[i].text)) continue;
    const std::optional<ColumnLabel> label = column_label(words, i);
    if (!label || (label->field != TaskField::lead && label->field != TaskField::coordinators))
      continue;
    const std::size_t colon = i + label->length;
    if (colon >= words.size() || words[colon].shape != WordShape::colon) continue;
    take(words[i].span.begin);
    field = label->field;
    begin = words[colon].span.end;
    has_label = true;
    i = colon;
  }
  if (!has_label) return;
  take(row.lead.size());
  row.lead = std::move(leads);
  if (!partners.empty()) row.coordinators += (row.coordinators.empty() ? "" : "; ") + partners;
}

// A group row has nothing beside its number and title.
bool is_group(const std::vector<const Cell*>& row, const Columns& columns) {
  for (const TaskField field :
       {TaskField::lead, TaskField::coordinators, TaskField::due, TaskField::product}) {
    const std::string text = text_at(row, columns.place(field));
    if (!text.empty() && text != text_at(row, columns.place(TaskField::task))) return false;
  }
  return true;
}

}  // namespace

std::vector<TaskRow> read_task_table(const std::vector<Row>& table) {
  TaskColumns columns;
  return read_task_table(table, columns);
}

std::vector<TaskRow> read_task_table(const std::vector<Row>& table, TaskColumns& of_part_before) {
  const Grid grid = lay_out(table);
  Columns columns;
  std::size_t first = 0;
  for (std::size_t row = 0; row < std::min(kHeaderRows, grid.size()); ++row) {
    columns = read_header(grid[row]);
    first = row + 1;
    if (!columns.is_task_table()) continue;
    const std::size_t last = last_header_row(grid, row);
    const Columns below = read_header(grid[last]);
    if (below.is_task_table()) columns = below, first = last + 1;
    break;
  }
  std::vector<TaskRow> rows;
  const std::size_t width = grid.empty() ? 0 : grid.front().size();
  if (columns.is_task_table()) {
    of_part_before = {columns.places, width};
  } else {
    if (width == 0 || of_part_before.width != width) return rows;
    columns.places = of_part_before.places;
    first = 0;
  }
  std::string lead, coordinators, due;  // of the row above
  for (std::size_t i = first; i < grid.size(); ++i) {
    const std::vector<const Cell*>& row = grid[i];
    const std::size_t task = *columns.place(TaskField::task);
    if (task >= row.size() || base::trim(row[task]->text.text).empty()) continue;
    if (is_total(row[task]->text.text)) continue;
    if (is_group(row, columns) || read_header(row).is_task_table()) continue;
    TaskRow found;
    found.task = row[task]->text;
    found.lead = carry(text_at(row, columns.place(TaskField::lead)), lead);
    found.coordinators = carry(text_at(row, columns.place(TaskField::coordinators)), coordinators);
    part_by_labels(found);
    found.due = carry(text_at(row, columns.place(TaskField::due)), due);
    found.product = text_at(row, columns.place(TaskField::product));
    rows.push_back(std::move(found));
  }
  return rows;
}

}  // namespace parsers
