// What a web page or an office file printed as a table may come as one line for its head and one
// for each cell. Only the time at the end of each row tells where rows end; before it stand, from
// the last to the first, the cells of the columns between, and what is left is the task.
#include "parsers/flattened_tasks.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/deadline_parser.h"
#include "parsers/marker.h"
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
  std::size_t end = 0;  // the byte where the title of the first group begins, or the line's end
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
  const bool is_task_table = head.cells.size() >= 4 && has_field(head, TaskField::task) &&
                             has_field(head, TaskField::lead) &&
                             head.cells[1].field == TaskField::task &&
                             head.cells.back().field == TaskField::due;
  return is_task_table ? std::optional(head) : std::nullopt;
}

Line part_of(const Line& line, base::TextSpan span) {
  Line part = line;
  part.text = base::trim(base::slice(line.text, span));
  if (!part.text.empty()) {
    const auto offset = static_cast<std::size_t>(part.text.data() - line.text.data());
    part.span = {line.span.begin + offset, line.span.begin + offset + part.text.size()};
  }
  return part;
}

// "Thường xuyên", "Quý II/2026", "2025 - 2030": nothing but a time.
bool is_time(std::string_view line) {
  constexpr std::size_t kLongestTime = 80;
  if (line.size() > kLongestTime || ends_sentence(line)) return false;
  const std::vector<FoundDeadline> found = find_deadlines(line, Date{}, DeadlineContext::schedule);
  if (found.empty()) return false;
  std::size_t covered = 0;
  for (const FoundDeadline& deadline : found)
    covered = std::max(covered, deadline.span.end);
  return 2 * (covered - found.front().span.begin) > line.size();
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

// Gives the cells of the row [first, last], whose last line is its time, their columns.
void place_cells(std::vector<Line>& lines,
                 std::size_t first,
                 std::size_t last,
                 const TableHead& head) {
  std::vector<std::size_t> cells;
  for (std::size_t i = first; i <= last; ++i) {
    const bool goes_on = i > first && starts_lower(lines[i].text);
    if (!goes_on || cells.empty()) cells.push_back(i);
  }
  int column = static_cast<int>(head.cells.size()) - 1;
  std::size_t begin = last + 1;
  for (std::size_t cell = cells.size(); cell-- > 0;) {
    const int place = cell == 0 ? 1 : std::max(column, 1);
    for (std::size_t i = cells[cell]; i < begin; ++i) {
      lines[i].kind = LineKind::table_row;
      lines[i].column = is_all_digits(lines[i].text) && i == first ? 0 : place;
    }
    begin = cells[cell];
    --column;
  }
}

// Marks the rows below the head; returns how many there are.
std::size_t mark_rows(std::vector<Line>& lines, std::size_t from, const TableHead& head) {
  std::size_t rows = 0;
  std::size_t first = from;
  for (std::size_t i = from; i < lines.size() && i - first < kLongestRow; ++i) {
    if (ends_table(lines[i].text)) break;
    if (i == first && is_group_title(lines[i].text)) {
      first = i + 1;
    } else if (i > first && is_time(lines[i].text)) {
      place_cells(lines, first, i, head);
      first = i + 1;
      ++rows;
    }
  }
  return rows;
}

// The cells of the head, each a line, and the title of the first group.
void append_head(const Line& line, const TableHead& head, std::vector<Line>& lines) {
  for (std::size_t column = 0; column < head.cells.size(); ++column) {
    lines.push_back(part_of(line, head.cells[column].span));
    lines.back().kind = LineKind::table_row;
    lines.back().column = static_cast<int>(column);
  }
  if (head.end < line.text.size()) lines.push_back(part_of(line, {head.end, line.text.size()}));
}

}  // namespace

bool heads_flattened_tasks(std::string_view line) {
  return read_head(line).has_value();
}

void mark_flattened_tasks(std::vector<Line>& lines) {
  std::vector<std::pair<std::size_t, TableHead>> heads;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != LineKind::unknown && lines[i].kind != LineKind::body) continue;
    std::optional<TableHead> head = read_head(lines[i].text);
    if (head && mark_rows(lines, i + 1, *head) > 0) heads.emplace_back(i, std::move(*head));
  }
  if (heads.empty()) return;
  std::vector<Line> result;
  result.reserve(lines.size() + 8 * heads.size());
  auto head = heads.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (head == heads.end() || head->first != i) {
      result.push_back(lines[i]);
      continue;
    }
    append_head(lines[i], head->second, result);
    ++head;
  }
  lines = std::move(result);
}

}  // namespace parsers
