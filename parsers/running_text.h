#pragma once

#include <span>

#include "parsers/document.h"
#include "parsers/lines.h"

namespace parsers {

// The text of `lines` as one running text: ends joined by a blank, runs of blanks collapsed, a word
// that was hyphenated over a line end healed.
Text running_text(std::span<const Line> lines);

}  // namespace parsers
