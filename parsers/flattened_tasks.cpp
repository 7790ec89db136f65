// What a web page or an office file printed as a table may come as one line for each cell, its head
// as one line or a line for each label. Only the times tell the rows apart: before each stand, from
// the last to the first, the cells of the columns between, which name bodies, and the task; behind
// it, up to the next task, the cells of the columns after it.
#include "parsers/flattened_tasks.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/columns.h"
#include "parsers/marker.h"
#include "parsers/one_line_rows.h"
#include "parsers/task_cells.h"
#include "parsers/task_fields.h"

namespace parsers {
namespace {

constexpr std::size_t kLongestRow = 16;  // lines

struct HeadCell {
  TaskField field = TaskField::number;
  base::TextSpan span;
};

struct TableHead {
  std::vector<HeadCell> cells;
  std::size_t end = 0;    // the byte where the title of the first group begins, or the line's end
  std::size_t lines = 1;  // more when each label has its own

  std::size_t due() const {  // the column of the time
    return static_cast<std::size_t>(
        std::find_if(cells.begin(),
                     cells.end(),
                     [](const HeadCell& cell) { return cell.field == TaskField::due; }) -
        cells.begin());
  }
};

bool opens_group(const std::vector<Word>& words, std::size_t at) {
  return words[at].text == "I" && at + 1 < words.size() && words[at + 1].capital;
}

bool has_field(const TableHead& head, TaskField field) {
  return std::any_of(head.cells.begin(), head.cells.end(), [&](const HeadCell& cell) {
    return cell.field == field;
  });
}

// "STT", then labels, each with the words behind it that name no other column.
std::optional<TableHead> read_head(std::string_view line) {
  constexpr std::size_t kLongestHead = 400;
  const std::string_view first = first_word(line);
  if (line.size() > kLongestHead || (first != "STT" && first != "TT" && first != "Stt"))
    return std::nullopt;
  const std::vector<Word> words = read_words(line);
  TableHead head;
  head.cells.push_back({TaskField::number, words.front().span});
  std::size_t at = 1;
  while (at < words.size() && !opens_group(words, at)) {
    const std::optional<ColumnLabel> label = column_label(words, at);
    const bool opens = label && !has_field(head, label->field);
    if (opens) head.cells.push_back({label->field, words[at].span});
    const std::size_t length = label ? label->length : 1;
    at += length;
    head.cells.back().span.end = words[at - 1].span.end;
  }
  head.end = at < words.size() ? words[at].span.begin : line.size();
  const bool is_task_table = head.cells.size() >= 4 && head.cells[1].field == TaskField::task &&
                             has_field(head, TaskField::lead) && has_field(head, TaskField::due);
  return is_task_table ? std::optional(head) : std::nullopt;
}

std::vector<TaskField> fields_of(const TableHead& head) {
  std::vector<TaskField> fields;
  for (const HeadCell& cell : head.cells)
    fields.push_back(cell.field);
  return fields;
}

// "Nguồn kinh phí", "Số lượng": a column that tells nothing of who, what and when.
bool heads_other_column(std::string_view line) {
  static const PhraseTable kOthers(
      {{0,
        "kinh phí|nguồn kinh phí|nguồn lực|ghi chú|căn cứ|địa điểm|số lượng|đơn vị tính|đvt|"
        "dự toán|thành tiền|hình thức|yêu cầu"}});
  constexpr std::size_t kMaxWords = 6;
  const std::vector<Word> words = read_words(line);
  return words.size() <= kMaxWords && kOthers.find(words, 0);
}

// "1", or "I" and the title of a group above "1": rows that their numbers tell.
bool opens_numbered_rows(const std::vector<Line>& lines, std::size_t at) {
  if (is_all_digits(first_word(lines[at].text))) return true;
  constexpr std::size_t kLongestNumber = 5;  // bytes
  return at + 2 < lines.size() && lines[at].text.size() <= kLongestNumber &&
         is_all_digits(lines[at + 2].text);
}

// "STT" on line `at`, then a line for each label; the rows have no numbers.
std::optional<TableHead> read_head_lines(const std::vector<Line>& lines, std::size_t at) {
  constexpr std::size_t kMostColumns = 12;
  const std::string_view number = lines[at].text;
  if (number != "STT" && number != "TT" && number != "Stt") return std::nullopt;
  TableHead head;
  head.cells.push_back({TaskField::number, {}});
  std::size_t next = at + 1;
  for (; next < lines.size() && head.cells.size() < kMostColumns; ++next) {
    const std::string_view text = lines[next].text;
    const std::optional<TaskField> field = task_field(text);
    if (!field && !heads_other_column(text)) break;
    if (field && ends_sentence(text)) break;
    head.cells.push_back({field.value_or(TaskField::note), {}});
  }
  head.lines = next - at;
  const bool is_task_table = head.cells.size() >= 4 && head.cells[1].field == TaskField::task &&
                             has_field(head, TaskField::lead) && has_field(head, TaskField::due) &&
                             next < lines.size() && !opens_numbered_rows(lines, next);
  return is_task_table ? std::optional(head) : std::nullopt;
}

bool is_group_title(std::string_view line) {
  const auto marker = read_marker(line);
  return marker && marker->shape == MarkerShape::roman && marker->length < line.size() &&
         base::is_all_capitals(line.substr(marker->length));
}

bool ends_table(std::string_view line) {
  const auto marker = read_marker(line);
  const bool unit = marker && marker->shape <= MarkerShape::article;
  const std::string key = base::to_lower(line.substr(0, std::min<std::size_t>(line.size(), 16)));
  return unit || key.starts_with("phụ lục") || key.starts_with("ghi chú");
}

void place(Line& line, std::size_t column) {
  line.kind = LineKind::table_row;
  line.column = static_cast<int>(column);
}

// Lines [first, end) as cells, each with the lines that go on with it.
std::vector<std::pair<std::size_t, std::size_t>> cells_of(const std::vector<Line>& lines,
                                                          std::size_t first,
                                                          std::size_t end) {
  std::vector<std::pair<std::size_t, std::size_t>> cells;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first && starts_lower(lines[i].text)) {
      cells.back().second = i + 1;
    } else {
      cells.emplace_back(i, i + 1);
    }
  }
  return cells;
}

// Gives the cells before the time of a row, lines [first, time), and the time their columns.
void place_row(std::vector<Line>& lines,
               std::size_t first,
               std::size_t time,
               const TableHead& head) {
  const std::size_t columns = head.due() - 1;  // of task, lead and partners
  std::size_t task = first;
  if (is_all_digits(lines[first].text) && first + 1 < time) place(lines[task++], 0);
  const auto cells = cells_of(lines, task, time);
  const std::size_t extra = cells.size() > columns ? cells.size() - columns : 0;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    const std::size_t column = cell <= extra ? 1 : 1 + cell - extra;
    for (std::size_t i = cells[cell].first; i < cells[cell].second; ++i)
      place(lines[i], column);
  }
  place(lines[time], head.due());
}

// Gives the cells behind the time of a row, lines [first, end), their columns.
void place_rest(std::vector<Line>& lines,
                std::size_t first,
                std::size_t end,
                const TableHead& head) {
  std::size_t column = head.due();
  for (const auto& [begin, behind] : cells_of(lines, first, end)) {
    column = std::min(column + 1, head.cells.size() - 1);
    for (std::size_t i = begin; i < behind; ++i)
      place(lines[i], column);
  }
}

// The line at which the row begins whose time is line `time`, among those from `from` on.
std::size_t start_of_row(const std::vector<Line>& lines,
                         std::size_t from,
                         std::size_t time,
                         const TableHead& head) {
  const std::size_t behind = head.cells.size() - 1 - head.due();
  if (behind == 0) return from;
  if (time - from == behind + head.due() - 1) return from + behind;  // every cell is there
  std::size_t start = time;
  for (std::size_t bodies = 0; bodies + 2 < head.due() && start > from + 1; ++bodies) {
    if (!is_bodies_cell(lines[start - 1].text)) break;
    --start;
  }
  if (start > from) --start;
  while (start > from && starts_lower(lines[start].text))
    --start;
  return start;
}

// Up to `most` cells behind the last time of a table, which text may follow.
std::size_t end_of_rest(const std::vector<Line>& lines, std::size_t from, std::size_t most) {
  constexpr std::size_t kLongestCell = 200;
  std::size_t end = from;
  while (end < std::min(lines.size(), from + most) && lines[end].text.size() <= kLongestCell &&
         !ends_sentence(lines[end].text) && !ends_table(lines[end].text))
    ++end;
  return end;
}

// Marks the rows below the head; returns how many there are.
std::size_t mark_rows(std::vector<Line>& lines, std::size_t from, const TableHead& head) {
  std::vector<std::pair<std::size_t, std::size_t>> rows;  // first line and that of the time
  std::size_t first = from;
  const std::size_t behind = head.cells.size() - 1 - head.due();
  for (std::size_t i = from; i < lines.size() && i - first < kLongestRow; ++i) {
    if (ends_table(lines[i].text)) break;
    if (i == first && is_group_title(lines[i].text)) {
      first = i + 1;
    } else if (i > first && is_time_cell(lines[i].text)) {
      rows.emplace_back(rows.empty() ? first : start_of_row(lines, first, i, head), i);
      first = i + 1;
    }
  }
  if (rows.size() < (head.lines > 1 ? 2U : 1U)) return 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto [start, time] = rows[row];
    place_row(lines, start, time, head);
    const bool last = row + 1 == rows.size();
    if (behind > 0)
      place_rest(
          lines, time + 1, last ? end_of_rest(lines, time + 1, behind) : rows[row + 1].first, head);
  }
  return rows.size();
}

// The cells of the head, each a line, and the title of the first group.
void append_head(const Line& line, const TableHead& head, std::vector<Line>& lines) {
  for (std::size_t column = 0; column < head.cells.size(); ++column) {
    lines.push_back(piece_of(line, base::trim(base::slice(line.text, head.cells[column].span))));
    lines.back().kind = LineKind::table_row;
    lines.back().column = static_cast<int>(column);
  }
  if (head.end < line.text.size())
    lines.push_back(piece_of(line, base::trim(line.text.substr(head.end))));
}

}  // namespace

bool heads_flattened_tasks(std::string_view line) {
  return line == "STT" || line == "TT" || line == "Stt" || read_head(line).has_value();
}

void mark_flattened_tasks(std::vector<Line>& lines) {
  struct Table {
    std::size_t line = 0;  // of the head
    TableHead head;
    OneLineRows rows;  // when each row is one text
  };
  std::vector<Table> tables;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != LineKind::unknown && lines[i].kind != LineKind::body) continue;
    if (const auto head = read_head_lines(lines, i);
        head && mark_rows(lines, i + head->lines, *head) > 0) {
      for (std::size_t column = 0; column < head->cells.size(); ++column)
        place(lines[i + column], column);
      continue;
    }
    std::optional<TableHead> head = read_head(lines[i].text);
    if (!head) continue;
    if (head->end == lines[i].text.size()) {
      OneLineRows rows = read_one_line_rows(lines, i + 1, fields_of(*head));
      if (rows.end > 0) {
        const std::size_t last = rows.end - 1;
        tables.push_back({i, std::move(*head), std::move(rows)});
        i = last;
        continue;
      }
    }
    if (head->cells.back().field == TaskField::due && mark_rows(lines, i + 1, *head) > 0)
      tables.push_back({i, std::move(*head), {}});
  }
  if (tables.empty()) return;
  std::vector<Line> result;
  result.reserve(lines.size() + 8 * tables.size());
  auto table = tables.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (table == tables.end() || table->line != i) {
      result.push_back(lines[i]);
      continue;
    }
    append_head(lines[i], table->head, result);
    result.insert(result.end(), table->rows.pieces.begin(), table->rows.pieces.end());
    if (table->rows.end > 0) i = table->rows.end - 1;
    ++table;
  }
  lines = std::move(result);
}

}  // namespace parsers
