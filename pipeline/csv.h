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

}  // namespace pipeline
