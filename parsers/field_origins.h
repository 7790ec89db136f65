#pragma once

#include "parsers/document.h"

namespace parsers {

// Says of every field of the metadata, every signer, recipient, reference, actor and deadline where
// it was read and how sure the reading is: block and confidence. A field whose words stand in one
// piece is surer than one put together or inferred; an actor named in the sentence surer than one
// taken over from a heading or lead-in; a date printed whole surer than one whose year was
// inferred. On scans each is multiplied by the confidence of the words. For actors and deadlines
// the figures are how often such readings were right in annotated documents; for the letterhead
// they only rank (docs/parsing.md). May be called again when places have been given.
void find_origins(Document& document);

}  // namespace parsers
