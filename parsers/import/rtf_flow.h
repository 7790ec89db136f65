#pragma once

#include <cstddef>
#include <vector>

#include "parsers/import/office_document.h"
#include "parsers/import/rtf_table.h"

namespace parsers {

// A text of an RTF file that is read from its beginning to its end: the body, a header, a note, a
// text box, the label of a list. Its paragraphs go into cells of tables, and those into cells of
// tables around them, as the level says that each comes with: 0 is outside of tables.
class RtfFlow {
 public:
  OfficeParagraph paragraph;       // being read
  std::vector<OfficeBlock> boxes;  // anchored to it

  // `paragraph` is complete. Of empty lines that follow each other one is kept.
  void end_paragraph(std::size_t level);

  void end_cell(std::size_t level);
  void end_row(std::size_t level);
  RtfRowPlaces& places(std::size_t level);  // of the row being read; level 1 and up

  bool has_open_paragraph() const;  // with text or boxes

  // All of it; tables that were left open end. Empties the flow.
  std::vector<OfficeBlock> take();

 private:
  static constexpr std::size_t kMostLevels = 8;

  struct Level {
    RtfTable table;
    RtfRowPlaces places;
  };

  std::vector<OfficeBlock>& container(std::size_t level);
  void add(OfficeBlock block, std::size_t level);
  void open_levels(std::size_t level);
  void close_levels(std::size_t level);  // the tables that lie deeper

  std::vector<OfficeBlock> blocks_;
  std::vector<Level> levels_;  // 1 is the first
  std::size_t open_ = 0;       // how many of them have a table being read
};

}  // namespace parsers
