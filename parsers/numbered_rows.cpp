// A line that is the next number begins a row, one that is the next Roman number or letter the
// title of a group. What comes between are the cells; when there are fewer than labels, each goes
// below the first label that it can answer to, and when there are more, the task was broken over
// lines.
#include "parsers/numbered_rows.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "parsers/characters.h"
#include "parsers/columns.h"
#include "parsers/marker.h"
#include "parsers/running_text.h"
#include "parsers/task_cells.h"
#include "parsers/task_fields.h"

namespace parsers {
namespace {

// The number that a row begins with; the rest of the line may be its second cell, as in "8 xã Tân
// Tiến".
std::optional<int> row_number(std::string_view text) {
  std::string_view digits = first_word(text);
  if (!digits.empty() && digits.back() == '.') digits.remove_suffix(1);
  if (!is_all_digits(digits) || digits.size() > 3) return std::nullopt;
  return to_number(digits);
}

// A cell that was broken over two lines.
bool continues_cell(const Line& line, const CellLines& cell) {
  if (cell.empty() || line.blank_lines > 0) return false;
  const std::string_view above = cell.back().text;
  return starts_lower(line.text) && !ends_sentence(above) && !row_number(above);
}

// "II", "B." alone on its line.
std::optional<Marker> group_number(std::string_view text) {
  constexpr std::size_t kLongestNumber = 5;  // bytes
  if (text.empty() || text.size() > kLongestNumber) return std::nullopt;
  const std::string closed = std::string(text) + (text.back() == '.' ? "" : ".");
  auto marker = read_marker(closed);
  if (!marker || marker->mended || marker->length != closed.size()) return std::nullopt;
  return marker;
}

class RowReader {
 public:
  explicit RowReader(std::span<const Line> lines) : lines_(lines), rows_(1) {}

  std::vector<RowLines> read() {
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      if (!take_group() && !take_number()) take_cell();
    }
    if (rows_.front().empty()) rows_.erase(rows_.begin());
    return std::move(rows_);
  }

 private:
  bool is_next_group(const Marker& marker) const {
    const bool groups = marker.shape == MarkerShape::roman || marker.shape == MarkerShape::capital;
    if (!groups || marker.numbers.back() != group_ + 1) return false;
    return group_ == 0 || marker.shape == group_shape_;
  }

  // "II. KIỂM TRA", or "II" with "Kiểm tra" on the line below.
  bool take_group() {
    const Line& line = lines_[at_];
    const bool alone = group_number(line.text).has_value();
    const auto marker = alone ? group_number(line.text) : read_marker(line.text);
    if (!marker || marker->mended || !is_next_group(*marker)) return false;
    const std::string_view rest =
        alone ? std::string_view{} : line.text.substr(std::min(marker->length, line.text.size()));
    if (!alone && !base::is_all_capitals(rest)) return false;
    if (alone && (at_ + 1 >= lines_.size() || !starts_upper(lines_[at_ + 1].text))) return false;
    group_ = marker->numbers.back();
    group_shape_ = marker->shape;
    begins_anew_ = true;
    const std::string_view number = base::trim(line.text.substr(0, line.text.size() - rest.size()));
    rows_.push_back({{piece_of(line, number)}});
    rows_.back().push_back({alone ? lines_[++at_] : piece_of(line, rest)});
    return true;
  }

  // Numbers go on, or begin anew: below the title of a group, or when the row above is whole.
  bool is_next_number(std::string_view text) const {
    const std::optional<int> number = row_number(text);
    if (!number) return false;
    if (*number == expected_) return true;
    constexpr std::size_t kWholeRow = 3;  // cells
    return *number == 1 && (begins_anew_ || (is_all_digits(text) && rows_.size() > 1 &&
                                             rows_.back().size() >= kWholeRow &&
                                             rows_.back().size() >= rows_.front().size()));
  }

  bool take_number() {
    const Line& line = lines_[at_];
    if (!is_next_number(line.text)) return false;
    expected_ = *row_number(line.text) + 1;
    begins_anew_ = false;
    const std::string_view number = first_word(line.text);
    rows_.push_back({{piece_of(line, number)}});
    const std::string_view rest = base::trim(line.text.substr(number.size()));
    if (!rest.empty()) rows_.back().push_back({piece_of(line, rest)});
    return true;
  }

  void take_cell() {
    RowLines& row = rows_.back();
    if (!row.empty() && continues_cell(lines_[at_], row.back())) {
      row.back().push_back(lines_[at_]);
    } else {
      row.push_back({lines_[at_]});
    }
  }

  std::span<const Line> lines_;
  std::vector<RowLines> rows_;
  std::size_t at_ = 0;
  int expected_ = 1;
  int group_ = 0;
  MarkerShape group_shape_ = MarkerShape::roman;
  bool begins_anew_ = false;
};

// --- cells below their labels -------------------------------------------------------------------

using Fields = std::vector<std::optional<TaskField>>;

// What the labels of `head` stand for; empty when it heads no task table.
Fields fields_of(const RowLines& head) {
  Fields fields;
  for (const CellLines& cell : head)
    fields.push_back(task_field(running_text(cell).text));
  const auto has = [&](TaskField field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  };
  const bool is_task_table = fields.size() > 2 && fields[1] == TaskField::task &&
                             has(TaskField::lead) && has(TaskField::due);
  return is_task_table ? fields : Fields{};
}

bool answers(const std::string& text, std::optional<TaskField> field) {
  if (field == TaskField::due) return is_time_cell(text);
  const bool bodies = field == TaskField::lead || field == TaskField::coordinators;
  return bodies ? is_bodies_cell(text) : !is_time_cell(text) && !is_bodies_cell(text);
}

// Moves the cells of a row that lacks some to the right, below labels that they answer to.
void spread(RowLines& row, const Fields& fields) {
  RowLines placed(fields.size());
  std::size_t column = 0;
  for (std::size_t cell = 0; cell < row.size(); ++cell) {
    const std::size_t behind = fields.size() - (row.size() - cell);  // the last with room for all
    if (cell > 1) {
      const std::string text = running_text(row[cell]).text;
      std::size_t found = column;
      while (found < behind && !answers(text, fields[found]))
        ++found;
      if (answers(text, fields[found])) column = found;
    }
    placed[column++] = std::move(row[cell]);
  }
  row = std::move(placed);
}

// Puts the lines of a task together when then a time stands where times stand.
void gather(RowLines& row, const Fields& fields) {
  const auto due = static_cast<std::size_t>(
      std::find(fields.begin(), fields.end(), TaskField::due) - fields.begin());
  const std::size_t extra = row.size() - fields.size();
  if (!is_time_cell(running_text(row[due + extra]).text)) return;
  for (std::size_t cell = 2; cell < 2 + extra; ++cell)
    std::move(row[cell].begin(), row[cell].end(), std::back_inserter(row[1]));
  row.erase(row.begin() + 2, row.begin() + 2 + static_cast<std::ptrdiff_t>(extra));
}

}  // namespace

std::vector<RowLines> rows_of_numbered(std::span<const Line> lines) {
  std::vector<RowLines> rows = RowReader(lines).read();
  if (rows.size() < 2) return rows;
  const Fields fields = fields_of(rows.front());
  for (std::size_t i = 1; i < rows.size() && !fields.empty(); ++i) {
    const bool group = rows[i].size() == 2;
    if (!group && rows[i].size() < fields.size()) spread(rows[i], fields);
    if (rows[i].size() > fields.size()) gather(rows[i], fields);
  }
  return rows;
}

}  // namespace parsers
