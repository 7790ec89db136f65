#include "parsers/import/docx_styles.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace parsers {
namespace {

constexpr std::size_t kDeepestStyle = 64;  // styles based on styles

template <typename T>
void take(const std::optional<T>& nearer, std::optional<T>& value) {
  if (nearer) value = nearer;
}

std::optional<bool> toggle(XmlElement properties, std::string_view name) {
  const XmlElement found = properties.child(name);
  return found ? std::optional(is_on(found)) : std::nullopt;
}

int to_int(const std::string& text) {
  return std::clamp(std::atoi(text.c_str()), -1, 1'000'000);
}

OfficeAlignment alignment_of(const std::string& name) {
  if (name == "center") return OfficeAlignment::centre;
  if (name == "right" || name == "end") return OfficeAlignment::end;
  if (name == "both" || name == "distribute") return OfficeAlignment::justified;
  return OfficeAlignment::start;
}

}  // namespace

bool is_on(XmlElement toggle) {
  const std::string value = toggle.attribute("val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

bool draws_lines(XmlElement borders) {
  for (const XmlElement side : borders.children()) {
    const std::string kind = side.attribute("val");
    if (!kind.empty() && kind != "nil" && kind != "none") return true;
  }
  return false;
}

void DocxParagraphLook::apply(const DocxParagraphLook& nearer) {
  take(nearer.numbering, numbering);
  take(nearer.list_level, list_level);
  take(nearer.heading_level, heading_level);
  take(nearer.alignment, alignment);
}

RunLook read_run_look(XmlElement properties) {
  RunLook look;
  if (const XmlElement fonts = properties.child("rFonts")) {
    std::string font = fonts.attribute("ascii");
    if (font.empty()) font = fonts.attribute("hAnsi");
    // A font of the theme stands above the one that is named beside it.
    const bool of_theme = fonts.has("asciiTheme");
    if (of_theme || !font.empty()) look.font = of_theme ? "" : font;
  }
  look.bold = toggle(properties, "b");
  look.italic = toggle(properties, "i");
  look.capitals = toggle(properties, "caps");
  look.hidden = toggle(properties, "vanish");
  if (const XmlElement place = properties.child("vertAlign"))
    look.raised = place.attribute("val") == "superscript";
  return look;
}

DocxParagraphLook read_paragraph_look(XmlElement properties) {
  DocxParagraphLook look;
  if (const XmlElement number = properties.child("numPr")) {
    if (const XmlElement id = number.child("numId")) look.numbering = id.attribute("val");
    if (const XmlElement level = number.child("ilvl"))
      look.list_level = std::clamp(to_int(level.attribute("val")), 0, 8);
  }
  if (const XmlElement outline = properties.child("outlineLvl")) {
    const int level = to_int(outline.attribute("val"));
    look.heading_level = level >= 0 && level <= 8 ? level + 1 : 0;
  }
  if (const XmlElement place = properties.child("jc"))
    look.alignment = alignment_of(place.attribute("val"));
  return look;
}

DocxStyles::DocxStyles(XmlElement styles) {
  const XmlElement defaults = styles.child("docDefaults");
  defaults_.run = read_run_look(defaults.child("rPrDefault").child("rPr"));
  defaults_.paragraph = read_paragraph_look(defaults.child("pPrDefault").child("pPr"));
  empty_ = defaults_;
  std::map<std::string, Raw> all;
  for (const XmlElement style : styles.children()) {
    if (!style.is("style")) continue;
    const std::string id = style.attribute("styleId"), type = style.attribute("type");
    all.try_emplace(id, Raw{style, type, style.child("basedOn").attribute("val")});
    const std::string is_default = style.attribute("default");
    if (is_default != "1" && is_default != "true" && is_default != "on") continue;
    if (type == "paragraph") default_paragraph_ = id;
    if (type == "table") default_table_ = id;
  }
  for (const auto& [id, raw] : all)
    styles_.emplace(id, resolved(all, id));
}

DocxStyle DocxStyles::resolved(const std::map<std::string, Raw>& all, const std::string& id) const {
  std::vector<const Raw*> chain;
  for (auto at = all.find(id); at != all.end() && chain.size() < kDeepestStyle;
       at = all.find(at->second.based_on)) {
    if (std::find(chain.begin(), chain.end(), &at->second) != chain.end()) break;
    chain.push_back(&at->second);
  }
  DocxStyle style;
  if (chain.front()->type == "paragraph") style = defaults_;
  for (auto raw = chain.rbegin(); raw != chain.rend(); ++raw) {
    const XmlElement element = (*raw)->element;
    style.name = element.child("name").attribute("val");
    style.run.apply(read_run_look(element.child("rPr")));
    style.paragraph.apply(read_paragraph_look(element.child("pPr")));
    if (const XmlElement borders = element.child("tblPr").child("tblBorders"))
      style.draws_lines = parsers::draws_lines(borders);
  }
  return style;
}

const DocxStyle& DocxStyles::look_up(const std::string& id, const std::string& otherwise) const {
  const auto found = styles_.find(id.empty() ? otherwise : id);
  if (found != styles_.end()) return found->second;
  const auto standard = styles_.find(otherwise);
  return standard == styles_.end() ? empty_ : standard->second;
}

const DocxStyle& DocxStyles::paragraph(const std::string& id) const {
  return look_up(id, default_paragraph_);
}

const DocxStyle& DocxStyles::character(const std::string& id) const {
  static const DocxStyle kNone;
  const auto found = styles_.find(id);
  return id.empty() || found == styles_.end() ? kNone : found->second;
}

const DocxStyle& DocxStyles::table(const std::string& id) const {
  return look_up(id, default_table_);
}

}  // namespace parsers
