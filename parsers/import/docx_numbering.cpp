#include "parsers/import/docx_numbering.h"

#include <algorithm>
#include <charconv>

#include "parsers/import/symbol_font.h"

namespace parsers {
namespace {

constexpr int kMostCounted = 1'000'000;

int to_int(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 0, kMostCounted);
}

std::size_t level_index(XmlElement element) {
  return std::min<std::size_t>(static_cast<std::size_t>(to_int(element.attribute("ilvl"))), 8);
}

NumberFormat format_of(const std::string& name) {
  struct Row {
    std::string_view name;
    NumberFormat format;
  };
  static constexpr Row kRows[] = {{"upperRoman", NumberFormat::upper_roman},
                                  {"lowerRoman", NumberFormat::lower_roman},
                                  {"upperLetter", NumberFormat::upper_letter},
                                  {"lowerLetter", NumberFormat::lower_letter},
                                  {"decimalZero", NumberFormat::decimal_zero},
                                  {"vietnameseCounting", NumberFormat::vietnamese},
                                  {"none", NumberFormat::none}};
  for (const Row& row : kRows)
    if (row.name == name) return row.format;
  return NumberFormat::decimal;
}

}  // namespace

DocxNumbering::Level DocxNumbering::read_level(XmlElement element, const Level& before) {
  Level level = before;
  if (const XmlElement start = element.child("start")) level.start = to_int(start.attribute("val"));
  if (const XmlElement format = element.child("numFmt")) {
    level.format = format_of(format.attribute("val"));
    level.is_bullet = format.attribute("val") == "bullet";
  }
  if (const XmlElement text = element.child("lvlText")) level.text = text.attribute("val");
  if (const XmlElement style = element.child("pStyle")) level.style = style.attribute("val");
  if (const XmlElement legal = element.child("isLgl")) level.is_legal = is_on(legal);
  if (const XmlElement restart = element.child("lvlRestart"))
    level.restarts_after = to_int(restart.attribute("val"));
  level.look.apply(read_run_look(element.child("rPr")));
  return level;
}

DocxNumbering::Definition DocxNumbering::read_definition(XmlElement element) {
  Definition definition;
  definition.style = element.child("styleLink").attribute("val");
  definition.of_style = element.child("numStyleLink").attribute("val");
  for (const XmlElement level : element.children())
    if (level.is("lvl")) definition.levels[level_index(level)] = read_level(level, {});
  return definition;
}

DocxNumbering::List DocxNumbering::read_list(XmlElement element,
                                             const std::map<std::string, Definition>& definitions) {
  List list;
  list.definition = element.child("abstractNumId").attribute("val");
  const auto definition = definitions.find(list.definition);
  for (const XmlElement change : element.children()) {
    if (!change.is("lvlOverride")) continue;
    const std::size_t index = level_index(change);
    if (const XmlElement start = change.child("startOverride"))
      list.starts[index] = to_int(start.attribute("val"));
    if (const XmlElement level = change.child("lvl")) {
      list.levels[index] = read_level(
          level, definition == definitions.end() ? Level{} : definition->second.levels[index]);
    }
  }
  return list;
}

DocxNumbering::DocxNumbering(XmlElement numbering) {
  for (const XmlElement element : numbering.children())
    if (element.is("abstractNum"))
      definitions_.try_emplace(element.attribute("abstractNumId"), read_definition(element));
  for (const XmlElement element : numbering.children())
    if (element.is("num"))
      lists_.try_emplace(element.attribute("numId"), read_list(element, definitions_));
}

// A definition may stand for the one of a numbering style.
DocxNumbering::Definition* DocxNumbering::definition_of(const List& list) {
  const auto found = definitions_.find(list.definition);
  if (found == definitions_.end()) return nullptr;
  if (found->second.of_style.empty()) return &found->second;
  for (auto& [id, definition] : definitions_)
    if (definition.style == found->second.of_style) return &definition;
  return &found->second;
}

const DocxNumbering::Level& DocxNumbering::level_of(const List& list,
                                                    const Definition& definition,
                                                    std::size_t level) {
  const auto own = list.levels.find(level);
  return own == list.levels.end() ? definition.levels[level] : own->second;
}

void DocxNumbering::count(List& list, Definition& definition, std::size_t level) {
  std::optional<int>& counter = definition.counters[level];
  const auto start = list.starts.find(level);
  if (start != list.starts.end()) {
    counter = start->second;
    list.starts.erase(start);
  } else if (counter) {
    counter = std::min(*counter + 1, kMostCounted);
  } else {
    counter = level_of(list, definition, level).start;
  }
  for (std::size_t above = 0; above < level; ++above)
    if (!definition.counters[above])
      definition.counters[above] = level_of(list, definition, above).start;
  for (std::size_t below = level + 1; below < kLevels; ++below) {
    const std::optional<int>& after = level_of(list, definition, below).restarts_after;
    if (!after || static_cast<int>(level) < *after) definition.counters[below].reset();
  }
}

std::string DocxNumbering::label(const List& list, const Definition& definition, std::size_t at) {
  const Level& level = level_of(list, definition, at);
  std::string text;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const bool is_place = level.text[i] == '%' && i + 1 < level.text.size() &&
                          level.text[i + 1] >= '1' && level.text[i + 1] <= '9';
    if (!is_place) {
      text += level.text[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(level.text[++i] - '1');
    if (which > at) continue;
    const Level& source = level_of(list, definition, which);
    const bool in_figures = level.is_legal && source.format != NumberFormat::none;
    text += list_number(definition.counters[which].value_or(source.start),
                        in_figures ? NumberFormat::decimal : source.format);
  }
  return text;
}

OfficeRun DocxNumbering::next(const DocxParagraphLook& look,
                              const std::string& style,
                              const RunLook& run) {
  const auto found = look.numbering ? lists_.find(*look.numbering) : lists_.end();
  if (found == lists_.end()) return {};
  List& list = found->second;
  Definition* const definition = definition_of(list);
  if (definition == nullptr) return {};
  std::size_t level = static_cast<std::size_t>(look.list_level.value_or(0));
  for (std::size_t i = 0; !look.list_level && i < kLevels; ++i)
    if (!style.empty() && definition->levels[i].style == style) level = i;
  count(list, *definition, level);

  const Level& shown = level_of(list, *definition, level);
  RunLook own = run;
  own.apply(shown.look);
  if (own.hidden.value_or(false)) return {};
  const std::string font = own.font.value_or("");
  OfficeRun label;
  label.font = font;
  label.bold = own.bold.value_or(false);
  label.italic = own.italic.value_or(false);
  label.all_capitals = own.capitals.value_or(false);
  label.text = shown.is_bullet
                   ? bullet(shown.text, font)
                   : symbol_text(parsers::DocxNumbering::label(list, *definition, level), font);
  return label;
}

}  // namespace parsers
