#pragma once

#include <string>
#include <vector>

namespace parsers {

// What a line is known to be before it is parsed: from the layout of a scanned page, or from the
// tables of an office file. The names are those of ocr::RegionKind.
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
};

struct LineHint {
  LineKind kind = LineKind::unknown;
  int page = 0;  // 1 is the first; 0 when unknown
};

// The text of a document as the parsers take it: NFC, lines separated by '\n', pages by '\f' (at
// the start of a page's first line). `hints` is empty or has one entry per line.
struct SourceText {
  std::string text;
  std::vector<LineHint> hints;
  bool mangled = false;  // restored from what a machine misread: strokes may be lost or added
};

}  // namespace parsers
