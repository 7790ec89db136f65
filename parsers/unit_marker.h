#pragma once

#include <optional>
#include <string_view>

#include "parsers/marker.h"

namespace parsers {

// The marker at the start of `line` that is a word with a number: "Phần thứ nhất", "Chương IV",
// "Mục 2", "Tiểu mục 1", "Điều 5a.", "Bước 1:", "Giai đoạn 2." Constant time in the line's length.
std::optional<Marker> read_unit_marker(std::string_view line);

}  // namespace parsers
