// Inline elements change the look of text, block elements end a paragraph before and behind them;
// which is which is known by name, and an unknown name is inline. Elements that are nested deeper
// than any author means are read for their text alone.
#include "parsers/import/html_reader.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "parsers/import/html_tree.h"
#include "parsers/import/list_number.h"
#include "parsers/import/office_findings.h"
#include "parsers/import/symbol_font.h"
#include "parsers/import/xml_element.h"

namespace parsers {
namespace {

constexpr int kDeepest = 300;  // elements within elements that are read as such

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_block(std::string_view name) {
  return is_one_of(
      name, {"p",       "div",     "h1",         "h2",      "h3",      "h4",     "h5",
             "h6",      "li",      "ul",         "ol",      "dl",      "dt",     "dd",
             "table",   "tr",      "td",         "th",      "caption", "center", "pre",
             "section", "article", "blockquote", "address", "header",  "footer", "main",
             "aside",   "nav",     "figure",     "form",    "hr",      "body",   "fieldset"});
}

bool is_without_text(std::string_view name) {
  return is_one_of(name, {"head",   "script", "style",    "noscript", "template", "svg",   "object",
                          "iframe", "select", "textarea", "input",    "button",   "audio", "video",
                          "canvas", "map",    "colgroup", "col",      "rt",       "rp"});
}

// The value of a property in a style attribute, in small letters but for fonts.
std::string property(const std::string& style, std::string_view name) {
  for (std::size_t begin = 0; begin < style.size();) {
    const std::size_t end = std::min(style.find(';', begin), style.size());
    const std::size_t colon = style.find(':', begin);
    if (colon < end &&
        base::to_lower(base::trim(std::string_view(style).substr(begin, colon - begin))) == name)
      return std::string(base::trim(std::string_view(style).substr(colon + 1, end - colon - 1)));
    begin = end + 1;
  }
  return "";
}

std::string first_font(std::string names) {
  names = names.substr(0, names.find(','));
  std::erase_if(names, [](char c) { return c == '"' || c == '\''; });
  return std::string(base::trim(names));
}

struct Look {
  OfficeRun run;  // without text
  OfficeAlignment alignment = OfficeAlignment::start;
  bool keeps_breaks = false;
};

OfficeAlignment alignment_of(const std::string& name, OfficeAlignment otherwise) {
  const std::string key = base::to_lower(name);
  if (key == "center") return OfficeAlignment::centre;
  if (key == "right" || key == "end") return OfficeAlignment::end;
  if (key == "justify") return OfficeAlignment::justified;
  if (key == "left" || key == "start") return OfficeAlignment::start;
  return otherwise;
}

bool is_hidden(XmlElement element, const std::string& style) {
  return element.has("hidden") || property(style, "display") == "none" ||
         property(style, "visibility") == "hidden" || property(style, "mso-hide") == "all";
}

Look look_of(XmlElement element, const std::string& style, Look look) {
  const std::string_view name = element.name();
  if (is_one_of(name, {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"}))
    look.run.bold = true;
  if (is_one_of(name, {"i", "em"})) look.run.italic = true;
  if (name == "sup") look.run.raised = true;
  if (name == "pre") look.keeps_breaks = true;
  if (name == "center") look.alignment = OfficeAlignment::centre;
  look.alignment = alignment_of(element.attribute("align"), look.alignment);
  if (name == "font" && element.has("face")) look.run.font = first_font(element.attribute("face"));
  if (style.empty()) return look;
  look.alignment = alignment_of(property(style, "text-align"), look.alignment);
  if (const std::string font = property(style, "font-family"); !font.empty())
    look.run.font = first_font(font);
  if (const std::string weight = base::to_lower(property(style, "font-weight")); !weight.empty())
    look.run.bold = weight.starts_with("bold") || std::atoi(weight.c_str()) >= 600;
  if (const std::string slope = base::to_lower(property(style, "font-style")); !slope.empty())
    look.run.italic = slope != "normal";
  if (property(style, "text-transform") == "uppercase") look.run.all_capitals = true;
  if (property(style, "vertical-align") == "super") look.run.raised = true;
  if (property(style, "white-space").starts_with("pre")) look.keeps_breaks = true;
  return look;
}

bool draws_lines(XmlElement element, const std::string& style) {
  if (const std::string border = element.attribute("border"); !border.empty()) return border != "0";
  for (const std::string_view line : {"solid", "double", "dotted", "dashed", "groove", "ridge"})
    if (style.find(line) != std::string::npos) return true;
  return false;
}

int span_of(XmlElement cell, std::string_view attribute) {
  return std::clamp(std::atoi(cell.attribute(attribute).c_str()), 1, 1'000);
}

// A list whose items are being read.
struct List {
  bool has_numbers = false;
  bool has_labels = true;
  NumberFormat format = NumberFormat::decimal;
  int next = 1;
};

NumberFormat format_of(const std::string& type, const std::string& style_type) {
  if (type == "a" || style_type == "lower-alpha" || style_type == "lower-latin")
    return NumberFormat::lower_letter;
  if (type == "A" || style_type == "upper-alpha" || style_type == "upper-latin")
    return NumberFormat::upper_letter;
  if (type == "i" || style_type == "lower-roman") return NumberFormat::lower_roman;
  if (type == "I" || style_type == "upper-roman") return NumberFormat::upper_roman;
  if (style_type == "decimal-leading-zero") return NumberFormat::decimal_zero;
  return NumberFormat::decimal;
}

class PageReader {
 public:
  std::vector<OfficeBlock> read(XmlElement element, const Look& look, int depth) {
    PageReader inner;
    inner.read_children(element, look, nullptr, depth);
    inner.end_paragraph();
    has_hidden_ = has_hidden_ || inner.has_hidden_;
    return std::move(inner.blocks_);
  }

  bool has_hidden_text() const { return has_hidden_; }

 private:
  void read_children(XmlElement parent, const Look& look, List* list, int depth) {
    if (depth > kDeepest) return read_flat(parent, look);
    for (XmlElement node = parent.first_node(); node; node = node.next_node()) {
      if (node.is_text()) {
        add_text(node.text_content(), look);
      } else if (!node.name().empty()) {
        read_element(node, look, list, depth + 1);
      }
    }
  }

  void read_element(XmlElement element, const Look& outer, List* list, int depth) {
    const std::string_view name = element.name();
    if (is_without_text(name)) return;
    if (name == "br") return add_break();
    const std::string style = element.attribute("style");
    if (is_hidden(element, style)) {
      has_hidden_ = true;
      return;
    }
    const Look look = look_of(element, style, outer);
    if (!is_block(name)) return read_children(element, look, list, depth);
    end_paragraph();
    if (name == "table") {
      add_table(element, style, look, depth);
    } else if (name == "ul" || name == "ol") {
      read_list(element, style, look, depth);
    } else {
      if (name == "li" && list != nullptr) label_ = label_of(element, *list);
      if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
        heading_level_ = name[1] - '0';
      read_children(element, look, list, depth);
    }
    end_paragraph();
    label_.clear();
    heading_level_ = 0;
  }

  void read_list(XmlElement element, const std::string& style, const Look& look, int depth) {
    List list;
    const std::string type = property(style, "list-style-type");
    list.has_numbers = element.is("ol");
    list.has_labels = type != "none" && property(style, "list-style") != "none";
    list.format = format_of(element.attribute("type"), type);
    if (element.has("start")) list.next = std::atoi(element.attribute("start").c_str());
    read_children(element, look, &list, depth);
  }

  static std::string label_of(XmlElement item, List& list) {
    if (item.has("value")) list.next = std::atoi(item.attribute("value").c_str());
    const int number = std::clamp(list.next, 0, 1'000'000);
    list.next = number + 1;
    if (!list.has_labels) return "";
    return list.has_numbers ? list_number(number, list.format) + "." : "•";
  }

  void add_table(XmlElement element, const std::string& style, const Look& look, int depth) {
    OfficeTable table;
    table.has_borders = draws_lines(element, style);
    read_rows(element, look, depth, table);
    blocks_.push_back({std::move(table)});
  }

  void read_rows(XmlElement parent, const Look& look, int depth, OfficeTable& table) {
    for (const XmlElement element : parent.children()) {
      if (element.is("tr")) {
        table.rows.emplace_back();
        read_cells(element, look, depth, table);
      } else if (is_one_of(element.name(), {"thead", "tbody", "tfoot"})) {
        read_rows(element, look, depth, table);
      } else if (!is_without_text(element.name())) {  // a caption, or what stands astray
        read_element(element, look, nullptr, depth + 1);
      }
    }
  }

  void read_cells(XmlElement row, const Look& look, int depth, OfficeTable& table) {
    for (const XmlElement element : row.children()) {
      const std::string style = element.attribute("style");
      if (is_without_text(element.name())) continue;
      if (is_hidden(element, style)) {
        has_hidden_ = true;
        continue;
      }
      table.has_borders = table.has_borders || draws_lines({}, style);
      table.rows.back().cells.push_back({read(element, look_of(element, style, look), depth + 1),
                                         span_of(element, "colspan"),
                                         span_of(element, "rowspan")});
    }
  }

  // All text below `parent`, without recursion.
  void read_flat(XmlElement parent, const Look& look) {
    std::vector<XmlElement> open = {parent.first_node()};
    while (!open.empty()) {
      const XmlElement node = open.back();
      open.pop_back();
      if (!node) continue;
      open.push_back(node.next_node());
      if (node.is_text()) add_text(node.text_content(), look);
      const std::string_view name = node.name();
      if (name.empty() || is_without_text(name)) continue;
      if (is_block(name)) end_paragraph();
      if (name == "br") add_break();
      open.push_back(node.first_node());
    }
  }

  void add_break() {
    paragraph_.runs.push_back({"\n"});
    after_blank_ = true;
  }

  void add_text(std::string_view raw, const Look& look) {
    OfficeRun run = look.run;
    for (const char c : raw) {
      const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (look.keeps_breaks) {
        if (c != '\r') run.text += c;
      } else if (!is_blank) {
        run.text += c;
      } else if (!after_blank_) {
        run.text += ' ';
      }
      after_blank_ = is_blank;
    }
    if (run.text.empty()) return;
    run.text = symbol_text(run.text, run.font);
    paragraph_.alignment = look.alignment;
    std::vector<OfficeRun>& runs = paragraph_.runs;
    OfficeRun same = run;
    if (!runs.empty()) same.text = runs.back().text;
    if (!runs.empty() && same == runs.back()) {
      runs.back().text += run.text;
    } else {
      runs.push_back(std::move(run));
    }
  }

  void end_paragraph() {
    const bool has_text =
        std::any_of(paragraph_.runs.begin(), paragraph_.runs.end(), [](const OfficeRun& run) {
          return !base::trim(run.text).empty();
        });
    OfficeParagraph paragraph = std::exchange(paragraph_, {});
    after_blank_ = true;
    if (!has_text) return;
    paragraph.label.text = std::exchange(label_, {});
    paragraph.heading_level = heading_level_;
    blocks_.push_back({std::move(paragraph)});
  }

  std::vector<OfficeBlock> blocks_;
  OfficeParagraph paragraph_;  // being read
  std::string label_;          // of the next paragraph
  int heading_level_ = 0;
  bool after_blank_ = true;
  bool has_hidden_ = false;
};

}  // namespace

OfficeDocument read_html(std::string_view bytes, const std::string& where) {
  OfficeDocument document;
  const ElementTree tree = parse_html(bytes, where);
  if (!tree.root()) return document;
  PageReader reader;
  document.blocks = reader.read(tree.root(), {}, 0);
  OfficeRemarks remarks;
  remarks.hidden = reader.has_hidden_text();
  document.findings = remarks.findings();
  return document;
}

}  // namespace parsers
