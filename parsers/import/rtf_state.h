#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/import/office_document.h"
#include "parsers/import/office_findings.h"
#include "parsers/import/rtf_code_page.h"
#include "parsers/import/rtf_flow.h"
#include "parsers/import/rtf_fonts.h"
#include "parsers/import/rtf_lexer.h"

namespace parsers {

struct RtfLook {  // of characters
  int font = 0;
  bool bold = false, italic = false, capitals = false, hidden = false, raised = false;
  bool deleted = false;
};

struct RtfForm {  // of paragraphs
  OfficeAlignment alignment = OfficeAlignment::start;
  int style = 0;
  int outline = -1;  // none of its own
  bool in_table = false;
  int level = 1;  // of tables within tables

  std::size_t table_level() const {
    return in_table ? static_cast<std::size_t>(std::clamp(level, 1, 100)) : 0;
  }
};

// What holds to the end of a group.
struct RtfGroup {
  RtfLook look;
  RtfForm form;
  bool is_silent = false;      // only groups within may have text
  bool of_nested_row = false;  // defines a row of a table within a table
  int fallback = 1;            // characters behind \u that say the same in a code page
};

// Texts that are read apart from what stands around them.
enum class RtfFlowKind { body, header, first_header, footer, first_footer, note, box, label };

// An RTF file being read: what the control words (rtf_words.cpp) change, and the document that
// comes of it. Nothing here calls itself, however deep the groups are nested.
class RtfState {
 public:
  // Both must outlive the state.
  RtfState(std::string_view bytes, const std::string& where);

  OfficeDocument read();

  RtfLook& look() { return groups_.back().look; }
  RtfForm& form() { return groups_.back().form; }
  RtfGroup& group() { return groups_.back(); }

  // ---- groups
  void skip();  // the rest of the group says nothing that is printed
  void begin_flow(RtfFlowKind kind);
  void read_fonts();
  void read_styles();
  void read_field_instruction();

  // ---- text
  void add_text(std::string text);  // UTF-8
  void add_character(int unit);     // UTF-16
  void add_note_mark();             // in the text, and then in the note itself
  void reset_look();

  // ---- paragraphs and tables
  void end_paragraph();
  void end_cell(std::size_t level);
  void end_row(std::size_t level);
  RtfRowPlaces& places();
  void add_place(int right_edge);

  OfficeRemarks remarks;
  RtfCellPlace place;         // being defined
  bool is_cell_line = false;  // what comes next says how an edge of a cell or row is drawn
  bool has_first = false;     // pages of a section differ from its first one
  int code_page = 1252;
  int default_font = 0;

 private:
  struct OpenFlow {
    RtfFlowKind kind = RtfFlowKind::body;
    std::size_t depth = 0;  // of the groups when it began
    RtfFlow flow = {};
    std::string mark = {};  // of a note
  };

  RtfFlow& flow() { return flows_.back().flow; }

  void take(const RtfToken& token);
  void take_word(const RtfToken& token, bool star);
  void take_symbol(char symbol);
  void open();
  void close();
  void end_flow();
  void end_label();
  void end_open_paragraph();
  void complete_paragraph();
  void add_bytes(std::string_view bytes);
  void flush();
  void count(std::size_t bytes, std::size_t pieces);

  RtfLexer lexer_;
  const std::string& where_;
  RtfCodePages code_pages_;
  RtfFonts fonts_;
  RtfStyles styles_;
  OfficeDocument document_;
  std::vector<RtfGroup> groups_;
  std::vector<OpenFlow> flows_;
  std::string pending_;  // bytes of text, in the font that holds
  bool star_ = false;    // what comes next may be left out
  bool is_done_ = false;
  std::size_t deeper_ = 0;   // groups beyond those on the stack
  std::size_t to_skip_ = 0;  // characters
  char32_t high_ = 0;        // first half of a character
  int notes_ = 0;
  std::size_t text_bytes_ = 0, pieces_ = 0;
};

}  // namespace parsers
