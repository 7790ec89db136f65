#include "parsers/text_writer.h"

#include <algorithm>
#include <string_view>
#include <variant>
#include <vector>

#include "parsers/characters.h"
#include "parsers/import/table_grid.h"

namespace parsers {
namespace {

class TextWriter {
 public:
  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      write(block);
  }

  void write(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (const auto* block = std::get_if<Block>(&node)) write(*block);
      if (const auto* section = std::get_if<Section>(&node)) write(*section);
    }
  }

  void write(const Section& section) {
    line(section.printed_marker, section.heading ? section.heading->text : "");
    // A unit without heading has its text on the marker's line.
    std::vector<Node>::const_iterator child = section.children.begin();
    if (!section.heading && child != section.children.end()) {
      const auto* block = std::get_if<Block>(&*child);
      if (block != nullptr && block->kind == BlockKind::paragraph) {
        text_.pop_back();
        if (!section.printed_marker.empty()) text_ += after(section.printed_marker);
        text_ += block->text.text + '\n';
        ++child;
      }
    }
    for (; child != section.children.end(); ++child) {
      if (const auto* block = std::get_if<Block>(&*child)) write(*block);
      if (const auto* inner = std::get_if<Section>(&*child)) write(*inner);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  // "Chương I" and "PHỤ LỤC" stand above their titles, other markers before them.
  static char after(std::string_view marker) {
    const bool closed = !is_letter(last_char(marker)) && !is_digit(last_char(marker));
    return marker.find(' ') != std::string_view::npos && !closed ? '\n' : ' ';
  }

  void line(std::string_view marker, std::string_view text) {
    text_ += marker;
    if (!marker.empty() && !text.empty()) text_ += after(marker);
    text_ += text;
    text_ += '\n';
  }

  void write(const Block& block) {
    if (block.kind != BlockKind::table) return line(block.marker, block.text.text);
    std::vector<std::vector<GridCell>> rows;
    for (const Row& row : block.rows) {
      rows.emplace_back();
      for (const Cell& cell : row.cells)
        rows.back().push_back({cell.text.text, {cell.column_span, cell.row_span}});
    }
    const std::vector<GridRow> grid = lay_out_cells(rows);
    std::size_t columns = 0;
    for (const GridRow& row : grid)
      columns = std::max(columns, row.texts.size());
    for (const GridRow& row : grid) {
      for (std::size_t column = 0; column < columns; ++column) {
        if (column > 0) text_ += '\t';
        if (column < row.texts.size()) text_ += row.texts[column];
      }
      text_ += '\n';
    }
  }

  std::string text_;
};

}  // namespace

std::string write_text(const Document& document) {
  TextWriter writer;
  writer.write(document.letterhead);
  writer.write(document.preamble);
  writer.write(document.body);
  writer.write(document.closing);
  writer.write(document.signature);
  for (const Section& annex : document.annexes)
    writer.write(annex);
  return writer.take();
}

}  // namespace parsers
