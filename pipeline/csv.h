#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pipeline {

// The byte-order mark by which spreadsheet programs know UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// One row as RFC 4180 wants it: cells with commas, quotes or line breaks in quotes, CR LF at the
// end.
std::string csv_row(const std::vector<std::string>& cells);

// The rows of a table such as csv_row() writes them, whatever ends its lines; a byte-order mark and
// empty lines are passed over. A quote that is never closed ends with the table.
std::vector<std::vector<std::string>> csv_rows(std::string_view table);

}  // namespace pipeline
