// Elements are asked for by name, and those that are not known are looked into, so that text in a
// wrapper is not lost. What a list's style and the style of its outer lists say of a level is found
// when a paragraph opens an item.
#include "parsers/import/odt_body.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <utility>

#include "parsers/import/symbol_font.h"

namespace parsers {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Declarations, sources of indexes, descriptions of pictures.
bool is_without_text(std::string_view name) {
  return is_one_of(name,
                   {"sequence-decls",
                    "variable-decls",
                    "user-field-decls",
                    "forms",
                    "scripts",
                    "event-listeners",
                    "table-of-content-source",
                    "alphabetical-index-source",
                    "illustration-index-source",
                    "table-index-source",
                    "user-index-source",
                    "bibliography-source",
                    "title",
                    "desc",
                    "ruby-text",
                    "table-column",
                    "table-columns",
                    "table-header-columns",
                    "annotation-end",
                    "object",
                    "object-ole",
                    "image"});
}

int number_of(XmlElement element, std::string_view attribute, int otherwise, int most) {
  const std::string text = element.attribute(attribute);
  return text.empty() ? otherwise : std::clamp(std::atoi(text.c_str()), 0, most);
}

// Runs of blanks and line breaks of the file are one blank (ISO 26300-1, 6.1.2).
std::string collapsed(std::string_view text) {
  std::string result;
  bool blank = false;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!is_blank) result += c;
    if (is_blank && !blank) result += ' ';
    blank = is_blank;
  }
  return result;
}

}  // namespace

std::vector<OfficeBlock> OdtBody::read(XmlElement parent) {
  std::vector<OfficeBlock> blocks;
  read_blocks(parent, nullptr, blocks);
  return blocks;
}

void OdtBody::read_blocks(XmlElement parent, Item* item, std::vector<OfficeBlock>& blocks) {
  for (const XmlElement element : parent.children())
    read_block(element, item, blocks);
}

void OdtBody::read_block(XmlElement element, Item* item, std::vector<OfficeBlock>& blocks) {
  const std::string_view name = element.name();
  if (name == "p" || name == "h") return read_paragraph(element, item, blocks);
  if (name == "list") return read_list(element, item, blocks);
  if (name == "table") {
    blocks.push_back({read_table(element)});
  } else if (name == "frame" || name == "custom-shape" || name == "g") {
    read_boxes(element, blocks);
  } else if (name == "tracked-changes") {
    remarks_.changes = true;
  } else if (name == "annotation") {
    remarks_.comments = true;
  } else if (name == "section" && element.attribute("display") == "none") {
    remarks_.hidden = true;
  } else if (!is_without_text(name)) {
    read_blocks(element, item, blocks);
  }
}

void OdtBody::read_list(XmlElement list, const Item* outer, std::vector<OfficeBlock>& blocks) {
  Item item;
  const std::string style = list.attribute("style-name");
  const OdtLevels* const own = styles_.list(style);
  item.levels = own != nullptr || outer == nullptr ? own : outer->levels;
  item.level = outer == nullptr ? 0 : outer->level + 1;
  std::shared_ptr<OdtCounter> counter;
  if (outer != nullptr) {
    item.counter = outer->counter;
  } else {
    std::string before = "id " + list.attribute("continue-list");
    if (!list.has("continue-list")) before = "style " + style;
    const bool goes_on =
        list.has("continue-list") || list.attribute("continue-numbering") == "true";
    if (goes_on && counters_.contains(before)) counter = counters_[before];
    if (counter == nullptr) counter = std::make_shared<OdtCounter>();
    counters_["id " + list.attribute("id")] = counter;
    counters_["style " + style] = counter;
    item.counter = counter.get();
  }
  for (const XmlElement element : list.children()) {
    item.is_open = element.is("list-item");
    const int start = number_of(element, "start-value", -1, 1'000'000);
    item.start = start < 0 ? std::nullopt : std::optional(start);
    read_blocks(element, &item, blocks);
  }
}

OfficeRun OdtBody::label_of(XmlElement element, Item* item, int heading_level) {
  if (item != nullptr) {
    if (!std::exchange(item->is_open, false) || item->levels == nullptr) return {};
    return item->counter->next(*item->levels, item->level, item->start);
  }
  if (heading_level == 0 || element.attribute("is-list-header") == "true") return {};
  const int start = number_of(element, "start-value", -1, 1'000'000);
  return outline_.next(styles_.outline(),
                       static_cast<std::size_t>(heading_level - 1),
                       start < 0 ? std::nullopt : std::optional(start));
}

void OdtBody::read_paragraph(XmlElement element, Item* item, std::vector<OfficeBlock>& blocks) {
  const OdtLook& look = styles_.look("paragraph", element.attribute("style-name"));
  if (!look.master_page.empty()) master_pages_.insert(look.master_page);
  Paragraph into;
  into.paragraph.style = look.name;
  into.paragraph.alignment = look.alignment.value_or(OfficeAlignment::start);
  if (element.is("h")) into.paragraph.heading_level = number_of(element, "outline-level", 1, 9);
  into.paragraph.label = label_of(element, item, into.paragraph.heading_level);
  if (into.paragraph.label.font.empty()) into.paragraph.label.font = look.font.value_or("");
  if (into.paragraph.label.text.empty()) into.paragraph.label = {};
  read_inline(element, look, into);
  blocks.push_back({std::move(into.paragraph)});
  std::move(into.boxes.begin(), into.boxes.end(), std::back_inserter(blocks));
}

void OdtBody::read_inline(XmlElement parent, const OdtLook& look, Paragraph& into) {
  for (XmlElement node = parent.first_node(); node; node = node.next_node()) {
    if (node.is_text()) {
      add_text(collapsed(node.text_content()), look, into);
    } else if (!node.name().empty()) {
      read_inline_element(node, look, into);
    }
  }
}

void OdtBody::read_inline_element(XmlElement element, const OdtLook& look, Paragraph& into) {
  const std::string_view name = element.name();
  if (name == "span") {
    OdtLook own = look;
    own.apply(styles_.look("text", element.attribute("style-name")));
    return read_inline(element, own, into);
  }
  if (name == "s") {
    const int count = number_of(element, "c", 1, 1'000);
    return add_text(std::string(static_cast<std::size_t>(count), ' '), look, into);
  }
  if (name == "tab") return add_text("\t", look, into);
  if (name == "line-break") return add_text("\n", look, into);
  if (name == "note") return add_note(element, look, into);
  if (name == "frame" || name == "custom-shape" || name == "g")
    return read_boxes(element, into.boxes);
  if (name == "annotation") {
    remarks_.comments = true;
  } else if (name == "hidden-text" || name == "hidden-paragraph") {
    remarks_.hidden = true;
  } else if (!is_without_text(name)) {
    read_inline(element, look, into);
  }
}

void OdtBody::add_text(std::string text, const OdtLook& look, Paragraph& into) {
  if (text.empty()) return;
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

void OdtBody::add_note(XmlElement note, const OdtLook& look, Paragraph& into) {
  std::string mark = note.child("note-citation").text();
  if (mark.empty()) mark = std::to_string(notes_.size() + 1);
  OdtLook raised = look;
  raised.raised = true;
  add_text(mark, raised, into);
  const std::size_t place = notes_.size();
  notes_.push_back({mark, {}});
  std::vector<OfficeBlock> blocks = read(note.child("note-body"));
  notes_[place].blocks = std::move(blocks);
}

// Frames and shapes; what is drawn over what does not matter.
void OdtBody::read_boxes(XmlElement frame, std::vector<OfficeBlock>& boxes) {
  std::vector<OfficeBlock> blocks = read(frame);
  const bool has_text = std::any_of(blocks.begin(), blocks.end(), [](const OfficeBlock& block) {
    const auto* paragraph = std::get_if<OfficeParagraph>(&block.content);
    return paragraph == nullptr || !paragraph->runs.empty() || !paragraph->label.text.empty();
  });
  if (has_text) boxes.push_back({OfficeTextBox{std::move(blocks)}});
}

OfficeTable OdtBody::read_table(XmlElement element) {
  OfficeTable table;
  table.has_borders = false;
  read_rows(element, table);
  return table;
}

void OdtBody::read_rows(XmlElement parent, OfficeTable& table) {
  for (const XmlElement element : parent.children()) {
    if (element.is("table-row")) {
      read_row(element, table);
    } else if (!is_without_text(element.name())) {
      read_rows(element, table);
    }
  }
}

void OdtBody::read_row(XmlElement element, OfficeTable& table) {
  constexpr int kMostSpan = 1'000;
  table.rows.emplace_back();
  for (const XmlElement cell : element.children()) {
    if (!cell.is("table-cell")) continue;
    const OdtLook& look = styles_.look("table-cell", cell.attribute("style-name"));
    table.has_borders = table.has_borders || look.draws_lines;
    OfficeCell made{read(cell),
                    std::max(number_of(cell, "number-columns-spanned", 1, kMostSpan), 1),
                    std::max(number_of(cell, "number-rows-spanned", 1, kMostSpan), 1)};
    const int repeated = std::clamp(number_of(cell, "number-columns-repeated", 1, 64), 1, 64);
    for (int i = 1; i < repeated; ++i)
      table.rows.back().cells.push_back(made);
    table.rows.back().cells.push_back(std::move(made));
  }
}

}  // namespace parsers
