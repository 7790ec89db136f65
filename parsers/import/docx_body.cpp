// Every element is asked for by name; one that is not known is looked into, so that text in a
// wrapper that we never heard of is not lost. Only <w:t> and its like are text, whatever surrounds
// them.
#include "parsers/import/docx_body.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "parsers/import/symbol_font.h"

namespace parsers {
namespace {

constexpr int kMostSpan = 1'000;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Properties, instructions and what was deleted.
bool is_without_text(std::string_view name) {
  return is_one_of(
      name, {"pPr",        "rPr",          "tblPr",      "tblGrid",     "trPr",    "tcPr",
             "sdtPr",      "sdtEndPr",     "smartTagPr", "customXmlPr", "fldData", "instrText",
             "delText",    "delInstrText", "rubyPr",     "rt",          "ctrlPr",  "footnoteRef",
             "endnoteRef", "oMathParaPr",  "sSubPr",     "sSupPr",      "fPr"});
}

bool is_deleted(XmlElement element) {
  return element.is("del") || element.is("moveFrom");
}

int span_of(XmlElement properties, std::string_view name) {
  return std::clamp(std::atoi(properties.child(name).attribute("val").c_str()), 0, kMostSpan);
}

// Line breaks of the file are blanks of the text.
std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

// "F0B7" as UTF-8.
std::string character_of_code(const std::string& hexadecimal) {
  std::string text;
  const unsigned long code = std::strtoul(hexadecimal.c_str(), nullptr, 16);
  if (code > 0 && code <= 0xFFFF && (code < 0xD800 || code > 0xDFFF))
    base::append_utf8(text, static_cast<char32_t>(code));
  return text;
}

bool holds_text(const std::vector<OfficeBlock>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const OfficeBlock& block) {
    const auto* paragraph = std::get_if<OfficeParagraph>(&block.content);
    return paragraph == nullptr || !paragraph->runs.empty() || !paragraph->label.text.empty();
  });
}

void append(std::vector<OfficeBlock> more, std::vector<OfficeBlock>& blocks) {
  std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

}  // namespace

std::string DocxNoteMarks::mark(const std::string& id) {
  const auto [found, is_new] = numbers_.try_emplace(id, ids_.size() + 1);
  if (is_new) ids_.push_back(id);
  return std::to_string(found->second);
}

// --- blocks -------------------------------------------------------------------------------------

std::vector<OfficeBlock> DocxBody::read(XmlElement parent) {
  std::vector<OfficeBlock> blocks;
  read_blocks(parent, blocks);
  if (!carried_.empty())
    blocks.push_back({OfficeParagraph{.label = {}, .runs = std::exchange(carried_, {})}});
  fields_.clear();
  return blocks;
}

// The content of a frame or cell in the middle of something else.
std::vector<OfficeBlock> DocxBody::read_apart(XmlElement parent) {
  std::vector<FieldPart> fields = std::exchange(fields_, {});
  std::vector<OfficeRun> carried = std::exchange(carried_, {});
  std::vector<OfficeBlock> blocks = read(parent);
  fields_ = std::move(fields);
  carried_ = std::move(carried);
  return blocks;
}

void DocxBody::read_blocks(XmlElement parent, std::vector<OfficeBlock>& blocks) {
  for (const XmlElement element : parent.children())
    read_block(element, blocks);
}

void DocxBody::read_block(XmlElement element, std::vector<OfficeBlock>& blocks) {
  if (element.is("p")) return read_paragraph(element, blocks);
  if (element.is("tbl")) {
    blocks.push_back({read_table(element)});
  } else if (element.is("sectPr")) {
    sections_.push_back(element);
  } else if (element.is("altChunk")) {
    remarks_.embedded = true;
  } else if (element.is("AlternateContent")) {
    const XmlElement choice = element.child("Choice");
    read_blocks(choice ? choice : element.child("Fallback"), blocks);
  } else if (is_deleted(element)) {
    remarks_.changes = true;
  } else if (!is_without_text(element.name())) {
    read_blocks(element, blocks);
  }
}

void DocxBody::read_paragraph(XmlElement element, std::vector<OfficeBlock>& blocks) {
  const XmlElement properties = element.child("pPr");
  const std::string style_id = properties.child("pStyle").attribute("val");
  const DocxStyle& style = styles_.paragraph(style_id);
  DocxParagraphLook look = style.paragraph;
  const DocxParagraphLook own = read_paragraph_look(properties);
  if (own.numbering && !own.list_level) look.list_level.reset();
  look.apply(own);

  Paragraph into;
  into.paragraph.runs = std::exchange(carried_, {});
  into.paragraph.style = style.name;
  into.paragraph.alignment = look.alignment.value_or(OfficeAlignment::start);
  into.paragraph.heading_level = look.heading_level.value_or(0);
  read_inline(element, style.run, into);

  const XmlElement mark = properties.child("rPr");
  if (const XmlElement section = properties.child("sectPr")) sections_.push_back(section);
  if (mark.child("del") || mark.child("moveFrom")) {
    remarks_.changes = true;
    carried_ = std::move(into.paragraph.runs);
    return append(std::move(into.boxes), blocks);
  }
  RunLook mark_look = style.run;
  mark_look.apply(read_run_look(mark));
  const bool is_hidden = mark_look.hidden.value_or(false) && into.paragraph.runs.empty();
  if (!is_hidden) into.paragraph.label = numbering_.next(look, style_id, mark_look);
  blocks.push_back({std::move(into.paragraph)});
  append(std::move(into.boxes), blocks);
}

// --- text ---------------------------------------------------------------------------------------

void DocxBody::read_inline(XmlElement parent, const RunLook& look, Paragraph& into) {
  for (const XmlElement element : parent.children())
    read_inline_element(element, look, into);
}

void DocxBody::read_inline_element(XmlElement element, const RunLook& look, Paragraph& into) {
  const std::string_view name = element.name();
  if (name == "r") return read_run(element, look, into);
  if (name == "t") return add_text(on_one_line(element.text()), look, into);
  if (is_deleted(element) || name == "ins" || name == "moveTo") remarks_.changes = true;
  if (is_deleted(element) || is_without_text(name)) return;
  if (name == "tab" || name == "ptab") return add_text("\t", look, into);
  if (name == "br" || name == "cr") return add_text("\n", look, into);
  if (name == "noBreakHyphen") return add_text("-", look, into);
  // Nobody sees it, but in fonts of TCVN3 it is the letter ư.
  if (name == "softHyphen") return add_text("\u00AD", look, into);
  if (name == "fldChar") return read_field_mark(element, look, into);
  if (name == "footnoteReference") return add_note_mark(footnotes_, element, look, into);
  if (name == "endnoteReference") return add_note_mark(endnotes_, element, look, into);
  if (name == "AlternateContent") return read_alternatives(element, look, into);
  if (name == "drawing" || name == "pict" || name == "object")
    return read_boxes(element, into.boxes);
  if (name == "commentReference") remarks_.comments = true;
  if (name == "sym") {
    const std::string text = character_of_code(element.attribute("char"));
    return add_text(symbol_text(text, element.attribute("font")), look, into);
  }
  read_inline(element, look, into);
}

namespace {

// What a form field shows that no run has: the box, ticked or not, or the line chosen of a list.
std::string shown_by_form_field(XmlElement field) {
  if (const XmlElement box = field.child("checkBox")) {
    const XmlElement state = box.child("checked") ? box.child("checked") : box.child("default");
    return state && is_on(state) ? "☒" : "☐";
  }
  if (const XmlElement list = field.child("ddList")) {
    int chosen = std::atoi(list.child("result").attribute("val").c_str());
    for (const XmlElement entry : list.children())
      if (entry.is("listEntry") && chosen-- == 0) return entry.attribute("val");
  }
  return "";
}

}  // namespace

void DocxBody::read_run(XmlElement run, const RunLook& look, Paragraph& into) {
  RunLook own = look;
  if (const XmlElement properties = run.child("rPr")) {
    own.apply(styles_.character(properties.child("rStyle").attribute("val")).run);
    own.apply(read_run_look(properties));
  }
  read_inline(run, own, into);
}

void DocxBody::read_field_mark(XmlElement element, const RunLook& look, Paragraph& into) {
  const std::string type = element.attribute("fldCharType");
  add_text(shown_by_form_field(element.child("ffData")), look, into);
  if (type == "begin") fields_.push_back(FieldPart::instruction);
  if (type == "separate" && !fields_.empty()) fields_.back() = FieldPart::result;
  if (type == "end" && !fields_.empty()) fields_.pop_back();
}

bool DocxBody::is_printed() const {
  return std::find(fields_.begin(), fields_.end(), FieldPart::instruction) == fields_.end();
}

// The same content twice, for new programs and for old ones.
void DocxBody::read_alternatives(XmlElement element, const RunLook& look, Paragraph& into) {
  const auto size = [&into] { return into.paragraph.runs.size() + into.boxes.size(); };
  const std::size_t before = size();
  read_inline(element.child("Choice"), look, into);
  if (size() == before) read_inline(element.child("Fallback"), look, into);
}

void DocxBody::read_boxes(XmlElement drawing, std::vector<OfficeBlock>& boxes) {
  for (const XmlElement element : drawing.children()) {
    const std::string_view name = element.name();
    const std::size_t before = boxes.size();
    if (name == "txbxContent") {
      std::vector<OfficeBlock> blocks = read_apart(element);
      if (holds_text(blocks)) boxes.push_back({OfficeTextBox{std::move(blocks)}});
    } else if (name == "p") {  // DrawingML's own paragraphs
      Paragraph text;
      read_inline(element, {}, text);
      if (!text.paragraph.runs.empty()) boxes.push_back({std::move(text.paragraph)});
    } else if (name == "textpath") {  // text drawn as a picture
      const std::string text = on_one_line(element.attribute("string"));
      if (!text.empty()) boxes.push_back({OfficeParagraph{.label = {}, .runs = {{text}}}});
    } else if (name == "AlternateContent") {
      read_boxes(element.child("Choice"), boxes);
      if (boxes.size() == before) read_boxes(element.child("Fallback"), boxes);
    } else {
      if (name == "OLEObject") remarks_.embedded = true;
      read_boxes(element, boxes);
    }
  }
}

void DocxBody::add_text(std::string text, const RunLook& look, Paragraph& into) {
  if (text.empty() || !is_printed()) return;
  if (look.hidden.value_or(false)) {
    remarks_.hidden = true;
    return;
  }
  OfficeRun run = run_of(look);
  run.text = symbol_text(text, run.font);
  std::vector<OfficeRun>& runs = into.paragraph.runs;
  if (!runs.empty() && has_same_look(runs.back(), run)) {
    runs.back().text += run.text;
  } else {
    runs.push_back(std::move(run));
  }
}

void DocxBody::add_note_mark(DocxNoteMarks& marks,
                             XmlElement element,
                             RunLook look,
                             Paragraph& into) {
  look.raised = true;
  const std::string mark = marks.mark(element.attribute("id"));
  const bool has_own = element.attribute("customMarkFollows") == "1";  // it is in the text
  if (!has_own) add_text(mark, look, into);
}

// --- tables -------------------------------------------------------------------------------------

OfficeTable DocxBody::read_table(XmlElement element) {
  Table into;
  const XmlElement properties = element.child("tblPr");
  const XmlElement borders = properties.child("tblBorders");
  into.table.has_borders =
      borders ? draws_lines(borders)
              : styles_.table(properties.child("tblStyle").attribute("val")).draws_lines;
  read_rows(element, into);
  return std::move(into.table);
}

void DocxBody::read_rows(XmlElement parent, Table& into) {
  for (const XmlElement element : parent.children()) {
    if (element.is("tr")) {
      read_row(element, into);
    } else if (is_deleted(element)) {
      remarks_.changes = true;
    } else if (!is_without_text(element.name())) {
      read_rows(element, into);
    }
  }
}

void DocxBody::read_row(XmlElement element, Table& into) {
  const XmlElement properties = element.child("trPr");
  if (properties.child("del") || properties.child("ins")) remarks_.changes = true;
  if (properties.child("del")) return;
  into.table.rows.emplace_back();
  into.column = 0;
  add_empty_cell(span_of(properties, "gridBefore"), into);
  read_cells(element, into);
  add_empty_cell(span_of(properties, "gridAfter"), into);
}

void DocxBody::add_empty_cell(int columns, Table& into) {
  if (columns == 0) return;
  into.table.rows.back().cells.push_back({{}, columns, 1});
  into.column += columns;
}

void DocxBody::read_cells(XmlElement parent, Table& into) {
  for (const XmlElement element : parent.children()) {
    if (element.is("tc")) {
      read_cell(element, into);
    } else if (!is_without_text(element.name()) && !is_deleted(element)) {
      read_cells(element, into);
    }
  }
}

void DocxBody::read_cell(XmlElement element, Table& into) {
  const XmlElement properties = element.child("tcPr");
  if (draws_lines(properties.child("tcBorders"))) into.table.has_borders = true;
  std::vector<OfficeBlock> blocks = read_apart(element);
  const int columns = std::max(span_of(properties, "gridSpan"), 1);
  const int column = std::exchange(into.column, into.column + columns);
  const std::size_t row = into.table.rows.size() - 1;
  std::vector<OfficeCell>& cells = into.table.rows.back().cells;

  const XmlElement down = properties.child("vMerge"), along = properties.child("hMerge");
  const auto above = into.growing.find(column);
  const bool goes_on_down = down && down.attribute("val") != "restart";
  if (goes_on_down && above != into.growing.end()) {
    OfficeCell& origin = into.table.rows[above->second.row].cells[above->second.cell];
    if (above->second.row + static_cast<std::size_t>(origin.row_span) == row) {
      ++origin.row_span;
      if (holds_text(blocks)) append(std::move(blocks), origin.blocks);
      return;
    }
  }
  if (along && along.attribute("val") != "restart" && !cells.empty()) {
    cells.back().column_span += columns;
    if (holds_text(blocks)) append(std::move(blocks), cells.back().blocks);
    return;
  }
  cells.push_back({std::move(blocks), columns, 1});
  into.growing.erase(column);
  if (down) into.growing[column] = {row, cells.size() - 1};
}

}  // namespace parsers
