// A line with cells between TABs is a row. A table set with blanks begins with a line whose first
// word heads a column of numbers, "STT" or "TT", and whose words stand in columns; a flattened one
// with that word alone. Both end where the text goes on. What a cell could not hold on its line
// stands in the row below, where the first column is empty, and is put back. Task tables with their
// head on one line are found first (flattened_tasks.h).
#include "parsers/table_parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/columns.h"
#include "parsers/flattened_tasks.h"
#include "parsers/marker.h"
#include "parsers/numbered_rows.h"
#include "parsers/paragraph_joiner.h"
#include "parsers/running_text.h"

namespace parsers {
namespace {

constexpr std::size_t kWideBlanks = 3;  // as many part two columns

bool is_free(const Line& line) {
  return line.kind == LineKind::unknown || line.kind == LineKind::body;
}

// --- finding tables -----------------------------------------------------------------------------

std::size_t count_tabs(const Line& line) {
  const auto marker = read_marker(line.text);
  const std::string_view rest = line.text.substr(marker ? marker->length : 0);
  return static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\t'));
}

// A row has two TABs, or one when the line above or below has one, too, or only those before its
// text when it goes on with a cell above.
void mark_rows_with_tabs(std::vector<Line>& lines) {
  std::vector<std::size_t> tabs(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text.find('\t') != std::string_view::npos) tabs[i] = count_tabs(lines[i]);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_free(lines[i])) continue;
    const bool neighbour = (i > 0 && tabs[i - 1] > 0) || (i + 1 < lines.size() && tabs[i + 1] > 0);
    const bool goes_on = lines[i].leading_tabs > 0 && starts_lower(lines[i].text) && i > 0 &&
                         lines[i - 1].kind == LineKind::table_row;
    if (tabs[i] >= 2 || (tabs[i] == 1 && neighbour) || goes_on) {
      lines[i].kind = LineKind::table_row;
    }
  }
}

bool heads_numbers(std::string_view text) {
  constexpr std::size_t kLongestHead = 16;
  if (text.size() > kLongestHead) return false;
  const std::string key = base::to_upper(base::strip_marks(text));
  return key == "STT" || key == "TT" || key == "SO TT" || key == "SO THU TU";
}

// The places of the pieces of `text` that wide blanks part.
std::vector<base::TextSpan> columns_of(std::string_view text) {
  std::vector<base::TextSpan> columns;
  std::size_t blanks = kWideBlanks;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') {
      ++blanks;
      continue;
    }
    if (blanks >= kWideBlanks) columns.push_back({i, i});
    blanks = 0;
    columns.back().end = i + 1;
  }
  return columns;
}

bool heads_columns(const Line& line) {
  if (line.text.find("   ") == std::string_view::npos) return false;
  const auto columns = columns_of(line.text);
  return columns.size() >= 3 && heads_numbers(base::slice(line.text, columns.front()));
}

// What ends a table without TABs: a heading, or a line that only running text has. `group` is the
// number of the last group of rows, "I. TUYÊN TRUYỀN", inside the table.
bool opens_text_after_table(const Line& line, int& group) {
  const auto marker = read_marker(line.text);
  if (!marker && is_marker_alone(line.text)) return true;  // "PHẦN", its number is below
  if (marker && !marker->mended && marker->length < line.text.size()) {
    const std::string_view rest = line.text.substr(marker->length);
    if (marker->shape <= MarkerShape::article) return true;
    if (marker->shape == MarkerShape::roman && base::is_all_capitals(rest)) {
      if (marker->numbers.back() != group + 1) return true;
      ++group;
      return false;
    }
  }
  const std::string key = base::to_lower(line.text.substr(0, 16));
  return key.starts_with("phụ lục") || key.starts_with("ghi chú:") || key.starts_with("nơi nhận") ||
         key.starts_with("trên đây");
}

std::size_t end_of_flattened(const std::vector<Line>& lines, std::size_t begin) {
  constexpr std::size_t kLongLine = 60;  // bytes
  std::size_t gaps = 0;
  int group = 0;
  for (std::size_t i = begin + 1; i < lines.size(); ++i) {
    if (!is_free(lines[i]) || opens_text_after_table(lines[i], group)) return i;
    if (lines[i].blank_lines == 0) continue;
    ++gaps;
    // Where cells are not parted by empty lines, an empty line parts the table from the text.
    const bool tight = 8 * gaps < i - begin;
    if (tight && lines[i].text.size() > kLongLine) return i;
  }
  return lines.size();
}

// A table set with blanks goes on while its lines have columns, or stand inside one.
std::size_t end_of_columns(const std::vector<Line>& lines, std::size_t begin) {
  int group = 0;
  for (std::size_t i = begin + 1; i < lines.size(); ++i) {
    if (!is_free(lines[i]) || opens_text_after_table(lines[i], group)) return i;
    const bool has_columns = columns_of(lines[i].text).size() >= 2;
    const bool is_inside = lines[i].indent >= lines[begin].indent + 4;
    if (!has_columns && !is_inside) return i;
  }
  return lines.size();
}

void mark_tables_without_tabs(std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    if (is_free(lines[i]) && heads_numbers(lines[i].text)) end = end_of_flattened(lines, i);
    if (is_free(lines[i]) && heads_columns(lines[i])) end = end_of_columns(lines, i);
    if (end <= i + 1) {
      ++i;
      continue;
    }
    for (; i < end; ++i)
      lines[i].kind = LineKind::table_row;
  }
}

// --- rows ---------------------------------------------------------------------------------------

// The part of `line` from byte `begin` to `end` of its text, without blanks at its ends.
Line trimmed_piece(const Line& line, std::size_t begin, std::size_t end) {
  const std::string_view piece = base::trim(line.text.substr(begin, end - begin));
  return piece_of(line, piece.empty() ? line.text.substr(begin, 0) : piece);
}

void add_to_cell(CellLines& cell, const Line& line) {
  if (!line.text.empty()) cell.push_back(line);
}

RowLines split_at_tabs(const Line& line) {
  RowLines row(static_cast<std::size_t>(line.leading_tabs));
  std::size_t begin = 0;
  while (begin <= line.text.size()) {
    const std::size_t tab = std::min(line.text.find('\t', begin), line.text.size());
    row.emplace_back();
    add_to_cell(row.back(), trimmed_piece(line, begin, tab));
    begin = tab + 1;
  }
  return row;
}

// True when every cell of `row` that is not empty goes on with what stands above it.
bool continues_row(const RowLines& row, const RowLines& above) {
  if (row.size() != above.size() || row.empty() || !row.front().empty()) return false;
  bool any = false;
  for (std::size_t c = 0; c < row.size(); ++c) {
    if (row[c].empty()) continue;
    if (above[c].empty() || !starts_lower(row[c].front().text)) return false;
    any = true;
  }
  return any;
}

// Only words of a head, such as "hoàn thành" below "Thời gian".
bool may_end_a_head(const RowLines& row) {
  constexpr std::size_t kLongest = 24;  // characters
  return std::all_of(row.begin(), row.end(), [](const CellLines& cell) {
    return cell.empty() || length_in_characters(cell.front().text) <= kLongest;
  });
}

bool read_alike(const RowLines& a, const RowLines& b) {
  const auto same_text = [](const Line& x, const Line& y) { return x.text == y.text; };
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [&](const CellLines& x, const CellLines& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), same_text);
      });
}

// The row that the next line may go on with: the last, or, at the top of a page, that above the
// head which is printed again.
RowLines& row_above(std::vector<RowLines>& rows) {
  const std::size_t last = rows.size() - 1;
  return rows[last > 1 && read_alike(rows[last], rows.front()) ? last - 1 : last];
}

std::vector<RowLines> rows_with_tabs(std::span<const Line> lines) {
  std::vector<RowLines> rows;
  for (const Line& line : lines) {
    RowLines row = split_at_tabs(line);
    if (!rows.empty() && row.size() < rows.front().size()) row.resize(rows.front().size());
    const bool below_head = rows.size() == 1;
    if (rows.empty() || !line.cells.empty() || !continues_row(row, row_above(rows)) ||
        (below_head && !may_end_a_head(row))) {
      rows.push_back(std::move(row));
      continue;
    }
    RowLines& above = row_above(rows);
    for (std::size_t c = 0; c < row.size(); ++c) {
      for (const Line& part : row[c])
        add_to_cell(above[c], part);
    }
  }
  return rows;
}

// Where a piece of a line stands on the page, in characters.
std::size_t place_of(const Line& line, std::size_t byte) {
  return static_cast<std::size_t>(line.indent) + length_in_characters(line.text.substr(0, byte));
}

// The columns are where the head has them; a piece belongs to the last that begins at or before
// it, give or take what centring moves.
std::vector<RowLines> rows_in_columns(std::span<const Line> lines) {
  constexpr std::size_t kSlack = 2;
  std::vector<std::size_t> starts;
  for (const base::TextSpan& column : columns_of(lines.front().text)) {
    starts.push_back(place_of(lines.front(), column.begin));
  }
  std::vector<RowLines> rows;
  for (const Line& line : lines) {
    RowLines row(starts.size());
    for (const base::TextSpan& piece : columns_of(line.text)) {
      const std::size_t place = place_of(line, piece.begin) + kSlack;
      const auto behind = std::upper_bound(starts.begin(), starts.end(), place);
      const auto column = static_cast<std::size_t>(
          std::max<std::ptrdiff_t>(0, std::distance(starts.begin(), behind) - 1));
      add_to_cell(row[column], trimmed_piece(line, piece.begin, piece.end));
    }
    if (rows.empty() || !row.front().empty()) {
      rows.push_back(std::move(row));
      continue;
    }
    for (std::size_t c = 0; c < row.size(); ++c) {
      for (const Line& part : row[c])
        add_to_cell(rows.back()[c], part);
    }
  }
  return rows;
}

// Lines that know their columns: a row ends where the next line stands further left.
std::vector<RowLines> rows_of_cells(std::span<const Line> lines) {
  std::vector<RowLines> rows;
  int last = 0;
  std::size_t width = 0;
  for (const Line& line : lines)
    width = std::max(width, static_cast<std::size_t>(std::max(line.column, 0)) + 1);
  for (const Line& line : lines) {
    const int column = std::max(line.column, 0);
    if (rows.empty() || column < last) rows.emplace_back(width);
    rows.back()[static_cast<std::size_t>(column)].push_back(line);
    last = column;
  }
  return rows;
}

bool is_plain_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// "66- NQ/TW", "119/2026/ UBTVQH15": a number that was broken over the lines of a narrow cell,
// which page layouts hand over in one. Two words that have a stroke and meet in a code.
bool is_broken_number(std::string_view before, std::string_view behind) {
  if (before.size() < 2 || behind.size() < 2 || !is_plain_capital(behind[0])) return false;
  const std::string_view code = before.substr(0, before.size() - 1);
  const char last = code.back();
  if (!is_plain_capital(last) && (last < '0' || last > '9') && !code.ends_with("Đ")) return false;
  if (before.back() == '/') return is_plain_capital(behind[1]);
  const bool has_stroke =
      before.find('/') != std::string_view::npos || behind.find('/') != std::string_view::npos;
  return before.back() == '-' && has_stroke && is_plain_capital(behind[1]);
}

std::string with_whole_numbers(const std::string& text) {
  if (text.find("- ") == std::string::npos && text.find("/ ") == std::string::npos) return text;
  std::string whole;
  std::string_view before;
  for (const std::string_view word : base::split_words(text)) {
    if (!whole.empty() && !is_broken_number(before, word)) whole += ' ';
    whole += word;
    before = word;
  }
  return whole;
}

Text text_of_cell(const CellLines& cell) {
  Text text = running_text(cell);
  if (!cell.empty() && !cell.front().is_typed) text.text = with_whole_numbers(text.text);
  return text;
}

// A row of an office file as it was drawn; what stands in a place that another cell covers (only a
// hint for another text would say so) keeps its cell.
Row certain_row(const Line& line) {
  RowLines places = split_at_tabs(line);
  if (places.size() < line.cells.size()) places.resize(line.cells.size());
  Row row;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const CellSpan span = i < line.cells.size() ? line.cells[i] : CellSpan{};
    if (span.columns == 0 && places[i].empty()) continue;
    row.cells.push_back(
        {text_of_cell(places[i]), std::max(span.columns, 1), std::max(span.rows, 1)});
  }
  return row;
}

bool is_certain(const Line& line) {
  return !line.cells.empty();
}

}  // namespace

void mark_tables(std::vector<Line>& lines) {
  mark_rows_with_tabs(lines);
  mark_flattened_tasks(lines);
  mark_tables_without_tabs(lines);
}

Block parse_table(std::span<const Line> lines) {
  if (std::all_of(lines.begin(), lines.end(), is_certain)) {
    Block certain;
    certain.kind = BlockKind::table;
    for (const Line& line : lines)
      certain.rows.push_back(certain_row(line));
    return certain;
  }
  const bool has_columns = lines.front().column >= 0;
  const bool has_tabs = std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.text.find('\t') != std::string_view::npos;
  });
  const std::vector<RowLines> rows = has_columns                    ? rows_of_cells(lines)
                                     : has_tabs                     ? rows_with_tabs(lines)
                                     : heads_columns(lines.front()) ? rows_in_columns(lines)
                                                                    : rows_of_numbered(lines);
  Block table;
  table.kind = BlockKind::table;
  for (const RowLines& cells : rows) {
    Row row;
    for (const CellLines& cell : cells)
      row.cells.push_back({text_of_cell(cell), 1, 1});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace parsers
