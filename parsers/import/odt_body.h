#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "parsers/import/odt_styles.h"
#include "parsers/import/office_document.h"
#include "parsers/import/office_findings.h"
#include "parsers/import/xml_element.h"

namespace parsers {

// Reads blocks of OpenDocument text: of the body, and then of headers and footers.
class OdtBody {
 public:
  OdtBody(const OdtStyles& styles, OfficeRemarks& remarks) : styles_(styles), remarks_(remarks) {}

  // The blocks inside <office:text>, <style:header> and the like.
  std::vector<OfficeBlock> read(XmlElement parent);

  std::vector<OfficeNote> take_notes() { return std::move(notes_); }
  const std::set<std::string>& master_pages() const { return master_pages_; }  // that are used

 private:
  // The item of a list that a paragraph may open.
  struct Item {
    const OdtLevels* levels = nullptr;
    OdtCounter* counter = nullptr;
    std::size_t level = 0;
    std::optional<int> start = {};
    bool is_open = false;  // no paragraph yet
  };

  struct Paragraph {  // being read
    OfficeParagraph paragraph;
    std::vector<OfficeBlock> boxes;
  };

  void read_blocks(XmlElement parent, Item* item, std::vector<OfficeBlock>& blocks);
  void read_block(XmlElement element, Item* item, std::vector<OfficeBlock>& blocks);
  void read_list(XmlElement list, const Item* outer, std::vector<OfficeBlock>& blocks);
  void read_paragraph(XmlElement element, Item* item, std::vector<OfficeBlock>& blocks);
  OfficeRun label_of(XmlElement element, Item* item, int heading_level);
  void read_inline(XmlElement parent, const OdtLook& look, Paragraph& into);
  void read_inline_element(XmlElement element, const OdtLook& look, Paragraph& into);
  void add_text(std::string text, const OdtLook& look, Paragraph& into);
  void add_note(XmlElement note, const OdtLook& look, Paragraph& into);
  void read_boxes(XmlElement frame, std::vector<OfficeBlock>& boxes);
  OfficeTable read_table(XmlElement element);
  void read_rows(XmlElement parent, OfficeTable& table);
  void read_row(XmlElement element, OfficeTable& table);

  const OdtStyles& styles_;
  OfficeRemarks& remarks_;
  std::map<std::string, std::shared_ptr<OdtCounter>> counters_;  // by id of a list, and by style
  OdtCounter outline_;
  std::vector<OfficeNote> notes_;
  std::set<std::string> master_pages_;
};

}  // namespace parsers
