#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parsers {

// The container of Office 97-2003 ([MS-CFB]).
bool is_compound_file(std::string_view bytes);

// The first bytes, at most 512, of the stream called `name` (ASCII); "" when there is none, or when
// the container is damaged.
std::string_view stream_beginning(std::string_view bytes, std::string_view name);

}  // namespace parsers
