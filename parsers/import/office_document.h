#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "base/finding.h"

namespace parsers {

// A document out of a word processor as its reader hands it over: what would be printed, in the
// order of the file, with as much of its layout as helps to understand it. Readers resolve styles,
// number lists, take deleted text out and fields at their result. Old one-byte encodings are still
// as they came in `text` (each byte as the character U+00xx or as Windows-1252 says); who decodes
// them knows the font of each run. to_source_text() (office_text.h) makes text for the parsers.

// Text of one look. Valid UTF-8, not yet NFC. '\n' is a line break within the paragraph, '\t' a
// TAB.
struct OfficeRun {
  std::string text;
  std::string font = {};  // the name as the file has it, for Latin letters; "" when unknown
  bool bold = false;
  bool italic = false;
  bool all_capitals = false;  // printed in capitals; `text` may have small letters
  bool raised = false;        // superscript

  friend bool operator==(const OfficeRun&, const OfficeRun&) = default;
};

enum class OfficeAlignment { start, centre, end, justified };

struct OfficeParagraph {
  OfficeRun label = {};  // number or bullet of a list as printed: "I.", "a)", "-"; else ""
  std::vector<OfficeRun> runs = {};  // empty for an empty line
  OfficeAlignment alignment = OfficeAlignment::start;
  int heading_level = 0;    // 1 to 9 for headings; 0 for body text
  std::string style = {};   // its name in the file, for people
  bool opens_page = false;  // for writers: stands at the top of a page

  friend bool operator==(const OfficeParagraph&, const OfficeParagraph&) = default;
};

struct OfficeBlock;

struct OfficeCell {
  std::vector<OfficeBlock> blocks;
  int column_span = 1;
  int row_span = 1;

  friend bool operator==(const OfficeCell&, const OfficeCell&) = default;
};

// The cells that begin in this row, from left to right; what spans from above has no cell here.
struct OfficeRow {
  std::vector<OfficeCell> cells;

  friend bool operator==(const OfficeRow&, const OfficeRow&) = default;
};

struct OfficeTable {
  std::vector<OfficeRow> rows;
  bool has_borders = true;  // false: nothing is drawn, the table only sets columns

  friend bool operator==(const OfficeTable&, const OfficeTable&) = default;
};

// A text frame; it stands behind the paragraph to which it is anchored.
struct OfficeTextBox {
  std::vector<OfficeBlock> blocks;

  friend bool operator==(const OfficeTextBox&, const OfficeTextBox&) = default;
};

struct OfficeBlock {
  std::variant<OfficeParagraph, OfficeTable, OfficeTextBox> content;

  friend bool operator==(const OfficeBlock&, const OfficeBlock&) = default;
};

// A footnote or endnote. Its mark is in the text as a raised run.
struct OfficeNote {
  std::string mark = {};  // "1", "*"
  std::vector<OfficeBlock> blocks;

  friend bool operator==(const OfficeNote&, const OfficeNote&) = default;
};

struct OfficeDocument {
  std::vector<OfficeBlock> blocks;
  std::vector<OfficeBlock> headers = {};  // each different one once
  std::vector<OfficeBlock> footers = {};
  std::vector<OfficeNote> notes = {};
  std::vector<base::Finding> findings = {};  // about the whole file: spans are empty
};

// Calls `visit` for every paragraph, in the order of the struct: body, headers, footers, notes;
// those of cells and frames where these stand.
void visit_paragraphs(OfficeDocument& document, const std::function<void(OfficeParagraph&)>& visit);

}  // namespace parsers
