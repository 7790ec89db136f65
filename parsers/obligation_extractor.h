#pragma once

#include <vector>

#include "parsers/document.h"

namespace parsers {

// Who must do what, with whom, by when, reporting to whom: one obligation per sentence of the body,
// closing and annexes that directs somebody, and one per row of a task table, in text order. What
// counts and how each field is read: docs/obligations.md.
//
// Uses the document's sections, blocks and date; everything else may be empty. The text and spans
// of an obligation are those of its sentence. Ids are unique in the document and depend on nothing
// but the section's path and the sentence. Confidence is lower where a field is inherited over a
// distance, a sentence is a fragment, or its page was hard to read. Linear in the document; throws
// nothing of its own.
std::vector<Obligation> extract_obligations(const Document& document);

}  // namespace parsers
