#include "pipeline/csv.h"

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

}  // namespace pipeline
