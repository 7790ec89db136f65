#pragma once

#include "parsers/document.h"

namespace parsers {

// Gives every block of `document` its id: a letter for its kind and a digest of its text, with a
// number behind it from the second equal text on. Ids are XML names, unique in the document, and
// depend on the text alone: a block that stays as it is keeps its id when others change.
void assign_block_ids(Document& document);

}  // namespace parsers
