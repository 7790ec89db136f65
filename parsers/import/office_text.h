#pragma once

#include <string>
#include <vector>

#include "parsers/import/office_document.h"
#include "parsers/source_text.h"

namespace parsers {

// The text of `document` for parse_document(), NFC, in reading order:
//
//   headers     LineKind::running_head
//   the body    a line for each paragraph and for each line break in one, with a hint whether it is
//               set apart as titles are; a row of a table is one line (table_row), with a place
//               between TABs for every column and the spans of its cells in the hint
//   contents    a table of contents, by its style (contents)
//   notes       at the end, their marks as raised figures: "¹ Theo báo cáo..."
//   footers     LineKind::running_head
//
// Tables that only set columns are no tables (parsers/import/table_role.h): the left column comes
// before the right one, in letterheads (letterhead_left, letterhead_right) and beside signatures
// (recipients, signature). Every word of the document is in the text once. Linear.
SourceText to_source_text(const OfficeDocument& document);

// The lines of `blocks` that have text, one after the other; tables cell by cell.
std::vector<std::string> lines_of(const std::vector<OfficeBlock>& blocks);

}  // namespace parsers
