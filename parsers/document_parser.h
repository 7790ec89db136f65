#pragma once

#include "parsers/document.h"
#include "parsers/source_text.h"

namespace parsers {

// Reads a directive: letterhead, preamble, sections, closing, recipients, signature, annexes,
// cited documents and obligations.
//
// `source.text` is NFC; hints are used where there are any, and a text without them is read by
// its words alone. Whatever the text, no word is lost: the words of the input are those of the
// Document's texts, printed markers and furniture, but for what a healed line end joins. The spans
// of every Text point into `source.text`, each after the one before. Ids are unique and depend on
// nothing but the text. Sections nest at most kMaxDepth deep. Linear in the text; throws nothing
// of its own on valid UTF-8.
//
// Document::source is left for the caller to fill.
Document parse_document(const SourceText& source);

// Each shape of marker opens at most one list along a branch, and decimals have at most six parts.
constexpr int kMaxDepth = 16;

}  // namespace parsers
