#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "parsers/import/docx_styles.h"
#include "parsers/import/list_number.h"
#include "parsers/import/office_document.h"
#include "parsers/import/xml_element.h"

namespace parsers {

// The automatic numbers of a document, counted as it is read (ECMA-376, part 1, 17.9): lists whose
// definition is shared go on counting together, a level starts anew below each item of a level
// above it, overrides start anew where they are first used.
class DocxNumbering {
 public:
  DocxNumbering() = default;
  explicit DocxNumbering(XmlElement numbering);  // <w:numbering>

  // The label of the next paragraph with that look and style, as printed; empty when it has none.
  // `run` is the look of the paragraph's mark.
  OfficeRun next(const DocxParagraphLook& look, const std::string& style, const RunLook& run);

 private:
  static constexpr std::size_t kLevels = 9;

  struct Level {
    int start = 0;
    NumberFormat format = NumberFormat::decimal;
    bool is_bullet = false;
    bool is_legal = false;              // all numbers of the label in figures
    std::string text;                   // "%1.%2."
    std::string style;                  // paragraph style that has this level
    std::optional<int> restarts_after;  // level, 1 is the first; 0: never
    RunLook look;
  };
  using Levels = std::array<Level, kLevels>;

  struct Definition {  // <w:abstractNum>
    Levels levels;
    std::string style, of_style;  // styleLink, numStyleLink
    std::array<std::optional<int>, kLevels> counters;
  };

  struct List {  // <w:num>
    std::string definition;
    std::map<std::size_t, int> starts;  // startOverride by level, until used
    std::map<std::size_t, Level> levels;
  };

  static Level read_level(XmlElement level, const Level& before);
  static Definition read_definition(XmlElement element);
  static List read_list(XmlElement element, const std::map<std::string, Definition>& definitions);
  Definition* definition_of(const List& list);
  static const Level& level_of(const List& list, const Definition& definition, std::size_t level);
  static void count(List& list, Definition& definition, std::size_t level);
  static std::string label(const List& list, const Definition& definition, std::size_t level);

  std::map<std::string, Definition> definitions_;
  std::map<std::string, List> lists_;
};

}  // namespace parsers
