#pragma once

#include <string>
#include <string_view>

#include "parsers/import/office_document.h"

namespace parsers {

// The text of a paragraph as printed, label first, NFC: capitals where the look says so, raised
// figures as such ("m²"), blanks of any width as ' ', a TAB as four, line breaks as '\n', what
// nobody sees (soft hyphens, marks of direction) left out, control characters as U+FFFD.
std::string text_of(const OfficeParagraph& paragraph);

// The mark of a note as its raised figures: "12" -> "¹²".
std::string raised_mark(std::string_view mark);

}  // namespace parsers
