#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/import/office_document.h"
#include "parsers/import/run_look.h"
#include "parsers/import/xml_element.h"

namespace parsers {

// What WordprocessingML (ECMA-376, part 1, chapter 17) says about the look of text, as far as it is
// read. What is absent is inherited.

struct DocxParagraphLook {
  std::optional<std::string> numbering;  // numId; "0" for none
  std::optional<int> list_level;         // 0 is the first
  std::optional<int> heading_level;      // 1 to 9; 0 for body text
  std::optional<OfficeAlignment> alignment;

  void apply(const DocxParagraphLook& nearer);
};

RunLook read_run_look(XmlElement run_properties);                        // <w:rPr>
DocxParagraphLook read_paragraph_look(XmlElement paragraph_properties);  // <w:pPr>

// Whether a toggle such as <w:b/> is on: "0", "false" and "off" switch it off.
bool is_on(XmlElement toggle);

// Whether any of <w:tblBorders>, <w:tcBorders> or the like draws a line.
bool draws_lines(XmlElement borders);

struct DocxStyle {
  std::string name;
  RunLook run;
  DocxParagraphLook paragraph;
  bool draws_lines = false;  // of tables
};

// The styles of a document with what they inherit. Styles that inherit from themselves end there.
class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(XmlElement styles);  // <w:styles>

  // Of a paragraph, table or run without a style the default of its type; an unknown one is empty.
  const DocxStyle& paragraph(const std::string& id) const;
  const DocxStyle& character(const std::string& id) const;
  const DocxStyle& table(const std::string& id) const;

 private:
  struct Raw {
    XmlElement element;
    std::string type, based_on;
  };

  DocxStyle resolved(const std::map<std::string, Raw>& all, const std::string& id) const;
  const DocxStyle& look_up(const std::string& id, const std::string& otherwise) const;

  DocxStyle defaults_;
  DocxStyle empty_;
  std::map<std::string, DocxStyle> styles_;
  std::string default_paragraph_, default_table_;
};

}  // namespace parsers
