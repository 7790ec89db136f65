#include "parsers/import/odt_styles.h"

#include <algorithm>
#include <cstdlib>

#include "parsers/import/symbol_font.h"

namespace parsers {
namespace {

constexpr std::size_t kDeepestStyle = 64;
constexpr int kMostCounted = 1'000'000;

template <typename T>
void take(const std::optional<T>& nearer, std::optional<T>& value) {
  if (nearer) value = nearer;
}

NumberFormat format_of(const std::string& name) {
  if (name.empty()) return NumberFormat::none;
  switch (name.front()) {
    case 'I':
      return NumberFormat::upper_roman;
    case 'i':
      return NumberFormat::lower_roman;
    case 'A':
      return NumberFormat::upper_letter;
    case 'a':
      return NumberFormat::lower_letter;
    default:
      return NumberFormat::decimal;
  }
}

int number_of(XmlElement element, std::string_view attribute, int otherwise) {
  const std::string text = element.attribute(attribute);
  return text.empty() ? otherwise : std::clamp(std::atoi(text.c_str()), 0, kMostCounted);
}

bool draws(XmlElement properties) {
  for (const std::string_view side :
       {"border", "border-top", "border-bottom", "border-left", "border-right"}) {
    const std::string line = properties.attribute(side);
    if (!line.empty() && line != "none" && line != "hidden" && !line.starts_with("0")) return true;
  }
  return false;
}

void read_text_look(XmlElement properties, OdtLook& look) {
  const auto attribute = [&properties](std::string_view name) {
    return properties.attribute(name);
  };
  if (const std::string weight = attribute("font-weight"); !weight.empty())
    look.bold = weight == "bold" || std::atoi(weight.c_str()) >= 600;
  if (const std::string slope = attribute("font-style"); !slope.empty())
    look.italic = slope != "normal";
  if (const std::string form = attribute("text-transform"); !form.empty())
    look.capitals = form == "uppercase";
  if (const std::string place = attribute("text-position"); !place.empty())
    look.raised = place.starts_with("super") || (place[0] >= '1' && place[0] <= '9');
  if (const std::string display = attribute("display"); !display.empty())
    look.hidden = display == "none";
}

void read_alignment(XmlElement properties, OdtLook& look) {
  const std::string place = properties.attribute("text-align");
  if (place == "center") look.alignment = OfficeAlignment::centre;
  if (place == "end" || place == "right") look.alignment = OfficeAlignment::end;
  if (place == "justify") look.alignment = OfficeAlignment::justified;
  if (place == "start" || place == "left") look.alignment = OfficeAlignment::start;
}

std::string without_quotes(std::string name) {
  std::erase_if(name, [](char c) { return c == '\'' || c == '"'; });
  return name.substr(0, name.find(','));
}

}  // namespace

void OdtLook::apply(const OdtLook& nearer) {
  RunLook::apply(nearer);
  take(nearer.alignment, alignment);
  if (!nearer.name.empty()) name = nearer.name;
  if (!nearer.master_page.empty()) master_page = nearer.master_page;
  draws_lines = draws_lines || nearer.draws_lines;
}

void OdtStyles::add(XmlElement root) {
  for (const XmlElement face : root.child("font-face-decls").children())
    fonts_.try_emplace(face.attribute("name"), without_quotes(face.attribute("font-family")));
  for (const std::string_view part : {"automatic-styles", "styles"})
    for (const XmlElement style : root.child(part).children())
      add_style(style);
}

void OdtStyles::add_style(XmlElement style) {
  const std::string name = style.attribute("name");
  if (style.is("list-style")) {
    lists_.try_emplace(name, read_levels(style));
  } else if (style.is("outline-style")) {
    outline_ = read_levels(style);
  } else if (style.is("style")) {
    raw_.try_emplace(style.attribute("family") + ' ' + name,
                     Raw{read_look(style), style.attribute("parent-style-name")});
  } else if (style.is("default-style")) {
    raw_.try_emplace(style.attribute("family") + " *", Raw{read_look(style), ""});
  }
}

OdtLook OdtStyles::read_look(XmlElement style) const {
  OdtLook look;
  look.name = style.attribute("display-name");
  if (look.name.empty()) look.name = style.attribute("name");
  look.master_page = style.attribute("master-page-name");
  const XmlElement text = style.child("text-properties");
  read_text_look(text, look);
  if (const std::string font = text.attribute("font-name"); !font.empty()) {
    look.font = font_named(font);
  } else if (const std::string family = text.attribute("font-family"); !family.empty()) {
    look.font = without_quotes(family);
  }
  read_alignment(style.child("paragraph-properties"), look);
  look.draws_lines = draws(style.child("table-cell-properties"));
  return look;
}

std::string OdtStyles::font_named(const std::string& name) const {
  const auto found = fonts_.find(name);
  return found == fonts_.end() || found->second.empty() ? name : found->second;
}

OdtLevels OdtStyles::read_levels(XmlElement list) const {
  OdtLevels levels{};
  for (const XmlElement element : list.children()) {
    const int number = number_of(element, "level", 0);
    if (number < 1 || number > static_cast<int>(kOdtLevels)) continue;
    OdtLevel& level = levels[static_cast<std::size_t>(number - 1)];
    level.is_bullet = element.is("list-level-style-bullet");
    level.format = format_of(element.attribute("num-format"));
    level.before = element.attribute("num-prefix");
    level.after = element.attribute("num-suffix");
    level.text = element.attribute(level.is_bullet ? "bullet-char" : "num-list-format");
    level.start = number_of(element, "start-value", 1);
    level.shown_levels = number_of(element, "display-levels", 1);
    const XmlElement look = element.child("text-properties");
    level.font = font_named(look.attribute("font-name"));
    if (level.font.empty()) level.font = without_quotes(look.attribute("font-family"));
  }
  return levels;
}

const OdtLook& OdtStyles::look(const std::string& family, const std::string& name) const {
  const std::string key = family + ' ' + name;
  const auto known = resolved_.find(key);
  if (known != resolved_.end()) return known->second;
  std::vector<const Raw*> chain;
  for (auto at = raw_.find(key); at != raw_.end() && chain.size() < kDeepestStyle;
       at = raw_.find(family + ' ' + at->second.parent)) {
    if (std::find(chain.begin(), chain.end(), &at->second) != chain.end()) break;
    chain.push_back(&at->second);
  }
  OdtLook look;
  const auto standard = raw_.find(family + " *");
  if (standard != raw_.end() && family == "paragraph") look = standard->second.look;
  for (auto raw = chain.rbegin(); raw != chain.rend(); ++raw)
    look.apply((*raw)->look);
  return resolved_.emplace(key, std::move(look)).first->second;
}

const OdtLevels* OdtStyles::list(const std::string& name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

OfficeRun OdtCounter::next(const OdtLevels& levels, std::size_t at, std::optional<int> start) {
  at = std::min(at, kOdtLevels - 1);
  const OdtLevel& level = levels[at];
  std::optional<int>& number = numbers_[at];
  number = start ? *start : number ? std::min(*number + 1, kMostCounted) : level.start;
  for (std::size_t below = at + 1; below < kOdtLevels; ++below)
    numbers_[below].reset();
  OfficeRun label;
  label.font = level.font;
  if (level.is_bullet) {
    label.text = bullet(level.text, level.font);
    return label;
  }
  const auto shown = [&](std::size_t i) {
    return list_number(numbers_[i].value_or(levels[i].start), levels[i].format);
  };
  if (!level.text.empty()) {  // "%1%.%2%."
    for (std::size_t i = 0; i < level.text.size(); ++i) {
      const bool is_place = level.text[i] == '%' && i + 2 < level.text.size() &&
                            level.text[i + 1] >= '1' && level.text[i + 1] <= '9' &&
                            level.text[i + 2] == '%';
      if (is_place) {
        label.text += shown(static_cast<std::size_t>(level.text[i + 1] - '1'));
        i += 2;
      } else {
        label.text += level.text[i];
      }
    }
    return label;
  }
  if (level.format == NumberFormat::none) return label;
  const auto levels_shown = static_cast<std::size_t>(std::max(level.shown_levels, 1));
  for (std::size_t i = at + 1 > levels_shown ? at + 1 - levels_shown : 0; i <= at; ++i) {
    const std::string text = shown(i);
    if (!text.empty()) label.text += (label.text.empty() ? "" : ".") + text;
  }
  label.text = level.before + label.text + level.after;
  return label;
}

}  // namespace parsers
