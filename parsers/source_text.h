#pragma once

#include <string>
#include <vector>

namespace parsers {

// What a line is known to be before it is parsed: from the layout of a scanned page, or from the
// layout of an office file.
enum class LineKind {
  unknown,
  letterhead_left,
  letterhead_right,
  title,
  body,
  table_row,  // cells separated by TAB
  recipients,
  signature,
  furniture,  // page number, running head, stamp, seal
  note,       // written by hand beside the text
  running_head,
  contents,  // of a table of contents
};

// How much of a table a cell covers.
struct CellSpan {
  int columns = 1;  // 0 for a place that a cell to the left or above covers
  int rows = 1;

  friend bool operator==(const CellSpan&, const CellSpan&) = default;
};

inline constexpr int kBoldRank = 11;

struct LineHint {
  LineKind kind = LineKind::unknown;
  int page = 0;  // 1 is the first; 0 when unknown
  // Of a row whose cells are certain: one for each place between TABs. The rows of one table follow
  // each other without an empty line; an empty line parts two tables.
  std::vector<CellSpan> cells = {};
  // Of a line that is set apart as titles are: 1 to 9 by a style for headings, 1 the highest, and
  // kBoldRank for one that is bold throughout; 0 of others.
  int title_rank = 0;
};

// The text of a document as the parsers take it: NFC, lines separated by '\n', pages by '\f' (at
// the start of a page's first line). `hints` is empty or has one entry per line.
struct SourceText {
  std::string text;
  std::vector<LineHint> hints;
  bool mangled = false;  // restored from what a machine misread: strokes may be lost or added
};

}  // namespace parsers
