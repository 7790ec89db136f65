#include "parsers/import/office_document.h"

namespace parsers {
namespace {

using Visit = std::function<void(OfficeParagraph&)>;

void visit_blocks(std::vector<OfficeBlock>& blocks, const Visit& visit) {
  for (OfficeBlock& block : blocks) {
    if (auto* paragraph = std::get_if<OfficeParagraph>(&block.content)) visit(*paragraph);
    if (auto* box = std::get_if<OfficeTextBox>(&block.content)) visit_blocks(box->blocks, visit);
    if (auto* table = std::get_if<OfficeTable>(&block.content)) {
      for (OfficeRow& row : table->rows) {
        for (OfficeCell& cell : row.cells)
          visit_blocks(cell.blocks, visit);
      }
    }
  }
}

}  // namespace

void visit_paragraphs(OfficeDocument& document, const Visit& visit) {
  visit_blocks(document.blocks, visit);
  visit_blocks(document.headers, visit);
  visit_blocks(document.footers, visit);
  for (OfficeNote& note : document.notes)
    visit_blocks(note.blocks, visit);
}

}  // namespace parsers
