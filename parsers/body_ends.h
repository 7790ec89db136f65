#pragma once

#include <vector>

#include "parsers/document.h"

namespace parsers {

// The two ends of a text that no number marks: where its preamble is over, and where its closing
// begins.

// Takes out of `last`, the last unit of a text, the sentences at its end that close the whole
// ("Trên đây là Kế hoạch …") and returns them; none when there are none.
std::vector<Block> take_closing(Section& last);

// Of a text without numbered units, of which all blocks up to the first table were taken for the
// `preamble`: moves to the front of `nodes` those that are the body. The preamble ends with what
// announces the text ("... như sau:") or with the last of the documents that it is based on.
void end_preamble(std::vector<Block>& preamble, std::vector<Node>& nodes);

}  // namespace parsers
