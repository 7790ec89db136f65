#pragma once

#include <string>
#include <string_view>

#include "parsers/document.h"

namespace parsers {

// What holds for the Document of every text: the words of the text are those of its letterhead,
// body, foot, annexes and furniture; spans lie in the text, in order inside each Text; ids are
// unique; sections nest, their paths and levels agree. The first law that `document` breaks, with
// the place; "" when it keeps them all.
std::string broken_law(std::string_view text, const Document& document);

}  // namespace parsers
