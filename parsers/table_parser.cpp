// A line with cells between TABs is a row. A flattened table begins with the head of its first
// column, "STT" or "TT", and ends where the text goes on: at an empty line before something that no
// cell begins with. Its rows are found by the numbers of the first column.
#include "parsers/table_parser.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/marker.h"
#include "parsers/paragraph_joiner.h"

namespace parsers {
namespace {

std::size_t count_tabs(const Line& line) {
  const auto marker = read_marker(line.text);
  const std::string_view rest = line.text.substr(marker ? marker->length : 0);
  return static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\t'));
}

// A row has two TABs, or one when the line above or below has one, too.
void mark_rows_with_tabs(std::vector<Line>& lines) {
  std::vector<std::size_t> tabs(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text.find('\t') != std::string_view::npos) tabs[i] = count_tabs(lines[i]);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != LineKind::unknown && lines[i].kind != LineKind::body) continue;
    const bool neighbour = (i > 0 && tabs[i - 1] > 0) || (i + 1 < lines.size() && tabs[i + 1] > 0);
    if (tabs[i] >= 2 || (tabs[i] == 1 && neighbour)) lines[i].kind = LineKind::table_row;
  }
}

bool is_first_column_head(std::string_view text) {
  constexpr std::size_t kLongestHead = 16;
  if (text.size() > kLongestHead) return false;
  const std::string key = base::to_upper(base::strip_marks(text));
  return key == "STT" || key == "TT" || key == "SO TT" || key == "SO THU TU";
}

// What ends a flattened table: a heading, or a line that only running text has.
bool opens_text_after_table(const Line& line) {
  const auto marker = read_marker(line.text);
  if (!marker && is_marker_alone(line.text)) return true;  // "PHẦN", its number is below
  if (marker && !marker->mended && marker->length < line.text.size()) {
    const std::string_view rest = line.text.substr(marker->length);
    if (marker->shape <= MarkerShape::article) return true;
    return marker->shape == MarkerShape::roman && base::is_all_capitals(rest);
  }
  const std::string key = base::to_lower(line.text.substr(0, 16));
  return key.starts_with("phụ lục") || key.starts_with("ghi chú:") || key.starts_with("nơi nhận") ||
         key.starts_with("trên đây");
}

std::size_t end_of_flattened(const std::vector<Line>& lines, std::size_t begin) {
  std::size_t gaps = 0;
  for (std::size_t i = begin + 1; i < lines.size(); ++i) {
    if (opens_text_after_table(lines[i])) return i;
    if (lines[i].blank_lines == 0) continue;
    ++gaps;
    // Where cells are not parted by empty lines, an empty line parts the table from the text.
    const bool tight = 8 * gaps < i - begin;
    if (tight && lines[i].text.size() > 60) return i;
  }
  return lines.size();
}

void mark_flattened(std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size();) {
    const bool free = lines[i].kind == LineKind::unknown || lines[i].kind == LineKind::body;
    if (!free || !is_first_column_head(lines[i].text)) {
      ++i;
      continue;
    }
    const std::size_t end = end_of_flattened(lines, i);
    for (; i < end; ++i)
      lines[i].kind = LineKind::table_row;
  }
}

Cell cell_of(const Line& line) {
  Cell cell;
  cell.text = running_text({&line, 1});
  return cell;
}

// --- rows with TABs -----------------------------------------------------------------------------

Row split_cells(const Line& line) {
  Row row;
  std::size_t begin = 0;
  while (begin <= line.text.size()) {
    const std::size_t tab = std::min(line.text.find('\t', begin), line.text.size());
    Line part = line;
    part.text = base::trim(line.text.substr(begin, tab - begin));
    const std::size_t offset =
        part.text.empty() ? begin : static_cast<std::size_t>(part.text.data() - line.text.data());
    part.span = {line.span.begin + offset, line.span.begin + offset + part.text.size()};
    row.cells.push_back(cell_of(part));
    begin = tab + 1;
  }
  return row;
}

// --- flattened tables ---------------------------------------------------------------------------

// The number that a row of a flattened table begins with; the rest of the line may be its second
// cell, as in "8 xã Tân Tiến".
std::optional<int> row_number(std::string_view text) {
  const std::string_view word = first_word(text);
  std::string_view digits = word;
  if (!digits.empty() && digits.back() == '.') digits.remove_suffix(1);
  if (!is_all_digits(digits) || digits.size() > 3) return std::nullopt;
  return to_number(digits);
}

std::vector<Row> rows_of_flattened(std::span<const Line> lines) {
  std::vector<Row> rows(1);
  int expected = 1;
  for (const Line& line : lines) {
    const auto number = row_number(line.text);
    const bool opens = number && *number == expected;
    if (opens) {
      if (!rows.back().cells.empty()) rows.emplace_back();
      ++expected;
      const std::string_view word = first_word(line.text);
      Line head = line;
      head.text = word;
      head.span.end = head.span.begin + word.size();
      rows.back().cells.push_back(cell_of(head));
      Line rest = line;
      rest.text = base::trim(line.text.substr(word.size()));
      if (!rest.text.empty()) {
        rest.span.begin += static_cast<std::size_t>(rest.text.data() - line.text.data());
        rows.back().cells.push_back(cell_of(rest));
      }
      continue;
    }
    rows.back().cells.push_back(cell_of(line));
  }
  return rows;
}

}  // namespace

void mark_tables(std::vector<Line>& lines) {
  mark_rows_with_tabs(lines);
  mark_flattened(lines);
}

Block parse_table(std::span<const Line> lines) {
  Block table;
  table.kind = BlockKind::table;
  const bool flattened = std::none_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.text.find('\t') != std::string_view::npos;
  });
  if (flattened) {
    table.rows = rows_of_flattened(lines);
  } else {
    for (const Line& line : lines)
      table.rows.push_back(split_cells(line));
  }
  return table;
}

}  // namespace parsers
