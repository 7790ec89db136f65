#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "parsers/import/list_number.h"
#include "parsers/import/office_document.h"
#include "parsers/import/run_look.h"
#include "parsers/import/xml_element.h"

namespace parsers {

// The look of text and paragraphs in OpenDocument (ISO/IEC 26300-1, chapter 16), as far as it is
// read. What is absent is inherited.
struct OdtLook : RunLook {
  std::optional<OfficeAlignment> alignment;
  std::string name;          // for people
  std::string master_page;   // "" when it opens none
  bool draws_lines = false;  // of cells

  void apply(const OdtLook& nearer);
};

// One level of a list's numbers.
struct OdtLevel {
  NumberFormat format = NumberFormat::none;
  bool is_bullet = false;
  std::string before, after;  // the number
  std::string text;           // of a bullet; of numbers "%1%.%2%", when the file says so
  std::string font;           // of the label
  int start = 1;
  int shown_levels = 1;
};

constexpr std::size_t kOdtLevels = 10;
using OdtLevels = std::array<OdtLevel, kOdtLevels>;

// The styles of content.xml and styles.xml.
class OdtStyles {
 public:
  // Takes what the elements inside `root`'s <office:font-face-decls>, <office:styles> and
  // <office:automatic-styles> say; what was added first stands.
  void add(XmlElement root);

  // With what it inherits; a style that inherits from itself ends there. Unknown ones are plain.
  const OdtLook& look(const std::string& family, const std::string& name) const;
  const OdtLevels* list(const std::string& name) const;
  const OdtLevels& outline() const { return outline_; }  // of headings outside lists

 private:
  void add_style(XmlElement style);
  OdtLook read_look(XmlElement style) const;
  OdtLevels read_levels(XmlElement list) const;
  std::string font_named(const std::string& name) const;

  struct Raw {
    OdtLook look;
    std::string parent;
  };
  std::map<std::string, std::string> fonts_;
  std::map<std::string, Raw> raw_;  // by family and name
  std::map<std::string, OdtLevels> lists_;
  OdtLevels outline_{};
  mutable std::map<std::string, OdtLook> resolved_;
};

// The labels of one list, counted as it is read.
class OdtCounter {
 public:
  // The next item at `level` (0 is the first); `start` when the item says its own number.
  OfficeRun next(const OdtLevels& levels, std::size_t level, std::optional<int> start);

 private:
  std::array<std::optional<int>, kOdtLevels> numbers_;
};

}  // namespace parsers
