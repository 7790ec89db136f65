#pragma once

#include <map>
#include <string>
#include <vector>

#include "parsers/import/docx_numbering.h"
#include "parsers/import/docx_styles.h"
#include "parsers/import/office_document.h"
#include "parsers/import/office_findings.h"
#include "parsers/import/xml_element.h"

namespace parsers {

// The marks of footnotes or endnotes: 1, 2, 3 in the order in which the text refers to them.
class DocxNoteMarks {
 public:
  std::string mark(const std::string& id);
  const std::vector<std::string>& ids() const { return ids_; }

 private:
  std::vector<std::string> ids_;
  std::map<std::string, std::size_t> numbers_;
};

// Reads blocks of WordprocessingML: of the body, and then, with the same numbers going on, of
// headers, footers and notes.
class DocxBody {
 public:
  DocxBody(const DocxStyles& styles, DocxNumbering& numbering, OfficeRemarks& remarks)
      : styles_(styles), numbering_(numbering), remarks_(remarks) {}

  // The blocks inside <w:body>, <w:hdr>, <w:footnote> and the like.
  std::vector<OfficeBlock> read(XmlElement parent);

  const std::vector<std::string>& footnotes() const { return footnotes_.ids(); }
  const std::vector<std::string>& endnotes() const { return endnotes_.ids(); }
  const std::vector<XmlElement>& sections() const { return sections_; }  // <w:sectPr>

 private:
  enum class FieldPart { instruction, result };  // nothing of an instruction is printed

  struct Paragraph {  // being read
    OfficeParagraph paragraph;
    std::vector<OfficeBlock> boxes;
  };

  void read_blocks(XmlElement parent, std::vector<OfficeBlock>& blocks);
  void read_block(XmlElement element, std::vector<OfficeBlock>& blocks);
  void read_paragraph(XmlElement element, std::vector<OfficeBlock>& blocks);
  void read_inline(XmlElement parent, const RunLook& look, Paragraph& into);
  void read_inline_element(XmlElement element, const RunLook& look, Paragraph& into);
  void read_run(XmlElement run, const RunLook& look, Paragraph& into);
  void read_field_mark(XmlElement element, const RunLook& look, Paragraph& into);
  void read_alternatives(XmlElement element, const RunLook& look, Paragraph& into);
  void read_boxes(XmlElement drawing, std::vector<OfficeBlock>& boxes);
  void add_text(std::string text, const RunLook& look, Paragraph& into);
  void add_note_mark(DocxNoteMarks& marks, XmlElement element, RunLook look, Paragraph& into);
  std::vector<OfficeBlock> read_apart(XmlElement parent);
  bool is_printed() const;

  // A table being read: the cells that may grow downwards, by column.
  struct Table {
    OfficeTable table;
    struct Origin {
      std::size_t row = 0, cell = 0;
    };
    std::map<int, Origin> growing;
    int column = 0;
  };

  OfficeTable read_table(XmlElement element);
  void read_rows(XmlElement parent, Table& into);
  void read_row(XmlElement element, Table& into);
  void read_cells(XmlElement parent, Table& into);
  void read_cell(XmlElement element, Table& into);
  static void add_empty_cell(int columns, Table& into);

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  OfficeRemarks& remarks_;
  std::vector<FieldPart> fields_;   // that are open
  std::vector<OfficeRun> carried_;  // text of a paragraph whose end was deleted
  std::vector<XmlElement> sections_;
  DocxNoteMarks footnotes_, endnotes_;
};

}  // namespace parsers
