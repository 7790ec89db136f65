#pragma once

#include <string>
#include <string_view>

namespace parsers {

// Text as content or as the value of an attribute, in XML and in HTML that is well-formed XML.
std::string escaped(std::string_view text);

}  // namespace parsers
