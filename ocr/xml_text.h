#pragma once

#include <string>
#include <string_view>

namespace ocr {

// `text` for an XML attribute or element: & < > " as entities, white space as it is after the
// reader's normalisation. Characters that XML cannot hold become U+FFFD.
std::string xml_escape(std::string_view text);

// The shortest decimal form that reads back as the same number, whatever the locale.
std::string shortest_number(double value);

}  // namespace ocr
