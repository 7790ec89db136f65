#include "pipeline/csv.h"

#include <utility>

#include "base/text.h"

namespace pipeline {

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    // The name of a file may be any bytes, the table is UTF-8.
    const std::string cell = base::is_utf8(cells[i]) ? cells[i] : base::to_nfc(cells[i]);
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
      row += cell;
      continue;
    }
    row += '"';
    for (const char c : cell) {
      if (c == '"') row += '"';
      row += c;
    }
    row += '"';
  }
  return row + "\r\n";
}

std::vector<std::vector<std::string>> csv_rows(std::string_view table) {
  if (table.starts_with(kByteOrderMark)) table.remove_prefix(kByteOrderMark.size());
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool is_quoted = false;
  const auto end_row = [&] {
    if (row.size() > 1 || !row.front().empty()) rows.push_back(std::move(row));
    row.assign(1, "");
  };
  for (std::size_t at = 0; at < table.size(); ++at) {
    const char c = table[at];
    if (is_quoted) {
      const bool doubled = c == '"' && at + 1 < table.size() && table[at + 1] == '"';
      if (c != '"' || doubled)
        row.back() += c;
      else
        is_quoted = false;
      at += doubled ? 1 : 0;
    } else if (c == '"') {
      is_quoted = true;
    } else if (c == ',') {
      row.emplace_back();
    } else if (c == '\n' || c == '\r') {
      end_row();
    } else {
      row.back() += c;
    }
  }
  end_row();
  return rows;
}

}  // namespace pipeline
