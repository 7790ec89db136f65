#pragma once

#include <vector>

#include "diacritics/restorer.h"
#include "ocr/page.h"
#include "pipeline/change_log.h"

namespace pipeline {

// Makes `changes`, whose spans are into ocr::plain_text of `page`, in the page's words. As many
// words as before keep their boxes; where words are joined or split, the pieces share the box
// around them by their length. What restoring would drop as noise stays. `changes` are in text
// order. Returns what was changed, with page and box.
std::vector<RecordedChange> repair_layer(ocr::Page& page, std::vector<diacritics::Change> changes);

}  // namespace pipeline
