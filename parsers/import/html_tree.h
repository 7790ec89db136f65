#pragma once

#include <string>
#include <string_view>

#include "parsers/import/element_tree.h"

namespace parsers {

constexpr std::size_t kMaxHtmlBytes = std::size_t{64} << 20;
constexpr int kMaxHtmlDepth = 1'000;

// The tree of an HTML page, mended as libxml2's HTML parser does; without a root when there is
// nothing in it. Encodings and limits as html_reader.h says. Throws base::Error (limit).
ElementTree parse_html(std::string_view bytes, const std::string& where);

}  // namespace parsers
