#pragma once

class QPDF;
class QPDFPageObjectHelper;

namespace ocr::decode {

// Takes away what `page` has for text, so that a new reading can be laid over it: invisible text
// goes, visible text still looks the same, but counts as no text when it is searched or copied
// (ISO 32000-1, 14.9.4). Pictures stay as they are; forms shared with other pages are copied first.
// Throws what QPDF throws.
void take_away_text(QPDF& pdf, QPDFPageObjectHelper page);

}  // namespace ocr::decode
