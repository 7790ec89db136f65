#pragma once

#include <string>

namespace ocr {

// A TrueType font whose glyph 1 is empty, half as wide as it is high. Text set in it can be
// selected and searched but not seen (ISO 32000-1 wants fonts embedded, whatever they show).
std::string glyphless_font();

// The ToUnicode map of a font whose codes are UTF-16 units.
std::string utf16_to_unicode_map();

}  // namespace ocr
