#pragma once

#include <string_view>

#include "parsers/document.h"

namespace parsers {

// Checks what holds for the Document of every text: the words of the text are those of its
// letterhead, body, foot, annexes and furniture; spans lie in the text, in order inside each Text;
// ids are unique; sections nest, their paths and levels agree. Fails the running test.
void expect_laws(std::string_view text, const Document& document);

}  // namespace parsers
