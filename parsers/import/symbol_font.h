#pragma once

#include <string>
#include <string_view>

namespace parsers {

// The text of `text` set in `font`: the codes of Symbol and Wingdings, alone or in the private area
// where word processors keep them (U+F020 to U+F0FF), as the characters that are seen. Those of
// shapes that Unicode or we do not know become '□'. Text in other fonts comes back as it is, but
// for codes of the private area.
std::string symbol_text(std::string_view text, std::string_view font);

// The mark before an item of a list: "-", "+", "*", "–" and "•" stay, every other shape is "•".
std::string bullet(std::string_view text, std::string_view font);

}  // namespace parsers
