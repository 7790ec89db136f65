#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "parsers/document.h"
#include "parsers/source_text.h"

namespace parsers {

// One line of the input that has something printed on it. Views and spans point into the
// SourceText, which must outlive the line.
struct Line {
  std::string_view text;   // without blanks at its ends; inner runs of blanks and TABs are kept
  base::TextSpan span;     // of `text` in SourceText::text
  std::size_t number = 0;  // in the input, 0 is the first; counts empty lines too
  int page = 0;            // 1 is the first
  int indent = 0;          // blanks before the text; a TAB counts as four
  int leading_tabs = 0;    // TABs before the text: cells of a table that are empty
  int blank_lines = 0;     // empty lines between this line and the one before it
  LineKind kind = LineKind::unknown;
  std::span<const CellSpan> cells = {};  // of a row whose cells are certain (LineHint::cells)
  int column = -1;  // of a table row that is one cell (parsers/flattened_tasks.h): 0 is the first

  bool quoted = false;    // out of another document (parsers/quoted_passages.h)
  bool is_typed = false;  // out of an office file: no machine has misread it
  int title_rank = 0;     // LineHint::title_rank
  bool is_rule = false;   // drawn, not written: "-----", "*", "***", "____", "o0o"
};

// The lines of `source`, pages and hints applied, empty lines left out. Linear in the text.
std::vector<Line> read_lines(const SourceText& source);

// Page numbers and running heads, which stand at the edge of a page or alone between two halves
// of a sentence, are taken out of `lines` and returned as furniture in reading order; so is what a
// hint calls furniture or note, stamps (parsers/stray_ink.h), and lines of scattered letters, which
// are noise where a machine may have read them. Rules stay.
std::vector<Furniture> take_furniture(std::vector<Line>& lines);

}  // namespace parsers
